"""The developer's script that proposes forms of a word from the texts of the repository."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from iopvalidate.language.notation import parse_phrase
from scripts.propose_forms import count_words, main, propose, read_texts

WORDS = (
    "beställare beställaren beställarens beställning avtal avtalet avtalets samarbetsavtal hyresavtalet avtalspart "
    "uppföljning uppföljningen uppföljs resultatuppföljning kommun kommunen kommunens barn barnet barnen barnflicka"
)
COUNTS = Counter(WORDS.split())


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("beställaren", {"beställare", "beställaren", "beställarens"}),
        ("avtal", {"avtal", "avtalet", "avtalets"}),
        ("avtalets", {"avtal", "avtalet", "avtalets"}),
        ("Kommunen", {"kommun", "kommunen", "kommunens"}),
        ("barn", {"barn", "barnet", "barnen"}),
        ("uppföljning", {"uppföljning", "uppföljningen"}),
        ("saknas", set()),
    ],
)
def test_forms_share_a_stem(word: str, forms: set[str]) -> None:
    found = propose(word, COUNTS)
    assert forms <= set(found.forms)
    assert not {"barnflicka", "avtalspart", "samarbetsavtal"} & set(found.forms)


def test_compounds_are_kept_apart() -> None:
    found = propose("avtal", COUNTS)
    assert set(found.before) == {"samarbetsavtal", "hyresavtalet"}
    assert set(found.after) == {"avtalspart"}


def test_the_proposal_is_notation() -> None:
    found = propose("avtalet", COUNTS)
    assert found.notation == "avtal{,et,ets}"
    assert parse_phrase(found.notation).words[0].exact == set(found.forms)
    assert propose("saknas", COUNTS).notation == ""


def test_seldom_words_can_be_left_out() -> None:
    counts = count_words(["Avtalet gäller. Avtalet är tvåårigt.", "Ett avtal."])
    assert set(propose("avtal", counts, 2).forms) == {"avtalet"}


def test_held_back_clauses_are_not_read(tmp_path: Path) -> None:
    lines = [f"0\tnone\tplain\tord{letter}" for letter in "abcdefghij"]
    (tmp_path / "hand_x.tsv").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "one.md").write_text("# Avtal", encoding="utf-8")
    assert read_texts([tmp_path]) == ["# Avtal", *(f"ord{letter}" for letter in "abcdfghi")]


def test_the_command(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["förening"]) == 0
    assert "föreningens" in capsys.readouterr().out
    assert main(["förening", "--texts", str(tmp_path)]) == 2
