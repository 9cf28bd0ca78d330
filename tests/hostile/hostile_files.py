"""Builds the hostile files: `python tests/hostile/hostile_files.py` writes the small ones to `fixtures/hostile/`.

Each is a recipe in `SMALL` or `LARGE`; the same call gives the same bytes.  `REFUSED` says which must be refused and by
which words; all others must be read.
"""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "fixtures" / "hostile"
SEED = 20261120
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}"/></Types>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_ROOT = _RELATIONS.format(f'<Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="word/document.xml"/>')
_DRAFT = (
    "Överenskommelse om idéburet offentligt partnerskap mellan Lunds kommun (nedan kallad kommunen) och Föreningen Lyktan, "
    "organisationsnummer 802000-1236 (nedan kallad Föreningen)",
    "1. Ekonomi", "Kommunen betalar 480 000 kronor per år till Föreningen enligt bilaga 1 och punkt 4.2.",
    "2. Avtalstid", "Överenskommelsen gäller från och med den 1 januari 2027 till och med den 31 december 2029.",
)  # fmt: skip


def xml(*paragraphs: str, raw: str = "") -> str:
    """A main part: paragraphs of plain text, and raw XML behind them."""
    text = "".join(f'<w:p><w:r><w:t xml:space="preserve">{p}</w:t></w:r></w:p>' for p in paragraphs)
    return f'<w:document xmlns:w="{W}" xmlns:r="{_RELATION}"><w:body>{text}{raw}</w:body></w:document>'


def package(main: str | bytes = "", *others: tuple[str, str | bytes], packed: bool = True) -> bytes:
    """A Word file with a main part and others; `packed` compresses."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        parts = [("[Content_Types].xml", _TYPES), ("_rels/.rels", _ROOT), ("word/document.xml", main or xml(*_DRAFT))]
        for name, content in [*parts, *others]:
            info = zipfile.ZipInfo(name)  # dated 1980: the same bytes every time
            info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
            archive.writestr(info, content)
    return stream.getvalue()


def _external() -> bytes:
    links = "".join(
        f'<Relationship Id="r{i}" Type="{_RELATION}/{kind}" Target="{target}" TargetMode="External"/>'
        for i, (kind, target) in enumerate((
            ("attachedTemplate", "http://127.0.0.1:9/mall.dotx"), ("image", "file:///etc/passwd"), ("footnotes", "//127.0.0.1/x"),
            ("styles", "file:///etc/passwd"), ("hyperlink", "http://127.0.0.1:9/"), ("aFChunk", "../../../etc/passwd"),
        ))
    )  # fmt: skip
    inward = f'<Relationship Id="r9" Type="{_RELATION}/styles" Target="../../../../etc/passwd"/>'
    main = xml(*_DRAFT, raw='<w:altChunk r:id="r5"/><w:p><w:fldSimple w:instr="INCLUDETEXT /etc/passwd"/></w:p>')
    return package(main, ("word/_rels/document.xml.rels", _RELATIONS.format(links + inward)))


def _lying(size: int) -> bytes:
    """The list of entries says that the main part is small; it inflates to three million bytes."""
    data = bytearray(package(xml(*_DRAFT, raw="<w:p/>" * 20 + " " * 3_000_000)))
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[at + 24 : at + 28] = struct.pack("<I", size)
    return bytes(data)


def _nested() -> bytes:
    inner = bytes(9_000_000)
    for _ in range(4):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for i in range(4):
                archive.writestr(zipfile.ZipInfo(f"{i}.zip"), inner, zipfile.ZIP_DEFLATED)
        inner = stream.getvalue()
    return package("", ("word/embeddings/a.zip", inner))


def _overlapping() -> bytes:
    """Forty entries that all point at the same compressed bytes."""
    data = package("", ("word/footnotes.xml", " " * 900_000))
    end = data.rindex(b"PK\x05\x06")
    last = data.rindex(b"PK\x01\x02", 0, end)
    record = data[last:end]
    more = b"".join(record.replace(b"word/footnotes.xml", b"word/footnot%02d.xml" % i) for i in range(40))
    count, size, offset = struct.unpack("<HII", data[end + 10 : end + 20])
    tail = data[end : end + 8] + struct.pack("<HHII", count + 40, count + 40, size + len(more), offset) + data[end + 20 :]
    return data[:end] + more + tail


def _named(name: str) -> bytes:
    return package("", (name, "x"))


def _duplicate() -> bytes:
    return package("", ("word/DOCUMENT.xml", xml("En annan text.")))


def _surrogates() -> bytes:
    """Names in the container that are no text: bytes without meaning in UTF-8, marked as UTF-8; and half a pair in XML."""
    data = package(xml(*_DRAFT), ("word/media/bild-xx.png", "x"))
    return data.replace(b"bild-xx", b"bild\xed\xa0\x80")


def _deep(depth: int = 300) -> bytes:
    return package(xml(raw="<w:smartTag>" * depth + "</w:smartTag>" * depth))


def _deep_tables() -> bytes:
    return package(xml(raw="<w:tbl><w:tr><w:tc>" * 80 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 80))


def _entities() -> bytes:
    levels = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    return package(f'<!DOCTYPE w [<!ENTITY a0 "ha">{levels}]>' + xml("&a9;"))


def _changed(old: str, new: str) -> str:
    return xml(*(p.replace(old, new) for p in _DRAFT))


def _everywhere(mark: str) -> str:
    """A mark inside every word of four letters and more."""
    return xml(*(" ".join(w[:2] + mark + w[2:] if len(w) > 3 and w.isalpha() else w for w in p.split(" ")) for p in _DRAFT))


def _headings(count: int) -> bytes:
    heading = '<w:p><w:pPr><w:outlineLvl w:val="{0}"/></w:pPr><w:r><w:t>{1}. Ekonomi</w:t></w:r></w:p>'
    one = heading + "<w:p><w:r><w:t>{2}</w:t></w:r></w:p>"
    return package(xml(_DRAFT[0], raw="".join(one.format(i % 9, i + 1, _DRAFT[2]) for i in range(count))))


def _tables(count: int) -> bytes:
    one = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    return package(xml(*_DRAFT, raw=one * count), packed=False)


def _paragraph(size: int) -> bytes:
    sentence = _DRAFT[2] + " "
    return package(xml(sentence * (size // len(sentence.encode()))), packed=False)


def _entries(count: int) -> bytes:
    return package("", *((f"word/media/{i}.xml", "") for i in range(count)))


#: name of the file → how it is made; these stand in `fixtures/hostile/`
SMALL: dict[str, Callable[[], bytes]] = {
    "doctype.docx": lambda: package('<!DOCTYPE w SYSTEM "http://127.0.0.1:9/a.dtd">' + xml(*_DRAFT)),
    "entities.docx": _entities,
    "external-entity.docx": lambda: package('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + xml("&x;")),
    "external-references.docx": _external,
    "bomb-ratio.docx": lambda: package(xml(*_DRAFT, raw=" " * 5_000_000)),
    "bomb-nested.docx": _nested,
    "bomb-overlapping.docx": _overlapping,
    "lying-small.docx": lambda: _lying(100),
    "lying-large.docx": lambda: _lying(4_000_000_000),
    "duplicate-names.docx": _duplicate,
    "absolute-name.docx": lambda: _named("/etc/cron.d/x"),
    "upward-name.docx": lambda: _named("word/../../x"),
    "drive-name.docx": lambda: _named("C:\\x"),
    "truncated.docx": lambda: package()[:700],
    "flipped.docx": lambda: flipped(package(), SEED),
    "deep-300.docx": _deep,
    "deep-tables.docx": _deep_tables,
    "surrogate-name.docx": _surrogates,
    "surrogate-text.docx": lambda: package(xml("&#xD800;")),
    "right-to-left.docx": lambda: package(_changed("Kommunen", "\u202eKommunen\u202c \u0627\u0644")),
    "zero-width.docx": lambda: package(_everywhere("\u200b")),
    "soft-hyphens.docx": lambda: package(_everywhere("\u00ad")),
    "accents-apart.docx": lambda: package(_changed("ö", "o\u0308")),
    "hard-spaces.docx": lambda: package(_changed(" ", "\u00a0")),
    "hard-hyphens.docx": lambda: package(_changed("-", "\u2011")),
    "homoglyphs.docx": lambda: package(_changed("o", "\u043e")),
}

#: what must be refused, with words of the message
REFUSED = {
    "doctype.docx": "DOCTYPE", "entities.docx": "DOCTYPE", "external-entity.docx": "DOCTYPE", "bomb-ratio.docx": "zip bomb",
    "lying-small.docx": "damaged", "lying-large.docx": "zip bomb", "duplicate-names.docx": "same name",
    "absolute-name.docx": "absolute", "upward-name.docx": "upward", "drive-name.docx": "absolute", "truncated.docx": "damaged",
    "deep-300.docx": "256 levels", "surrogate-text.docx": "not valid XML", "flipped.docx": "",
    "many-entries.docx": "4000 entries", "paragraph-50-mb.docx": "not valid XML", "paragraph-50-mb.md": "characters",
    "tables-100000.docx": "tags", "paragraph-1-mb.docx": "characters",
}  # fmt: skip

#: files too large for the repository
LARGE: dict[str, Callable[[], bytes]] = {
    "many-entries.docx": lambda: _entries(5_000),
    "paragraph-50-mb.docx": lambda: _paragraph(50_000_000),
    "paragraph-50-mb.md": lambda: (_DRAFT[2] + " ").encode() * 560_000,
    "paragraph-1-mb.docx": lambda: _paragraph(1_000_000),
    "paragraph-half-mb.docx": lambda: _paragraph(490_000),
    "tables-100000.docx": lambda: _tables(100_000),
    "tables-9000.docx": lambda: _tables(9_000),
    "headings-1000.docx": lambda: _headings(1_000),
    "bomb-total.docx": lambda: package("", *((f"word/header{i}.xml", bytes(900_000)) for i in range(400))),
}


def flipped(data: bytes, seed: int, count: int = 8) -> bytes:
    """Bytes with some bits turned over."""
    chance, out = random.Random(seed), bytearray(data)
    for _ in range(count):
        out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def main() -> None:
    """Write the small files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, make in SMALL.items():
        (FOLDER / name).write_bytes(make())


if __name__ == "__main__":
    main()
