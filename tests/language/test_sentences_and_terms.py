"""Sentences and clauses where they part and where they do not; each construct of the term notation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from meaning_texts import hits, read, words

from iopvalidate.language.signs import Sign
from iopvalidate.language.tokens import Tokens

#: One clause of its own each: text → how many clauses it has.
CLAUSES = [
    ("Kommunen betalar hyran, men föreningen sköter lokalen.", 2),
    ("Kommunen betalar hyran eftersom föreningen saknar medel.", 2),
    ("Kommunen betalar hyran medan föreningen sköter lokalen.", 2),
    ("Parterna är ense om att föreningen leder arbetet.", 2),
    ("Kommunen betalar, och föreningen driver huset.", 2),
    ("Föreningen driver huset, vilket kommunen betalar.", 2),
    ("När året är slut redovisar föreningen stödet.", 2),
    ("Om föreningen begär det betalar kommunen i förskott.", 2),
    ("Kommunen betalar hyran; föreningen sköter lokalen.", 2),
    ("Huset, som kommunen äger, städas varje vecka.", 3),
    ("Kommunen betalar innan arbetet börjar.", 2),
    ("Föreningen driver huset utan att kommunen bestämmer tiderna.", 2),
    ("Föreningen hyr, städar och värmer huset.", 2),
    ("Under förutsättning att nämnden säger ja betalar kommunen hyran.", 3),
]
ONE_CLAUSE = [
    "Kommunen och föreningen betalar hyran.",
    "Föreningen ordnar kurser, läger och fester.",
    "Lagen om stöd till föreningar gäller.",
    "Föreningen verkar som jämbördig part.",
    "Parterna har ett avtal om lokaler.",
    "Kommunen betalar 300 kronor om dagen.",
    "Kommunen betalar hyra, el och vatten.",
    "Kommunen betalar hyran i januari, april, juli och oktober.",
    "Kommunen uppträder inte som beställare.",
    "Stödet betalas ut utan dröjsmål.",
    "Kommunen, regionen och föreningen betalar.",
]
WHOLE = [
    "Se 5 kap. 3 § och 13 § i lagen.",
    "Ärendet har dnr. Ks 1121/2017 hos nämnden.",
    "Start sker den 1 jan. 2027 i Lunda.",
    "Kostnaden är ca. 5 000 kr per år.",
    "Lokalen är öppen kl. 10 varje dag.",
    "Frågor besvaras på tel. 0701234567 av värden.",
    "Barn, unga m.fl. är välkomna.",
    "Se art. 107 i fördraget.",
    "Kostnaden är 2 milj. kronor.",
    "Föreningen äger resp. hyr lokalerna.",
]


def sentence_texts(*texts: str) -> list[str]:
    tokens = Tokens(list(enumerate(texts, 1)))
    return [texts[s.ordinal - 1][tokens.starts[s.first] : tokens.ends[s.last - 1]] for s in tokens.sentences]


@pytest.mark.parametrize(("text", "count"), CLAUSES)
def test_clauses_are_parted(text: str, count: int) -> None:
    tokens = Tokens([(1, text)])
    assert len({tokens.clause(i) for i in range(len(tokens.forms))}) == count


@pytest.mark.parametrize("text", ONE_CLAUSE)
def test_one_clause(text: str) -> None:
    tokens = Tokens([(1, text)])
    assert {tokens.clause(i) for i in range(len(tokens.forms))} == {(0, len(tokens.forms))}


@pytest.mark.parametrize("text", WHOLE)
def test_abbreviations_and_dates_end_no_sentence(text: str) -> None:
    assert sentence_texts(text) == [text]


def test_list_items_and_cells_are_sentences_of_their_own() -> None:
    texts = ["betalar hyran", "Städning", "3 000 kr", "sköter t.ex. lokalen"]
    assert sentence_texts(*texts) == texts


@given(st.lists(st.sampled_from([*WHOLE, *ONE_CLAUSE, *(text for text, _ in CLAUSES)]), min_size=1, max_size=6))
def test_sentences_in_a_row_part_where_they_were_joined(texts: list[str]) -> None:
    assert sentence_texts(" ".join(texts)) == texts


@given(st.lists(st.sampled_from([*WHOLE, *ONE_CLAUSE, *(text for text, _ in CLAUSES)]), min_size=1, max_size=4))
def test_clauses_cover_every_word_once(texts: list[str]) -> None:
    tokens = Tokens(list(enumerate(texts, 1)))
    spans = sorted({tokens.clause(i) for i in range(len(tokens.forms))})
    assert [i for first, last in spans for i in range(first, last)] == list(range(len(tokens.forms)))


#: Construct of the notation → (notation, texts and the words found, texts where nothing is found).
CONSTRUCTS: dict[str, tuple[str, list[tuple[str, str]], list[str]]] = {
    "word": ("vite", [("Ett vite tas ut.", "vite"), ("VITE tas ut.", "VITE")], ["Vitet tas ut.", "Prisvite tas ut."]),
    "endings": (
        "beställare{,n,ns}",
        [("Beställaren betalar.", "Beställaren"), ("En beställare finns.", "beställare"), ("Beställarens krav.", "Beställarens")],
        ["Beställarorganisationen betalar.", "En beställning görs."],
    ),
    "beginning": (
        "uppfölj*",
        [("Uppföljning sker.", "Uppföljning"), ("Uppföljningsmöten hålls.", "Uppföljningsmöten")],
        ["Föreningen följer upp.", "Resultatuppföljning sker."],
    ),
    "ending": (
        "*avtal",
        [("Ett samarbetsavtal sluts.", "samarbetsavtal"), ("Ett avtal sluts.", "avtal")],
        ["Avtalet sluts.", "Avtalsparterna möts."],
    ),
    "inner part": (
        "*bidrag*",
        [("Föreningsbidraget ökar.", "Föreningsbidraget"), ("Bidragen ökar.", "Bidragen")],
        ["Bidra gärna.", "Bilden är ny."],
    ),
    "stop word": (
        "(*medel/-läkemedel)",
        [("Egna medel används.", "medel"), ("Stödmedel används.", "Stödmedel")],
        ["Inga läkemedel lämnas.", "Medelst bud."],
    ),
    "alternatives": (
        "(på/i) uppdrag av",
        [("Det sker på uppdrag av kommunen.", "på uppdrag av"), ("Det sker i uppdrag av oss.", "i uppdrag av")],
        ["Det är ett uppdrag av vikt.", "På uppdrag sker det av kommunen."],
    ),
    "alternatives of several words": (
        "(ta del/granska) av",
        [("Nämnden får ta del av boken.", "ta del av"), ("De kan granska av skäl.", "granska av")],
        ["Nämnden får ta av boken.", "En del av boken."],
    ),
    "gap": (
        "ersättning ~2 plats*",
        [("Ersättning per plats.", "Ersättning per plats"), ("Ersättning för ett platsdygn.", "Ersättning för ett platsdygn")],
        ["Ersättning för varje fullt bokad plats.", "Platser utan ersättning.", "Ersättning. En plats."],
    ),
    "default gap": (
        "högst ~ deltagare",
        [
            ("Högst tio unga nya deltagare.", "Högst tio unga nya deltagare"),
            ("Högst sex deltagare.", "Högst sex deltagare"),
        ],
        ["Högst femton unga och nya glada deltagare.", "Deltagare, högst tio."],
    ),
    "number": (
        "# timmar",
        [("Det blir 40 timmar.", "40 timmar"), ("Det blir tre timmar.", "tre timmar")],
        ["Det blir många timmar.", "Det blir 40 långa timmar."],
    ),
    "family": (
        "<offentlig> betalar",
        [("Kommunen betalar.", "Kommunen betalar"), ("Socialnämnden betalar.", "Socialnämnden betalar")],
        ["Föreningen betalar.", "Kommunen hyr."],
    ),
    "either phrase": (
        "bot | vite",
        [("En bot tas ut.", "bot"), ("Ett vite tas ut.", "vite")],
        ["En avgift tas ut.", "Boten tas ut."],
    ),
    "and": (
        "plats* & pris*",
        [("Platsen har ett pris.", "Platsen"), ("Priset gäller platser.", "platser")],
        ["Platsen är ledig.", "Platsen är ledig. Priset är lågt."],
    ),
    "not": (
        "plats* & !mötesplats*",
        [("Platsen är ledig.", "Platsen"), ("Tre platser finns.", "platser")],
        ["Platsen är en mötesplats.", "En mötesplats med tio platser."],
    ),
    "brackets": (
        "[bot | vite] & kronor",
        [("Ett vite om 300 kronor.", "vite"), ("En bot på tio kronor.", "bot")],
        ["Ett vite tas ut.", "Hyran är 300 kronor."],
    ),
    "lines and remarks": (
        "bot\n% ett ord till\nvite",
        [("En bot tas ut.", "bot"), ("Ett vite tas ut.", "vite")],
        ["Ett ord till.", "En avgift tas ut."],
    ),
}


@pytest.mark.parametrize(
    ("notation", "text", "quote"), [(n, text, quote) for n, found, _ in CONSTRUCTS.values() for text, quote in found]
)
def test_notation_finds(notation: str, text: str, quote: str) -> None:
    assert words(text, notation) == [quote]


@pytest.mark.parametrize(("notation", "text"), [(n, text) for n, _, silent in CONSTRUCTS.values() for text in silent])
def test_notation_passes_over(notation: str, text: str) -> None:
    assert hits(text, notation) == []


def test_names_of_the_draft_widen_a_family() -> None:
    sign = Sign("pays", "<ideburen> betalar")
    assert read("Havsvakt betalar.", sign=sign).hits(sign) == []
    assert len(read("Havsvakt betalar.", sign=sign, names={"ideburen": ["havsvakt"]}).hits(sign)) == 1
