"""The procurement rules: their cases, and what cases cannot say (arithmetic, limits by period, the signal table)."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from iopvalidate_procurement import iopvalidate_parameters, iopvalidate_rules
from iopvalidate_procurement.limits import BILAGA_2, GENERAL
from iopvalidate_procurement.lou011_overall_exposure import RULE as EXPOSURE
from iopvalidate_procurement.signals import BY_ID, SIGNALS, Direction
from iopvalidate_procurement.weighing import ExposureLevel, Finding, Grade, weigh

from iopvalidate.api import Assessment, Context, Outcome, ParameterError, Parameters, Passage, Rule
from iopvalidate.parameters import collect
from iopvalidate.testing import assess_text, check_case, draft_of, load_cases

CASES = Path(__file__).parent / "cases"
RULES: dict[str, Rule] = {rule.code: rule for rule in iopvalidate_rules()}
PARAMETERS = iopvalidate_parameters()
AS_OF = date(2026, 11, 20)
PARTIES = "Avtalet ingås mellan Ekby kommun (kommunen) och Föreningen Hoppet, ideell förening (föreningen).\n\n"
PURCHASE = (
    PARTIES + "Kommunen placerar kvinnor i boendet.\n\nKommunen betalar 1 900 kronor per dygn.\n\n"
    "Om föreningen inte tar emot en placerad kvinna utgår vite med 5 000 kronor."
)
ALL_CASES = [(code, case) for code in sorted(RULES) for case in load_cases(CASES / f"{code.lower()}.toml")]


def _before(code: str) -> list[Rule]:
    return [rule for other, rule in RULES.items() if other in RULES[code].after]


@pytest.mark.parametrize(("code", "case"), ALL_CASES, ids=[f"{code}-{case.name}" for code, case in ALL_CASES])
def test_case(code: str, case: Any) -> None:
    check_case(case, RULES[code], others=_before(code), parameters=PARAMETERS)


@pytest.mark.parametrize("code", sorted(RULES))
def test_three_wordings_for_each_outcome(code: str) -> None:
    outcomes = [case.outcome for case in load_cases(CASES / f"{code.lower()}.toml")]
    for outcome in set(outcomes):
        assert outcomes.count(outcome) >= 3, f"{code} {outcome}"


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_texts_are_complete(rule: Rule) -> None:
    for text in (rule.title, rule.why, rule.remedy):
        assert text.sv
        assert text.en
    assert rule.basis
    assert all(b.reference and b.source for b in rule.basis)
    assert rule.concern.code == "LOU"


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_notation_holds_no_stray_marks(rule: Rule) -> None:
    for sign in rule.signs():
        for phrase in sign.phrases:
            for word in phrase.words:
                for form in word.exact | word.prefixes | word.suffixes | word.infixes:
                    assert not re.search(r"[()\[\]{}<>\s]", form), f"{sign.name}: {form!r}"


# -- the limits ------------------------------------------------------------------------------------------


def _at(name: str, day: date) -> Decimal:
    return Parameters(day, collect([PARAMETERS])).get(name).value


@pytest.mark.parametrize(
    ("day", "general", "bilaga_2"),
    [
        (date(2018, 6, 1), 586_907, 586_907),
        (date(2021, 12, 31), 615_312, 615_312),
        (date(2022, 1, 15), 626_284, 626_284),
        (date(2022, 2, 1), 700_000, 7_802_550),
        (date(2024, 1, 1), 700_000, 8_109_450),
        (date(2026, 11, 20), 700_000, 8_109_450),
    ],
)
def test_limits_by_period(day: date, general: int, bilaga_2: int) -> None:
    assert _at(GENERAL, day) == general
    assert _at(BILAGA_2, day) == bilaga_2


def test_the_unknown_krona_value_of_2026_is_marked() -> None:
    value = Parameters(AS_OF, collect([PARAMETERS])).get(BILAGA_2)
    assert not value.verified
    assert "har inte hittats" in value.note


def test_no_limit_before_2018() -> None:
    with pytest.raises(ParameterError):
        _at(GENERAL, date(2017, 12, 31))


def test_a_date_without_limit_is_a_review_that_says_so() -> None:
    _, answer = assess_text(RULES["LOU008"], PARTIES, date(2017, 5, 1), parameters=PARAMETERS)
    assert answer.outcome is Outcome.REVIEW
    assert "inte känd" in answer.reason.sv


def test_value_shows_its_arithmetic_and_limits() -> None:
    text = (
        PARTIES + "## Ekonomi\n\nKommunen lämnar ett bidrag om 3 000 000 kronor per år.\n\n"
        "Avtalet gäller från och med den 1 januari 2027 och tills vidare."
    )
    _, answer = assess_text(RULES["LOU008"], text, parameters=PARAMETERS)
    assert answer.details["value"] == 12_000_000
    assert any("48" in step for step in answer.details["steps"])
    assert answer.details["limits"][BILAGA_2]["verified"] is False
    assert answer.details["limits"][GENERAL]["reference"].startswith("LOU 19 a kap.")


def test_the_day_of_the_decision_sets_the_period() -> None:
    text = PARTIES + "Kommunstyrelsen beslutade den 3 maj 2023, § 4, att ingå överenskommelsen."
    _, answer = assess_text(RULES["LOU008"], text, parameters=PARAMETERS)
    assert answer.details["limits"][BILAGA_2]["value"] == 7_802_550


# -- the signals -----------------------------------------------------------------------------------------


def test_the_table_is_whole() -> None:
    assert [s.id for s in SIGNALS] == [f"S{n:02}" for n in range(1, 83)]
    assert all(s.sign.patterns and s.why and s.source for s in SIGNALS)
    assert all(0 <= s.weight <= 3 for s in SIGNALS)


@pytest.mark.parametrize("id", ["S51", "S52", "S53"])
def test_labels_and_bare_claims_are_neutral(id: str) -> None:
    assert BY_ID[id].direction is Direction.NEUTRAL
    assert BY_ID[id].weight == 0


def _finding(id: str, grade: Grade = Grade.FULL) -> Finding:
    return Finding(BY_ID[id], grade, Passage(1, 0, 1), id)


@pytest.mark.parametrize(
    ("ids", "level"),
    [
        ((), ExposureLevel.LOW),
        (("S06",), ExposureLevel.MEDIUM),
        (("S03", "S06"), ExposureLevel.HIGH),
        (("S10", "S06", "S23"), ExposureLevel.VERY_HIGH),
        (("S13", "S09", "S25", "S36", "S37", "S38", "S39", "S40", "S42", "S44"), ExposureLevel.VERY_HIGH),
        (("S27", "S44", "S42", "S40"), ExposureLevel.LOW),
        (("S05", "S44", "S42", "S40"), ExposureLevel.MEDIUM),
        (("S26", "S15", "S16", "S31", "S17", "S18"), ExposureLevel.LOW),
        (("S52", "S51", "S53", "S06"), ExposureLevel.MEDIUM),
    ],
)
def test_levels(ids: tuple[str, ...], level: ExposureLevel) -> None:
    assert weigh([_finding(id) for id in ids]).level is level


def test_factors_six_to_nine_move_only_within_the_level() -> None:
    bare, softened = weigh([_finding("S06")]), weigh([_finding(id) for id in ("S06", "S36", "S38", "S39")])
    assert bare.level is softened.level
    assert softened.position == "i nivåns nedre del"


def test_a_weak_duty_is_outweighed_by_no_enforceability() -> None:
    assert weigh([_finding("S13", Grade.WEAK)]).level is ExposureLevel.MEDIUM
    assert weigh([_finding("S13", Grade.WEAK), _finding("S44")]).level is ExposureLevel.LOW


def _exposure(text: str, **options: Any) -> Assessment:
    draft = draft_of(text, RULES.values(), AS_OF)
    known, done = Parameters(AS_OF, collect([PARAMETERS])), dict[str, Assessment]()
    for code, rule in RULES.items():
        done[code] = rule.assess(draft, Context(AS_OF, known, done, options if code == "LOU011" else {}))
    return done["LOU011"]


def test_details_let_a_lawyer_disagree_with_one_signal() -> None:
    details = _exposure(PURCHASE).details
    assert details["level"] == "very_high"
    assert details["without"]["S10"] == "high"
    first = next(s for s in details["signals"] if s["id"] == "S06")
    assert first["direction"] == "up"
    assert "1 900 kronor per dygn" in first["quote"]
    assert {"weight", "paragraph", "effect"} <= first.keys()


def test_an_ignored_signal_is_shown_and_not_counted() -> None:
    details = _exposure(PURCHASE, ignore=["S10"]).details
    assert details["level"] == "high"
    assert details["ignored"] == ["S10"]
    ignored = next(s for s in details["signals"] if s["id"] == "S10")
    assert (ignored["counted"], ignored["effect"]) == (0.0, "bortsedd på begäran")


def test_denied_words_are_logged_as_neutral() -> None:
    details = _exposure(PARTIES + "Kommunen anvisar inga deltagare och avtalet är inte ett köp av tjänst.").details
    assert details["level"] == "low"
    assert all(s["counted"] == 0 for s in details["signals"] if s["direction"] == "up")


def test_co_financing_without_a_figure_counts_half() -> None:
    vague = _exposure(PARTIES + "Föreningen bidrar med ideellt arbete.").details["signals"]
    exact = _exposure(PARTIES + "Föreningen bidrar med ideellt arbete, 400 timmar.").details["signals"]
    assert [s["counted"] for s in vague if s["id"] == "S37"] == [1.0]
    assert [s["counted"] for s in exact if s["id"] == "S37"] == [2.0]


def test_the_report_never_gives_clearance() -> None:
    answer = _exposure(PARTIES + "Föreningen ordnar språkcafé.")
    assert answer.outcome is Outcome.PASS
    assert "faller utanför" not in answer.reason.sv
    assert EXPOSURE.code == "LOU011"
