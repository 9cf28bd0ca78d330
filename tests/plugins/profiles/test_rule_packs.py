"""Rule packs: a lawyer's own rules in TOML become rules like any other."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from iopvalidate.api import ConfigurationError, Level, Outcome, Rule
from iopvalidate.engine import vocabulary_for
from iopvalidate.rules.catalogue import rule_object
from iopvalidate.rules.pack import load_pack
from iopvalidate.testing import assess_text

PACK = '''\
[concern]
code = "EGN"
slug = "own"
sv = "Egna krav"
en = "Own demands"
order = 200

[[rule]]
code = "EGN001"
slug = "flag"
level = "warning"
title = { sv = "Flaggning", en = "Flags" }
why = { sv = "Kommunen vill synas." }
remedy = { sv = "Skriv vem som flaggar." }
clause = "Föreningen hissar kommunens flagga."
basis = [{ reference = "Ekby kommuns grafiska profil", verified = "2026-01-15", source = "ekby.se", certainty = "secondary" }]

[rule.pass]
signs = """
% föreningen flaggar
(hissar/flaggar) ~4 flagg*
"""
who = ["ideburen"]
heading = "kommunikation"

[[rule]]
code = "EGN002"
slug = "alcohol"
level = "error"
title = { sv = "Alkohol" }
why = { sv = "Lokalen är alkoholfri." }
remedy = { sv = "Stryk serveringen." }

[rule.when]
signs = "lokal*"

[rule.fail]
signs = "servera* ~3 (alkohol/vin/öl)"
reason = { sv = "Alkohol serveras.", en = "Alcohol is served." }

[rule.pass]
signs = "servera* ~3 (alkohol/vin/öl)"
denied = true

[rule.review]
signs = "fest{,en,er} | kalas"
'''


@pytest.fixture
def rules(tmp_path: Path) -> tuple[Rule, ...]:
    return load_pack(_written(tmp_path, PACK))


def _written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("## Kommunikation\n\nFöreningen hissar kommunens flagga.", Outcome.PASS),
        ("# Avtal\n\n## Synlighet och kommunikation\n\n### Flagga\n\nFöreningen hissar flaggan varje dag.", Outcome.PASS),
        ("## Lokaler\n\nFöreningen hissar kommunens flagga.", Outcome.FAIL),  # elsewhere
        ("## Kommunikation\n\nKommunen hissar sin flagga.", Outcome.FAIL),  # somebody else
        ("## Kommunikation\n\nFöreningen hissar inte kommunens flagga.", Outcome.FAIL),  # denied
        ("## Kommunikation\n\nParterna informerar gemensamt.", Outcome.FAIL),
    ],
)
def test_who_and_where(rules: tuple[Rule, ...], text: str, outcome: Outcome) -> None:
    draft, answer = assess_text(rules[0], text)
    assert answer.outcome is outcome
    assert bool(answer.evidence) is (outcome is Outcome.PASS)
    assert "Flaggning" in answer.reason.sv
    assert "Flags" in answer.reason.en
    if answer.evidence:
        assert "flagga" in draft.agreement.quote(answer.evidence[0])


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Parterna träffas.", Outcome.NOT_APPLICABLE),
        ("I lokalen serveras vin.", Outcome.FAIL),
        ("I lokalen serveras inte alkohol.", Outcome.PASS),
        ("I lokalen ordnas fester.", Outcome.REVIEW),
        ("I lokalen läses läxor.", Outcome.FAIL),  # pass signs, and none found
    ],
)
def test_the_order_of_answers(rules: tuple[Rule, ...], text: str, outcome: Outcome) -> None:
    assert assess_text(rules[1], text)[1].outcome is outcome


def test_a_reason_of_its_own(rules: tuple[Rule, ...]) -> None:
    _, answer = assess_text(rules[1], "I lokalen serveras vin.")
    assert (answer.reason.sv, answer.reason.en) == ("Alkohol serveras.", "Alcohol is served.")


def test_without_pass_signs_silence_passes(tmp_path: Path) -> None:
    text = PACK[: PACK.index('[rule.pass]\nsigns = "servera')].replace('[rule.when]\nsigns = "lokal*"\n', "")
    rule = load_pack(_written(tmp_path, text))[1]
    assert assess_text(rule, "Parterna träffas.")[1].outcome is Outcome.PASS
    stated = text.replace('slug = "alcohol"', 'slug = "alcohol"\notherwise = "review"')
    rule = load_pack(_written(tmp_path, stated))[1]
    assert assess_text(rule, "Parterna träffas.")[1].outcome is Outcome.REVIEW


def test_texts_and_basis(rules: tuple[Rule, ...]) -> None:
    shown = rule_object(rules[0])
    assert (rules[0].code, rules[0].level, rules[0].concern.order) == ("EGN001", Level.WARNING, 200)
    assert shown["concern"] == {"code": "EGN", "slug": "own", "sv": "Egna krav", "en": "Own demands"}
    assert shown["why"] == {"sv": "Kommunen vill synas.", "en": "Kommunen vill synas."}
    assert shown["clause"].startswith("Föreningen hissar")
    assert shown["legal_basis"][0]["certainty"] == "secondary"


def test_rules_travel_between_processes(rules: tuple[Rule, ...]) -> None:
    there = pickle.loads(pickle.dumps(rules))
    assert there == rules
    assert hash(there) == hash(rules)
    assert vocabulary_for(there) is vocabulary_for(rules)
    assert rules[0] != rules[1]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("(hissar/flaggar) ~4", "(hissar//flaggar) ~4", ":19: rule[1].pass.signs: termen är felskriven"),
        ("(hissar/flaggar) ~4", "<flaggare>", ":19: rule[1].pass.signs: ordfamiljen <flaggare> finns inte"),
        (
            "% föreningen flaggar\n(hissar/flaggar) ~4 flagg*\n",
            "% bara en anmärkning\n",
            ":19: rule[1].pass.signs: termen är tom",
        ),
        ('heading = "kommunikation"', 'heading = "kommun{ikation"', ":24: rule[1].pass.heading: termen är felskriven"),
        ('who = ["ideburen"]', 'who = ["föreningen"]', ":23: rule[1].pass.who[1]"),
        ('code = "EGN002"', 'code = "EGN001"', ":27: rule[2].code: EGN001 finns redan"),
        ('code = "EGN002"', 'code = "ANN002"', ":27: rule[2].code: ANN002 ska börja med EGN"),
        ('level = "error"', 'level = "fel"', ":29: rule[2].level"),
        ('slug = "alcohol"', 'namn = "alcohol"', ":26: rule[2]: nyckeln slug saknas"),
        ("[rule.when]", "[rule.om]", ":34: rule[2].om: okänd nyckel"),
        ('code = "EGN"', 'code = "egna"', ":2: concern.code"),
    ],
)
def test_an_error_names_file_line_and_key(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = _written(tmp_path, PACK.replace(old, new, 1))
    with pytest.raises(ConfigurationError) as caught:
        load_pack(path)
    assert caught.value.sv.startswith(f"{path}{said}")
    assert caught.value.en.startswith(str(path))


def test_a_rule_that_looks_for_nothing_is_refused(tmp_path: Path) -> None:
    text = PACK[: PACK.index("[rule.pass]")]
    with pytest.raises(ConfigurationError, match=r"rule\[1\].*at least one of fail, pass and review"):
        load_pack(_written(tmp_path, text))
