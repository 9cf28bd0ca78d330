"""What public guidelines say an IOP is not, in words of our own: no rule takes the denial for the thing denied."""

from __future__ import annotations

import pytest
from iopvalidate_partnership import iopvalidate_rules as partnership_rules
from iopvalidate_procurement import iopvalidate_parameters
from iopvalidate_procurement import iopvalidate_rules as procurement_rules

from iopvalidate.api import Assessment, Outcome
from iopvalidate.testing import assess_text

PARTIES = (
    "# Överenskommelse om idéburet offentligt partnerskap\n\n## Parter\n\nÖverenskommelsen ingås mellan Lunda kommun, "
    "212000-1355 (kommunen), och Föreningen Gläntan, ideell förening, 802000-0009 (föreningen).\n\n## Utgångspunkter\n\n"
)
DENIALS = [
    "Samarbetet ryms varken i upphandlingens eller i föreningsbidragens former.",
    "Partnerskapet är inte samma sak som ett bidrag från Lunda kommun.",
    "Något partnerskap är det inte fråga om där kommunen bara vill ”köpa” en tjänst.",
    "Detta är inget köp av en tjänst eller av en verksamhet.",
    "Överenskommelsen ska inte blandas ihop med en upphandling eller ett stöd till verksamheten.",
    "Överenskommelsen motsvarar inte vad som krävs av ett offentligt kontrakt.",
    "Samverkan vilar inte på marknadens mekanismer och kommersiella kontrakt.",
    "Överenskommelsen får inte bli en otillåten direktupphandling eller ett otillåtet statsstöd.",
    "Parterna ser det inte som ett vanligt avtal där en är beställare och en är utförare.",
    "Medlen ska inte ses som en del av kommunens organisations-, verksamhets- eller projektbidrag.",
    "Partnerskapet ersätter alltså inte de föreningsbidrag som kommunen lämnar i dag.",
    "Relationen bygger på tillit och inte på ett kommersiellt avtal.",
]
#: The same words, said of this agreement: the test would be empty if these raised nothing either.
SAID = {
    "Kommunen köper en tjänst av föreningen.": "LOU001",
    "Kommunen är beställare och föreningen är utförare.": "LOU001",
    "Medlen är en del av kommunens föreningsbidrag.": "IOP010",
}


def answers(text: str) -> dict[str, Assessment]:
    """Return what every rule of the two concerns answers to a draft that says one thing more than who its parties are."""
    procurement, partnership = procurement_rules(), partnership_rules()
    every = {rule.code: rule for rule in (*procurement, *partnership)}
    found = {}
    for rule in every.values():
        before = [every[code] for code in rule.after if code in every]
        found[rule.code] = assess_text(rule, f"{PARTIES}{text}\n", others=before, parameters=iopvalidate_parameters())[1]
    return found


@pytest.fixture(scope="module")
def silence() -> dict[str, Assessment]:
    return answers("Parterna möts varje höst.")


@pytest.mark.parametrize("text", DENIALS)
def test_a_denial_raises_nothing(text: str, silence: dict[str, Assessment]) -> None:
    worse = {
        code: answer.reason.sv
        for code, answer in answers(text).items()
        if answer.outcome in (Outcome.FAIL, Outcome.REVIEW) and answer.outcome is not silence[code].outcome
    }
    assert worse == {}


@pytest.mark.parametrize(("text", "code"), SAID.items())
def test_the_same_words_said_raise_something(text: str, code: str, silence: dict[str, Assessment]) -> None:
    answer = answers(text)[code]
    assert answer.outcome in (Outcome.FAIL, Outcome.REVIEW)
    assert answer.evidence
