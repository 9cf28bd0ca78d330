"""Tables: positions, merged and empty cells, nesting."""

from __future__ import annotations

from docx_build import cell, p, r, read, table, texts

from iopvalidate.agreement.source import SourceBlock, SourceKind, TablePosition

VMERGE, RESTART = "<w:vMerge/>", '<w:vMerge w:val="restart"/>'


def places(blocks: list[SourceBlock]) -> list[tuple[str, int, int, int]]:
    found = []
    for block in blocks:
        assert block.table is not None
        found.append((block.text, block.table.row, block.table.column, block.table.span))
    return found


def test_every_cell_paragraph_is_a_block_with_its_place() -> None:
    document = read(table(cell("a") + cell(p("b") + p("c")), cell("d") + cell()))
    assert places(document.blocks) == [("a", 0, 0, 1), ("b", 0, 1, 1), ("c", 0, 1, 1), ("d", 1, 0, 1), ("", 1, 1, 1)]
    assert all(block.kind is SourceKind.TABLE_CELL for block in document.blocks)


def test_spans_and_skipped_columns() -> None:
    skipped = '<w:trPr><w:gridBefore w:val="2"/></w:trPr>'
    document = read(table(cell("bred", '<w:gridSpan w:val="2"/>') + cell("c"), skipped + cell("d")))
    assert places(document.blocks) == [("bred", 0, 0, 2), ("c", 0, 2, 1), ("d", 1, 2, 1)]


def test_vertically_merged_cell_says_its_text_once() -> None:
    document = read(table(cell("a", RESTART) + cell("b"), cell("dold", VMERGE) + cell("c"), cell("d") + cell("e")))
    assert places(document.blocks) == [("a", 0, 0, 1), ("b", 0, 1, 1), ("c", 1, 1, 1), ("d", 2, 0, 1), ("e", 2, 1, 1)]


def test_continuation_without_a_beginning_is_read() -> None:
    assert texts(read(table(cell("kvar", VMERGE)))) == ["kvar"]


def test_horizontally_merged_cells() -> None:
    row = cell("a", '<w:hMerge w:val="restart"/>') + cell("x", '<w:hMerge w:val="continue"/>') + cell("b")
    assert places(read(table(row)).blocks) == [("a", 0, 0, 2), ("b", 0, 2, 1)]


def test_nested_table_stands_inside_its_cell() -> None:
    document = read(table(cell(p("före") + table(cell("inre")) + p("efter")) + cell("granne")), table(cell("nästa")))
    assert texts(document) == ["före", "inre", "efter", "granne", "nästa"]
    assert [block.table for block in document.blocks] == [
        TablePosition(0, 0, 0), TablePosition(1, 0, 0, depth=1), TablePosition(0, 0, 0), TablePosition(0, 0, 1),
        TablePosition(2, 0, 0),
    ]  # fmt: skip


def test_cell_with_nested_table_only_has_no_empty_block() -> None:
    assert texts(read(table(cell(table(cell("inre")) + p())))) == ["inre"]


def test_deleted_and_inserted_rows() -> None:
    who = 'w:id="1" w:author="Anna" w:date="2026-01-02T00:00:00Z"'
    rows = table(f"<w:trPr><w:del {who}/></w:trPr>" + cell("bort"), f"<w:trPr><w:ins {who}/></w:trPr>" + cell("ny"))
    document = read(p("före"), rows)
    assert places(document.blocks[1:]) == [("ny", 0, 0, 1)]
    assert [(change.kind, change.text, change.block) for change in document.revisions] == [
        ("deletion", "bort", 0),
        ("insertion", "ny", 1),
    ]


def test_paragraph_after_table_is_no_cell() -> None:
    document = read(table(cell("a")), p(r("efter")))
    assert document.blocks[1].kind is SourceKind.PARAGRAPH
    assert document.blocks[1].table is None
