"""Placeholders, and what looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopvalidate.facts.scan.placeholders import scan_placeholders


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("X kommun", "X"),
        ("X:s kommun", "X"),
        ("projekt P", "P"),
        ("högst X kronor", "X"),
        ("beslut § X", "X"),
        ("[X:s fullständiga, officiella namn]", "[X:s fullständiga, officiella namn]"),
        ("[000000-0000]", "[000000-0000]"),
        ("000000-0000", "000000-0000"),
        ("[ ]", "[ ]"),
        ("N N", "N N"),
        ("[andel]", "[andel]"),
        ("000.000 SEK", "000.000"),
        ("nr....", "nr...."),
        ("nr …....", "nr …...."),
        ("(datum)", "(datum)"),
        ("(adress)", "(adress)"),
        ("från och med (datum till och med datum).", "(datum till och med datum)"),
        ("20XX-XX-XX", "20XX-XX-XX"),
        ("ÅÅÅÅ-MM-DD", "ÅÅÅÅ-MM-DD"),
        ("xxxx", "xxxx"),
        ("xx kronor", "xx"),
        ("Dnr. xxx", "xxx"),
        ("[Kontraktets avtalsnummer]", "[Kontraktets avtalsnummer]"),
        ("Text", "Text"),
        ("Övrig rubrik Text", "Övrig rubrik Text"),
        ("Ev. avtals-id", "Ev. avtals-id"),
        ("Utkast under bearbetning", "Utkast under bearbetning"),
        ("Uppsägningstiden är [x] månader.", "[x]"),
        ("knyter an till [ange program eller policy].", "[ange program eller policy]"),
        ("{{belopp}}", "{{belopp}}"),
        ("«Namn»", "«Namn»"),
        ("Klicka här för att ange text.", "Klicka här för att ange text."),
        ("____ kronor", "____"),
        ("belopp ???", "???"),
        ("TBD", "TBD"),
        ("Beloppet fylls i senare", "fylls i senare"),
    ],
)
def test_a_placeholder(text: str, quote: str) -> None:
    assert [found.quote(text) for found in scan_placeholders(text)] == [quote]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("NN (XXXXX-XXXX)", ["NN", "XXXXX-XXXX"]),
        ("från [20xx-xx-xx] till [20xx-xx-xx].", ["[20xx-xx-xx]", "[20xx-xx-xx]"]),
        ("§ [xx], dnr KFN 2026/[xxx].", ["[xx]", "[xxx]"]),
        ("[namn], kultur- och fritidschef, [datum]", ["[namn]", "[datum]"]),
    ],
)
def test_several_placeholders(text: str, quotes: list[str]) -> None:
    assert [found.quote(text) for found in scan_placeholders(text)] == quotes


@pytest.mark.parametrize(
    "text",
    [
        "[...]",
        "[…]",
        "[sic]",
        "[maskerat]",
        "Xxxxx Xxxxxx",
        "000-000 00 00",
        "Värdegrund ........ 3",
        "____________________",
        "Ort och datum: ______________",
        "[email protected]",
        "Kvarnsele den ____ / ____ 2026",
        "Sundmarkstad den ..................................",
        "se not [1]",
        "[^1]",
        "”[k]ommunen ska”",
        "[x] Ja",
        "Texten har granskats",
        "0 kronor",
        "100 000 kr",
        "värde om 3 000 000 kronor",
        "3\u00a0000\u00a0000 kr",
        "2.000.000 kr",
        "Part A och Part B",
        "Generation X",
        "Malcolm X",
        "XXL",
        "XX århundradet",
        "taxor",
        "(nedan kallad Föreningen)",
        "(SoL)",
        "datum och adress",
        "Utkast",
        "",
    ],
)
def test_no_placeholder(text: str) -> None:
    assert scan_placeholders(text) == []


@given(st.text(alphabet="abcdefgh åäö", min_size=3, max_size=30).filter(lambda words: words.strip() != ""))
def test_words_in_brackets_are_one_placeholder(words: str) -> None:
    text = f"Avtalet gäller [{words}] ."
    found = [found.quote(text) for found in scan_placeholders(text)]
    assert found in ([f"[{words}]"], [])
    if words.strip() not in ("bild",) and not words.startswith(("min", "red")):
        assert found == [f"[{words}]"]
