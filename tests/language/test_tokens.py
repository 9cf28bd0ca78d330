"""Tokens, sentences and clauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopvalidate.language.tokens import Tokens


def sentences(text: str) -> list[str]:
    tokens = Tokens([(1, text)])
    return [text[tokens.starts[s.first] : tokens.ends[s.last - 1]] for s in tokens.sentences]


def clauses(text: str) -> list[str]:
    tokens = Tokens([(1, text)])
    spans = dict.fromkeys(tokens.clause(i) for i in range(len(tokens.forms)))
    return [" ".join(tokens.forms[a:b]) for a, b in spans]


@pytest.mark.parametrize(
    "text",
    [
        "Kommunen bidrar med t.ex. lokaler och personal.",
        "Beslutet har stöd i 2 kap. 1 § kommunallagen.",
        "Ärendet har dnr. KS 2026/12 hos kommunen.",
        "Avtalet gäller från den 1 jan. 2027 och tre år framåt.",
        "Föreningen ordnar läger, utflykter m.m. för barn.",
        "Stödet är 10 000 kr per år, dvs. en tredjedel.",
        "Se vidare bil. 3 om städning.",
        "Det gäller fr.o.m. den 1 mars t.o.m. den 31 maj.",
        "Den 3. mars möts gruppen",
        "Enligt prop. 2015/16:195 gäller annat.",
    ],
)
def test_a_stop_that_ends_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Kommunen betalar. Föreningen driver.", 2),
        ("Vem gör vad? Vi delar på det.", 2),
        ("Parterna träffas i maj. Därefter görs en plan. Den är gemensam.", 3),
        ("Föreningen ordnar läger m.m. Parterna delar på kostnaden.", 2),
        ("Första raden\nAndra raden", 2),
        ("”Det är vår idé.” Så sade ordföranden.", 2),
        ("Bidraget är 5 000 kr. Det betalas i mars.", 2),
        ("Hej! Välkommen.", 2),
        ("Avtalet upphör 2027. Ingen förlängning sker.", 2),
        ("Lokalen ligger på Storgatan 4. Hyran är noll kronor.", 2),
    ],
)
def test_sentences_are_parted(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_clauses_part_at_conjunctions_with_a_verb_of_their_own() -> None:
    assert clauses("Kommunen betalar hyran, men föreningen sköter lokalen.") == [
        "kommunen betalar hyran ,",
        "men föreningen sköter lokalen .",
    ]
    assert clauses("Kommunen uppträder inte som beställare.") == ["kommunen uppträder inte som beställare ."]


def test_a_fronted_condition_ends_before_the_main_verb() -> None:
    assert clauses("Uppnås ej antalet dagar utgår vite.") == ["uppnås ej antalet dagar", "utgår vite ."]


@given(st.lists(st.text(max_size=200), max_size=4))
def test_offsets_quote_exactly(texts: list[str]) -> None:
    tokens = Tokens(list(enumerate(texts, 1)))
    assert len(tokens.forms) == len(tokens.starts) == len(tokens.sentence_of)
    for i, form in enumerate(tokens.forms):
        text = texts[tokens.blocks[i] - 1]
        assert 0 <= tokens.starts[i] < tokens.ends[i] <= len(text)
        quoted = text[tokens.starts[i] : tokens.ends[i]]
        assert not quoted.isascii() or form == quoted.lower()
    assert sum(s.last - s.first for s in tokens.sentences) == len(tokens.forms)
