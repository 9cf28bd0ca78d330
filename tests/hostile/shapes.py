"""Texts that grow: one shape each, `make(n)` gives about n times the same thing in a form that could cost n squared."""

from __future__ import annotations

from collections.abc import Callable

from iopvalidate.agreement.source import SourceBlock, SourceDocument, SourceKind, TablePosition

_SENTENCE = "Kommunen ska inte betala ersättning till föreningen för insatserna enligt bilaga 2, om parterna kan enas. "
_PARTIES = "Överenskommelse om IOP mellan Lunds kommun (nedan kallad kommunen) och Föreningen Lyktan (nedan kallad Föreningen)."


def document(blocks: list[SourceBlock], name: str = "grown.docx") -> SourceDocument:
    """A document of blocks, as a reader would hand it over."""
    return SourceDocument(name, "docx", "0" * 64, blocks=blocks)


def _paragraphs(texts: list[str]) -> SourceDocument:
    return document([SourceBlock(_PARTIES), *(SourceBlock(text) for text in texts)])


def _headed(texts: list[tuple[str, str]]) -> SourceDocument:
    blocks = [SourceBlock(_PARTIES)]
    for title, text in texts:
        blocks += [SourceBlock(title, outline_level=0, style="heading 1"), SourceBlock(text)]
    return document(blocks)


def _cells(n: int, columns: int, tables: bool) -> SourceDocument:
    blocks = [SourceBlock(_PARTIES)]
    for i in range(n):
        texts = (f"Kommunens bidrag {i}", f"{i % 900 + 1} 000 kr", "2027", "per år")
        for j in range(columns):
            place = TablePosition(i if tables else 0, 0 if tables else i, j)
            blocks.append(SourceBlock(texts[j % 4], SourceKind.TABLE_CELL, table=place))
    return document(blocks)


def sentences(n: int) -> SourceDocument:
    return _paragraphs([_SENTENCE * 4 for _ in range(n // 4)])


def one_paragraph(n: int) -> SourceDocument:
    return _paragraphs([_SENTENCE * n])


def one_sentence(n: int) -> SourceDocument:
    return _paragraphs(["Kommunen ska " + "om föreningen inte betalar, samt att verksamheten enligt lag kan " * n + "upphöra."])


def one_word(n: int) -> SourceDocument:
    return _paragraphs(["förenings" * n * 4])


def repeated_phrases(n: int) -> SourceDocument:
    return _paragraphs(["kommunen ska ersätta kommunen ska ersätta föreningen utan att " * n])


def joined_by_and(n: int) -> SourceDocument:
    return _paragraphs(["kommunen och föreningen och " * n])


def citation_list(n: int) -> SourceDocument:
    return _paragraphs(["enligt " + ", ".join(f"{i % 30 + 1} kap. {i % 40 + 1} och {i % 40 + 2} §§" for i in range(n)) + " LOU."])


def section_numbers(n: int) -> SourceDocument:
    return _paragraphs(["Se punkterna " + ", ".join(f"{i}.{i % 9}" for i in range(n)) + " och 4."])


def digits(n: int) -> SourceDocument:
    return _paragraphs(["1 " * n * 4, "1" * n * 4, "1 000 " * n, "12-" * n, "1," * n, "1." * n])


def money(n: int) -> SourceDocument:
    return _paragraphs([f"Kommunen betalar {i + 1} 000 kronor per år till Föreningen Lyktan." for i in range(n)])


def money_in_one(n: int) -> SourceDocument:
    return _paragraphs(["Kommunen betalar " + ", ".join(f"{i + 1} 000 kronor" for i in range(n)) + " per år."])


def dates(n: int) -> SourceDocument:
    return _paragraphs([f"Avtalet gäller från den {i % 28 + 1} maj {2000 + i % 90} till {2030 + i % 9}-01-31." for i in range(n)])


def parties(n: int) -> SourceDocument:
    opening = "Mellan " + ", ".join(f"Föreningen Namn{i} (nedan kallad Part{i})" for i in range(n)) + " och Lunds kommun."
    return _paragraphs([opening])


def party_lines(n: int) -> SourceDocument:
    return _paragraphs([f"Föreningen Namn{i}, org.nr 802000-{i % 10000:04}, nedan kallad Part{i}." for i in range(n)])


def references(n: int) -> SourceDocument:
    return _paragraphs([f"Enligt bilaga {i} och punkt {i}.2 gäller 4 kap. {i % 40} § lagen (2016:1145)." for i in range(n)])


def appendices(n: int) -> SourceDocument:
    return _headed([(f"Bilaga {i}", f"Text i bilaga {i} till överenskommelsen om bidrag.") for i in range(n)])


def headings(n: int) -> SourceDocument:
    return _headed([(f"{i + 1}. Ekonomi", f"Se punkt {n - i}. Kommunen lämnar bidrag.") for i in range(n)])


def plain_headings(n: int) -> SourceDocument:
    return _paragraphs([text for i in range(n) for text in (f"{i + 1}. Ekonomi och villkor", f"Kommunen lämnar bidrag {i}.")])


def bold_headings(n: int) -> SourceDocument:
    blocks = [SourceBlock(_PARTIES)]
    for _ in range(n):
        blocks += [SourceBlock("Ekonomi och uppföljning", bold=True), SourceBlock("Kommunen lämnar bidrag.")]
    return document(blocks)


def short_lines(n: int) -> SourceDocument:
    return _paragraphs([f"Punkt Lyktan {i}" for i in range(n)])


def empty_lines(n: int) -> SourceDocument:
    return _paragraphs([""] * n * 4 + ["Slut"])


def contents(n: int) -> SourceDocument:
    return _paragraphs([f"{i + 1}. Ekonomi\t{i % 900}" for i in range(n)])


def deep_headings(n: int) -> SourceDocument:
    blocks = [SourceBlock(_PARTIES)]
    blocks += [SourceBlock(".".join("1" * min(i + 1, 12)) + f" Rubrik {i}", outline_level=min(i, 8)) for i in range(n)]
    return document(blocks)


def deep_lists(n: int) -> SourceDocument:
    return document([SourceBlock(_PARTIES), *(SourceBlock(f"Föreningen ska {i},", list_level=i, number="a)") for i in range(n))])


def list_under_lead(n: int) -> SourceDocument:
    items = [SourceBlock(f"utföra insats {i}", list_level=0, number="•") for i in range(n)]
    return document([SourceBlock(_PARTIES), SourceBlock("Föreningen ska:"), *items])


def long_table(n: int) -> SourceDocument:
    return _cells(n, 4, tables=False)


def wide_table(n: int) -> SourceDocument:
    blocks = [SourceBlock("Belopp kr", SourceKind.TABLE_CELL, table=TablePosition(0, 0, j)) for j in range(n)]
    return document([SourceBlock(_PARTIES), *blocks])


def many_tables(n: int) -> SourceDocument:
    return _cells(n, 2, tables=True)


def one_cell(n: int) -> SourceDocument:
    cell = [SourceBlock(f"{i} 000 kr", SourceKind.TABLE_CELL, table=TablePosition(0, 0, 0)) for i in range(n)]
    return document([SourceBlock(_PARTIES), *cell])


def placeholders(n: int) -> SourceDocument:
    return _paragraphs(["[belopp] XX ____ " * n, "[" * n, "_" * n * 4, "." * n * 4, "(" * n + ")" * n])


def quotes(n: int) -> SourceDocument:
    return _paragraphs(["”" * n, "”kommunen” " * n, "\"'" * n, "(nedan kallad " * n, "«" * n + "»" * n])


def spaces(n: int) -> SourceDocument:
    runs = [mark * n * 4 for mark in ("\u00a0", "- ", "\u00ad")]
    return _paragraphs(["a" + " " * n * 8 + "b", "\t" * n * 4 + "x", "\n" * n * 4 + "x", *runs])


def marks(n: int) -> SourceDocument:
    return _paragraphs(["\u200b\u202e\u200d" * n, "e\u0301" * n, "\u0430\u0435" * n, *(mark * n for mark in "İ\u1e9e;:§")])


def capitals(n: int) -> SourceDocument:
    return _paragraphs(["Lunds Kommun Och Föreningen " * n, "LUNDS KOMMUN " * n, "Anna Berg " * n])


def abbreviations(n: int) -> SourceDocument:
    return _paragraphs(["t.ex. bl.a. kap. st. " * n, "a.b." * n, "dnr KS 2026/" * n, "org.nr " * n, "SFS 2016:" * n])


def signatures(n: int) -> SourceDocument:
    one = ("För kommunen", "Ort och datum ____", "Namn {}")
    return _paragraphs(["Underskrifter", *(text.format(i) for i in range(n) for text in one)])


def years(n: int) -> SourceDocument:
    return _paragraphs(["År 1 år 2 två år tre månader " * n, "fem och ett halvt år " * n, "en gång om året varje år " * n])


def percents(n: int) -> SourceDocument:
    return _paragraphs(["10 % 20 procent moms 25 % av " * n, "en tredjedel hälften " * n])


def identities(n: int) -> SourceDocument:
    return _paragraphs([f"Anna Berg {i % 12 + 1:02} 19800101-{i % 10000:04}, anna{i}@exempel.se" for i in range(n)])


#: every shape by its name: what it is, and how many units the smallest measure has
SHAPES: dict[str, Callable[[int], SourceDocument]] = {
    shape.__name__: shape
    for shape in (
        sentences, one_paragraph, one_sentence, one_word, repeated_phrases, joined_by_and, citation_list, section_numbers,
        digits, money, money_in_one, dates, parties, party_lines, references, appendices, headings, plain_headings,
        bold_headings, short_lines, empty_lines, contents, deep_headings, deep_lists, list_under_lead, long_table, wide_table,
        many_tables, one_cell, placeholders, quotes, spaces, marks, capitals, abbreviations, signatures, years, percents,
        identities,
    )
}  # fmt: skip
