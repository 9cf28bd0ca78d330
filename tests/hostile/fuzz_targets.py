# ruff: noqa: E501 - the lists of pieces
"""What the fuzzers call: bytes in, nothing out; anything but our own error, or a rule that broke, raises `Finding`."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from iopvalidate.agreement.container.archive import Limits
from iopvalidate.agreement.docx.reader import read_docx
from iopvalidate.agreement.markdown.reader import read_markdown
from iopvalidate.agreement.plain_text import plain_text
from iopvalidate.agreement.source import SourceBlock, SourceDocument, SourceKind, TablePosition, View
from iopvalidate.agreement.structure import build_agreement
from iopvalidate.engine import Options, assess_source
from iopvalidate.errors import ReadError
from iopvalidate.plugins import Plugins, load_plugins
from iopvalidate.rules.outcome import Level

ROOT = Path(__file__).parents[2]
_OPTIONS = Options(as_of=date(2026, 11, 20))
_LIMITS = Limits(part=2_000_000, total=4_000_000, marks=20_000)
_WRAPPED = "is not built as expected"  # the reader's last resort: a ReadError, but of an error nobody foresaw
_PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/comments.xml",
          "word/settings.xml", "word/header1.xml", "word/_rels/document.xml.rels", "[Content_Types].xml")  # fmt: skip
#: Words that lead into the deep parts of language, facts and rules.  Never reorder: the corpus counts on their places.
PHRASES = (
    "Lunds kommun", "Föreningen Lyktan", "(nedan kallad Föreningen)", "org.nr 802000-1234", "212000-1132", "kommunen ska", "inte",
    "betala", "480 000 kronor", "per år", "1,5 miljoner kr", "SEK", "10 %", "exklusive moms", "från och med den 1 januari 2027",
    "till och med 2029-12-31", "tills vidare", "förlängs med", "två år i taget", "högst", "uppsägningstid", "sex månader",
    "bilaga 1", "punkt 4.2", "§ 7", "4 kap. 1 §", "kommunallagen (2017:725)", "LOU", "lagen (2016:1145) om offentlig upphandling",
    "förordning (EU) 2023/2831", "artikel 107", "artikel 26 i KL", "barn och unga", "barnets bästa", "äldre", "18 år",
    "styrgruppen", "kommunstyrelsen beslutade", "dnr KS 2026/123", "den 20 oktober 2026", "om", "att", "som", "och", "eller",
    "utan att", "varken", "upphandling", "köper", "tjänster", "vite", "ersättning", "per timme", "insats", "lokal", "egna medel",
    "frivilliga", "uppföljning", "värdegrund", "Underskrifter", "Ort och datum", "____", "[belopp]", "XX", "Innehåll", "Ekonomi",
    "........ 4", "1.", "a)", "•", "19800101-1234", "anna@exempel.se", "”", "(", ")", ".", ",", ":", ";", "?", "–", "=", "x",
    "12 × 4 000 kronor = 48 000 kronor", "varav", "euro", "11,5 kronor per euro", "tidigare", "upphävd", "år 2025", "halvårsvis",
    "\n", "\t", "\u00ad", "\u200b", "\u202e", "\u00a0", "\u2011", "å\u0308", "İ", "ſ", "²", "٣", "\ufffd", "\x00", "𝟙", "Ⅷ",
    "Kommunen", "regionen", "stiftelsen", "AB", "de minimis", "SGEI", "tre beskattningsår", "omförhandling", "hävning", "tvist",
    "personuppgifter", "GDPR", "sekretess", "offentlighetsprincipen", "registerutdrag", "socialtjänstlagen", "FN:s barnkonvention",
    "år", "månad", "000", "9" * 40, "1/3", "en tredjedel", "2027–2029", "31 februari", "29 februari 2027", "Summa", "Totalt",
)  # fmt: skip


class Finding(Exception):
    """Something that must never happen did."""


@cache
def plugins() -> Plugins:
    """All plugins, loaded once."""
    return load_plugins()


def assess(source: SourceDocument) -> None:
    """Assess a document with every rule, and render what a machine reads; raises `Finding` for anything that broke."""
    from iopvalidate.report.formats import RenderOptions
    from iopvalidate.report.json_format import render

    report = assess_source(source, plugins(), _OPTIONS)
    broken = [n.text.en for n in report.notifications if n.level is Level.ERROR]
    if broken:
        raise Finding("; ".join(broken))
    render([report], RenderOptions(lang="sv")).encode()
    plain_text(build_agreement(source)).encode()


def raw(data: bytes) -> None:
    """A Word file as it comes."""
    _read(data)


def part(data: bytes) -> None:
    """The first byte picks a part of a good file, the rest takes its place."""
    if data:
        _read(_with_part(_PARTS[data[0] % len(_PARTS)], data[1:]))


def body(data: bytes) -> None:
    """Each byte picks a piece of WordprocessingML, well formed or not, that goes into the body."""
    pieces = [_PIECES[byte % len(_PIECES)] for byte in data[:400]]
    _read(_with_part(_PARTS[0], (_HEAD + "".join(pieces) + _TAIL).encode()))


def markdown(data: bytes) -> None:
    """A Markdown file as it comes."""
    for name in ("a.md", "a.txt"):
        try:
            build_agreement(read_markdown(data[:20_000], name, View.ORIGINAL if data[:1] < b"m" else View.FINAL))
        except ReadError as error:
            _judge(error)


def text(data: bytes) -> None:
    """Bytes pick phrases and what their paragraph is; all rules answer."""
    blocks: list[SourceBlock] = []
    words: list[str] = []
    rest = iter(data[:1500])
    for byte in rest:
        if byte >= 240:
            blocks.append(_block(" ".join(words), byte - 240, next(rest, 0)))
            words = []
        elif byte >= len(PHRASES):
            words.append(chr(32 + (byte * 256 + next(rest, 0)) % 0x2FF))
        else:
            words.append(PHRASES[byte])
    blocks.append(_block(" ".join(words), 0, 0))
    assess(SourceDocument("a.docx", "docx", "0" * 64, blocks=[b for b in blocks if b]))


def _block(words: str, kind: int, detail: int) -> SourceBlock:
    words = words.replace(" \n", "\n")
    if kind < 4:
        return SourceBlock(words, bold=bool(kind & 1), caps=bool(kind & 2), number=("", "1.", "a)", "•")[detail % 4])
    if kind < 7:
        return SourceBlock(
            words, outline_level=detail % 9, style=f"heading {detail % 9 + 1}", number=("", "1.2", "§ 3")[detail % 3]
        )
    if kind < 9:
        return SourceBlock(words, list_level=detail % 9, number=("•", "1.", "a)", "")[detail % 4])
    if kind < 14:
        place = TablePosition(detail // 64, detail // 8 % 8, detail % 8, 1 + (kind == 13), int(kind == 12))
        return SourceBlock(words, SourceKind.TABLE_CELL, table=place)
    if kind == 14:
        return SourceBlock(words, list(SourceKind)[detail % 7], is_toc=detail > 200, note="1", placeholders=((0, len(words)),))
    return SourceBlock(words, is_title=True)


def _read(data: bytes) -> None:
    for view in View:
        try:
            document = read_docx(data, "a.docx", view, _LIMITS)
        except ReadError as error:
            _judge(error)
        else:
            for block in document.blocks:
                if "".join(block.text[s.start : s.end] for s in block.spans) != block.text:
                    raise Finding("spans do not cover the text")
            build_agreement(document)


def _judge(error: ReadError) -> None:
    if _WRAPPED in error.en:
        raise Finding(error.en) from error.__cause__


@cache
def _good() -> dict[str, bytes]:
    with zipfile.ZipFile(ROOT / "fixtures" / "drafts" / "06.docx") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _with_part(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for part_name, old in _good().items():
            archive.writestr(part_name, content if part_name == name else old)
        if name not in _good():
            archive.writestr(name, content)
    return stream.getvalue()


_HEAD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    "<w:body>"
)
_TAIL = "</w:body></w:document>"
_RUN = "<w:r><w:t>ord </w:t></w:r>"
_INSIDE = (
    _RUN, "<w:r><w:tab/><w:br/><w:noBreakHyphen/></w:r>", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "<w:r><w:instrText> REF _a \\h </w:instrText></w:r>", "<w:r><w:instrText>TOC</w:instrText></w:r>",
    '<w:fldSimple w:instr="PAGE">' + _RUN + "</w:fldSimple>", '<w:bookmarkStart w:id="1" w:name="_a"/>', "<w:bookmarkEnd/>",
    '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>', '<w:r><w:footnoteReference w:id="1"/></w:r>',
    '<w:ins w:author="A">' + _RUN + "</w:ins>", "<w:del><w:r><w:delText>bort</w:delText></w:r></w:del>",
    '<w:moveFrom w:id="x">' + _RUN + "</w:moveFrom>", "<w:moveTo>" + _RUN + "</w:moveTo>", "<w:hyperlink>" + _RUN + "</w:hyperlink>",
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + _RUN + "</w:sdtContent></w:sdt>", "<w:smartTag>" + _RUN + "</w:smartTag>",
    '<w:r><w:sym w:char="F0FE"/><w:sym w:char="zz"/><w:sym/></w:r>', "<w:r><w:rPr><w:vanish/><w:strike/></w:rPr><w:t>dold</w:t></w:r>",
    '<w:r><w:rPr><w:sz w:val="x"/><w:b w:val="?"/></w:rPr><w:t>a</w:t></w:r>', "<w:r><w:lastRenderedPageBreak/></w:r>",
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx><w:txbxContent><w:p>" + _RUN + "</w:p></w:txbxContent></wps:txbx>"
    "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>", "<w:r><w:ptab/><w:cr/><w:softHyphen/><w:dayLong/></w:r>", "<!-- x -->", "<?x y?>", "lös text",
    '<w:r><w:t xml:space="preserve">\u202e\u200b\u00ad</w:t></w:r>', "<w:r><w:endnoteReference/></w:r>", "<w:ruby/>",
)  # fmt: skip
_PROPERTIES = (
    '<w:pPr><w:numPr><w:ilvl w:val="{0}"/><w:numId w:val="{1}"/></w:numPr></w:pPr>', '<w:pPr><w:pStyle w:val="Heading{0}"/></w:pPr>',
    '<w:pPr><w:outlineLvl w:val="{0}"/></w:pPr>', "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", "<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>",
    '<w:pPr><w:numPr><w:ilvl w:val="99999999999999999999"/><w:numId w:val="-1"/></w:numPr><w:pPrChange/></w:pPr>', "<w:pPr/>", "",
)  # fmt: skip
_PIECES = (
    *_INSIDE, *("<w:p>" + item.format(level, 1) for item in _PROPERTIES for level in (0, 3, 9)), *("</w:p>",) * 20,
    *("<w:p>" + item + "</w:p>" for item in _INSIDE), "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>",
    "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "</w:tc><w:tc>", "</w:tr><w:tr>",
    '<w:tcPr><w:gridSpan w:val="-5"/><w:vMerge/></w:tcPr>', '<w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>',
    '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:trPr><w:del/></w:trPr>", "<w:sectPr/>", "<w:altChunk/>", "<w:sdt><w:sdtContent>",
    "</w:sdtContent></w:sdt>", '<w:ins w:author="B">', "</w:ins>", "<w:del>", "</w:del>", "<w:tbl/>", "<w:tr/>", "<x/>",
)  # fmt: skip

TARGETS: dict[str, Callable[[bytes], None]] = {"raw": raw, "part": part, "body": body, "markdown": markdown, "text": text}
