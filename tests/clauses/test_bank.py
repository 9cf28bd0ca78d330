"""The clause bank is well formed, large enough, written by four hands, and its held-back fifth stays where it is.

A line that has to go is replaced by another clause, never removed: the numbers of the lines decide what is held back.
"""

import re
from collections import Counter
from pathlib import Path

import pytest

BANK = Path(__file__).parent
HANDS = ("a", "b", "c", "d")
BY = {"public", "ideburen", "both", "joint", "third", "none"}
FORM = {"outright", "implied", "negated", "conditional", "quoted", "history", "harmless", "plain"}
LABEL = re.compile(r"(AVS|IOP|LOU|KOM|STS|KON|BRN|LAG)\d{3}[+?-]")


def rows(hand: str) -> list[list[str]]:
    text = (BANK / f"hand_{hand}.tsv").read_text(encoding="utf-8")
    assert text.endswith("\n")
    return [line.split("\t") for line in text[:-1].split("\n")]


@pytest.mark.parametrize("hand", HANDS)
def test_lines_are_well_formed(hand: str) -> None:
    for number, row in enumerate(rows(hand), 1):
        where = f"hand_{hand}.tsv:{number}"
        assert len(row) == 4, where
        labels, by, form, text = row
        codes = labels.split(" ")
        assert codes == ["0"] or all(LABEL.fullmatch(code) for code in codes), where
        assert len({code[:6] for code in codes}) == len(codes), f"{where}: a rule twice"
        assert by in BY, where
        assert form in FORM, where
        assert text.strip(), where


def test_only_known_hands() -> None:
    assert sorted(path.name for path in BANK.glob("*.tsv")) == [f"hand_{hand}.tsv" for hand in HANDS]


def count() -> tuple[int, int]:
    labels = [row[0] for hand in HANDS for row in rows(hand)]
    return len(labels) - labels.count("0"), labels.count("0")


def test_enough_labelled_clauses_of_every_hand() -> None:
    assert count()[0] >= 4000
    assert all(len(rows(hand)) >= 1600 for hand in HANDS)


def test_as_many_neutral_clauses() -> None:
    assert count()[1] >= 4000


def normal(text: str) -> str:
    return re.sub(r"[^a-zåäöé0-9 ]", "", re.sub(r"\d+", "0", text.lower())).strip()


def test_no_clause_is_told_twice_outside_the_held_back_fifth() -> None:
    every = [(n % 5 == 0, normal(row[3])) for hand in HANDS for n, row in enumerate(rows(hand), 1)]
    counts = Counter(text for _, text in every)
    assert [text for held, text in every if not held and text and counts[text] > 1] == []


def test_every_label_of_the_held_back_fifth_can_be_learned() -> None:
    held = {c for hand in HANDS for n, row in enumerate(rows(hand), 1) if n % 5 == 0 for c in row[0].split()}
    seen = {c for hand in HANDS for n, row in enumerate(rows(hand), 1) if n % 5 for c in row[0].split()}
    assert held <= seen
