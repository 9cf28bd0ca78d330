"""The nine profiles, a municipality's own, and what profiles that contradict each other make of one draft."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from iopvalidate_profiles import iopvalidate_profiles

from benchmarks.labelled import AS_OF, tree_plugins
from iopvalidate.api import ConfigurationError, Level, Outcome, Profile, Strength
from iopvalidate.engine import Options, assess_bytes, choose_profile
from iopvalidate.plugins import Plugins
from iopvalidate.profile_files import load_profile, plain_values, shipped_profile
from iopvalidate.profiles import Answer
from iopvalidate.report.model import Report
from iopvalidate.testing import draft_of

PROFILES: dict[str, Profile] = {profile.name: profile for profile in iopvalidate_profiles()}
FILES = sorted((Path(__file__).parents[3] / "plugins" / "iopvalidate_profiles").glob("*.toml"))
ROWS = {"boras": 12, "goteborg": 9, "falun": 11, "jonkoping": 12, "pilot": 9, "skr2017": 8, "vgr": 6, "uddevalla": 10}
EVERY_RULE = 102


@pytest.fixture(scope="module")
def plugins() -> Plugins:
    return tree_plugins()


# -- the files --------------------------------------------------------------------------------------------


def test_the_nine() -> None:
    assert {name: len(profile.rows) for name, profile in PROFILES.items() if name != "default"} == ROWS
    assert PROFILES["default"].rows == ()
    assert len(FILES) == len(PROFILES) == 9


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_file_fits_the_schema_and_reads_the_same_both_ways(path: Path) -> None:
    assert plain_values(path.read_text(encoding="utf-8")) == tomllib.loads(path.read_text(encoding="utf-8"))
    assert load_profile(path) == shipped_profile(path)
    assert path.stem == load_profile(path).name


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_texts_in_both_languages(profile: Profile) -> None:
    for text in (profile.text, *(row.text for row in profile.rows)):
        assert text.sv
        assert text.en
    assert len({row.id for row in profile.rows}) == len(profile.rows)


def test_every_rule_that_a_profile_names_exists(plugins: Plugins) -> None:
    known = {rule.code for rule in plugins.rules}
    if len(known) < EVERY_RULE:
        pytest.skip("not all plugins are here yet")
    for path in FILES:
        load_profile(path, known)


def test_what_single_profiles_change() -> None:
    assert PROFILES["goteborg"].off == PROFILES["pilot"].off == {"IOP001"}
    assert PROFILES["boras"].levels == {"IOP006": Level.NOTE, "IOP007": Level.NOTE}
    assert PROFILES["skr2017"].levels == {"IOP001": Level.NOTE, "KON001": Level.NOTE}
    assert PROFILES["boras"].rows[0].strength is Strength.BOR
    assert not any(profile.only for profile in PROFILES.values())


@pytest.mark.parametrize(
    ("party", "name"),
    [
        ("Borås Stad", "boras"),
        ("Borås kommun", "boras"),
        ("Göteborgs Stad", "goteborg"),
        ("Göteborgs stad", "goteborg"),
        ("Falu kommun", "falun"),
        ("Region Jönköpings län", "jonkoping"),
        ("Uddevalla kommun", "uddevalla"),
        ("Västra Götalandsregionen", "vgr"),
        ("Ekby kommun", "default"),
    ],
)
def test_the_public_party_picks_the_profile(party: str, name: str) -> None:
    draft = draft_of(f"Avtalet ingås mellan {party} och Föreningen Hoppet, ideell förening (föreningen).", [])
    assert choose_profile(draft, PROFILES, "auto")[0].name == name


def test_no_party_picks_the_pilot_or_the_old_criteria() -> None:
    assert not PROFILES["pilot"].parties
    assert not PROFILES["skr2017"].parties


# -- one draft, several profiles --------------------------------------------------------------------------

DRAFT = """
# Överenskommelse om idéburet offentligt partnerskap

## Parter

Denna överenskommelse ingås mellan Ekby kommun (kommunen) och Föreningen Hoppet, ideell förening (föreningen).

## Bakgrund

Träffpunkten startas på kommunens initiativ. Kommunen bad föreningen att ta över den.

Det finns en marknad för verksamheten, och två företag på orten erbjuder samma tjänst.

Stödet är kommunens ordinarie föreningsbidrag och beviljas efter ansökan enligt bidragsreglerna.
"""


def _report(plugins: Plugins, profile: str) -> Report:
    return assess_bytes(DRAFT.encode(), "draft.md", plugins, Options(profile=profile, as_of=AS_OF, profiles=PROFILES))


def _level(report: Report, code: str) -> Level | None:
    return next((record.level for record in report.records if record.rule.code == code), None)


def _answer(report: Report, row: str) -> Answer:
    return next(answer.answer for answer in report.checklist if answer.row.id == row)


def _failed(report: Report, code: str) -> bool:
    return any(record.rule.code == code and record.outcome is Outcome.FAIL for record in report.records)


def test_initiative_is_demanded_by_some_and_free_to_others(plugins: Plugins) -> None:
    boras, goteborg, skr = (_report(plugins, name) for name in ("boras", "goteborg", "skr2017"))
    assert _failed(boras, "IOP001")
    assert _level(boras, "IOP001") is Level.ERROR
    assert _answer(boras, "B2") is Answer.NOT_MET
    assert _level(goteborg, "IOP001") is None
    assert _level(skr, "IOP001") is Level.NOTE


def test_a_market_is_a_fault_to_some_and_survivable_to_others(plugins: Plugins) -> None:
    falun, skr = _report(plugins, "falun"), _report(plugins, "skr2017")
    assert _failed(falun, "KON001")
    assert _level(falun, "KON001") is Level.ERROR
    assert _answer(falun, "F1") is Answer.NOT_MET
    assert _level(skr, "KON001") is Level.NOTE


def test_other_grants_are_forbidden_by_some_and_no_row_of_others(plugins: Plugins) -> None:
    vgr, boras = _report(plugins, "vgr"), _report(plugins, "boras")
    assert _failed(vgr, "IOP010")
    assert _level(vgr, "IOP010") is Level.ERROR
    assert _answer(vgr, "V6") is Answer.NOT_MET
    assert not any("IOP010" in row.rules for row in PROFILES["boras"].rows)
    assert _level(boras, "IOP010") is next(rule.level for rule in plugins.rules if rule.code == "IOP010")


@pytest.mark.parametrize("name", sorted(ROWS))
def test_every_profile_answers_all_its_rows(plugins: Plugins, name: str) -> None:
    report = _report(plugins, name)
    assert [answer.row.id for answer in report.checklist] == [row.id for row in PROFILES[name].rows]


# -- a municipality's own profile -------------------------------------------------------------------------

OWN = """\
# Ekby kommun
name = "ekby"
sv = 'Ekby kommun: villkor för IOP'
parties = [
  "Ekby kommun",   # med kommentar
]
only = true

[levels]
KON001 = "note"

[[row]]
id = "E1"
strength = "ska"
rules = ["IOP006"]
sv = "Båda parter bidrar"

[[row]]
id = "E2"
strength = "bor"
rules = ["IOP007", "AVS010"]
sv = "Längre tid"
en = "A longer time"
note = "Minst tre år."
"""


def _written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "ekby.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_own_profile(tmp_path: Path) -> None:
    profile = load_profile(_written(tmp_path, OWN), {"KON001", "IOP006", "IOP007", "AVS010"})
    assert profile.name == "ekby"
    assert profile.parties == ("Ekby kommun",)
    assert profile.runs("IOP006")
    assert not profile.runs("IOP001")
    assert profile.rows[1].strength is Strength.BOR
    assert profile.rows[0].text.en == "Båda parter bidrar"
    assert plain_values(OWN) is None  # written more freely than the files that ship


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('strength = "ska"', 'strength = "skall"', ":14: row[1].strength"),
        ('rules = ["IOP006"]', 'rules = ["IOP6"]', ":15: row[1].rules[1]"),
        ('rules = ["IOP006"]', 'rules = ["IOP999"]', ":15: row[1].rules: regeln IOP999 finns inte"),
        ('id = "E2"', 'id = "E1"', ":19: row[2].id: E1 finns redan"),
        ('KON001 = "note"', 'KON001 = "fel"', ":10: levels.KON001"),
        ('KON001 = "note"', 'marknad = "note"', ":10: levels.marknad"),
        ("only = true", "bara = true", ":7: bara: okänd nyckel"),
        ('name = "ekby"', 'name = "Ekby Kommun"', ":2: name"),
        ('sv = "Längre tid"', "", ":18: row[2]: nyckeln sv saknas"),
        ('id = "E1"', "id = ", ":13: filen är inte giltig TOML"),
    ],
)
def test_an_error_names_file_line_and_key(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = _written(tmp_path, OWN.replace(old, new))
    with pytest.raises(ConfigurationError) as caught:
        load_profile(path, {"KON001", "IOP006", "IOP007", "AVS010"})
    assert caught.value.sv.startswith(f"{path}{said}")
    assert caught.value.en.startswith(str(path))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"ingen\.toml"):
        load_profile(tmp_path / "ingen.toml")
