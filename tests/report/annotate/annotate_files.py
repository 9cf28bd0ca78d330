"""Word files and reports for the tests of the annotated copy, and what is left of a copy without our marks."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date

from lxml import etree

from iopvalidate.agreement.docx import names as n
from iopvalidate.agreement.docx.reader import read_docx
from iopvalidate.agreement.model import Agreement, Location
from iopvalidate.agreement.source import View
from iopvalidate.agreement.structure import build_agreement
from iopvalidate.profiles import DEFAULT
from iopvalidate.report.annotate.copy import annotated_copy
from iopvalidate.report.model import DocumentInfo, Evidence, Record, Report
from iopvalidate.rules.outcome import LegalBasis, Level, Outcome, Text
from iopvalidate.rules.rule import Concern, Rule

AS_OF = date(2026, 11, 20)
MAIN = "word/document.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {
    "w": n.W_NS,
    "r": OFFICE,
    "mc": n.MC_NS,
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
MAIN_TYPES = {
    "docx": TYPE.format("document.main"),
    "dotx": TYPE.format("template.main"),
    "docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
}


def p(*runs: str) -> str:
    """A paragraph; what is no XML becomes a run."""
    return f"<w:p>{''.join(run if run.startswith('<') else r(run) for run in runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def h(text: str) -> str:
    """A heading."""
    return f'<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>{r(text, "<w:b/>")}</w:p>'


def package(*blocks: str, form: str = "docx", parts: dict[str, str] | None = None, media: bytes = b"") -> bytes:
    """A Word file whose body holds these blocks; `parts` are further ones by kind ("comments": XML inside the root)."""
    known = parts or {}
    types = "".join(f'<Override PartName="/word/{kind}.xml" ContentType="{TYPE.format(kind)}"/>' for kind in known)
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>' for i, kind in enumerate(known, 1)
    )  # fmt: skip
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    entries = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/{MAIN}" '
        f'ContentType="{MAIN_TYPES[form]}"/>{types}</Types>',
        "_rels/.rels": relations.format(f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="{MAIN}"/>'),
        MAIN: f"<w:document {DECLARED}><w:body>{''.join(blocks)}<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": relations.format(links),
    }
    entries |= {f"word/{kind}.xml": f"<w:{kind} {DECLARED}>{content}</w:{kind}>" for kind, content in known.items()}
    return zipped([*((name, text.encode()) for name, text in entries.items()), *([("word/vba.bin", media)] if media else [])])


def zipped(entries: Sequence[tuple[str, bytes]]) -> bytes:
    """A container with these entries, the binary ones stored."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as container:
        for name, data in entries:
            container.writestr(name, data, zipfile.ZIP_STORED if name.endswith(".bin") else zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def part(data: bytes, name: str = MAIN) -> bytes:
    """One part of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        return container.read(name)


class FakeRule(Rule):
    """A rule that is only reported on."""

    concern = Concern("AVS", "sections", Text("Avsnitt", "Sections"))
    level = Level.ERROR
    why = Text("Därför är det viktigt.", "That is why.")
    remedy = Text("Skriv om det.", "Rewrite it.")
    clause = "Parterna ska vara överens."
    basis = (LegalBasis("LOU 1 kap. 1 §", "2026-02-28"),)

    def __init__(self, code: str = "AVS001", title: str = "Parter") -> None:
        self.code, self.slug, self.title = code, code.lower(), Text(title, title)  # type: ignore[misc]

    def assess(self, draft, context):
        raise NotImplementedError


def agreement(data: bytes, view: View = View.FINAL) -> Agreement:
    """A draft, read."""
    return build_agreement(read_docx(data, "avtal.docx", view))


def record(data: bytes, *quotes: str, rule=None, outcome=Outcome.FAIL, reason="Så är det.", view=View.FINAL, **more) -> Record:
    """A finding on the places where these words stand first."""
    found = agreement(data, view)
    evidence = []
    for quote in quotes:
        block = next(block for block in found.blocks if quote in block.text)
        start = block.text.index(quote)
        evidence.append(Evidence(quote, Location(block.ordinal, (), None, start, start + len(quote))))
    return Record(rule or FakeRule(), outcome, Level.ERROR, Text(reason, reason), tuple(evidence), **more)


def report(data: bytes, *records: Record, name: str = "avtal.docx") -> Report:
    """A report on a draft."""
    source = read_docx(data, name)
    info = DocumentInfo(name, source.format, hashlib.sha256(data).hexdigest(), None, "")
    return Report(info, AS_OF, DEFAULT, Text("", ""), list(records), [], {}, [], [])


def annotated(data: bytes, *quotes: str, **options) -> bytes:
    """A copy with one finding for each quote."""
    records = [record(data, quote, rule=FakeRule(f"AVS{i:03}")) for i, quote in enumerate(quotes, 1)]
    return annotated_copy(data, report(data, *records), **options)


def ours(data: bytes) -> list[tuple[str, str]]:
    """Our comments as the reader sees them: the text, and the words each stands on."""
    source = read_docx(data, "kopia.docx")
    own = [c for c in source.comments if c.author == "iopvalidate"]
    return [(c.text, source.blocks[c.block].text[c.start : c.end]) for c in own]


def words(data: bytes, code: str = "AVS001") -> str:
    """The words that the comment of a rule stands on."""
    return next(words for text, words in ours(data) if text.startswith(code))


def without_ours(data: bytes, main: str = MAIN, comments: str = "word/comments.xml") -> list[object]:
    """What the main part says without our marks, run boundaries left out: each character with its run's properties."""
    root = etree.fromstring(part(data, main))
    w = "{" + str(etree.QName(root).namespace) + "}"
    own = {
        c.get(f"{w}id")
        for c in etree.fromstring(part(data, comments)).iter(f"{w}comment")
        if c.get(f"{w}author") == "iopvalidate"
    }  # fmt: skip
    for mark in list(root.iter(f"{w}commentRangeStart", f"{w}commentRangeEnd", f"{w}commentReference")):
        if mark.get(f"{w}id") in own:
            gone = mark.getparent() if mark.tag == f"{w}commentReference" else mark
            gone.getparent().remove(gone)
    for mark in list(root.iterfind(f".//{w}pPr/{w}rPr/{w}ins")):
        if mark.get(f"{w}author") == "iopvalidate":
            paragraph = next(mark.iterancestors(f"{w}p"))
            paragraph.getparent().remove(paragraph)
    return list(_said(root, w))


def content(data: bytes, main: str = MAIN) -> list[object]:
    """What the main part of an original says, in the form of `without_ours`."""
    root = etree.fromstring(part(data, main))
    return list(_said(root, "{" + str(etree.QName(root).namespace) + "}"))


def _said(element: etree._Element, w: str) -> Iterator[object]:
    if element.tag == f"{w}r":
        properties = element.find(f"{w}rPr")
        look = (etree.tostring(properties, method="c14n") if properties is not None else b"", tuple(element.attrib.items()))
        for child in element:
            if child is not properties:
                yield from ((look, piece) for piece in _said(child, w))
    elif element.tag in (f"{w}t", f"{w}delText"):
        yield from (element.tag + character for character in element.text or "")
    else:
        yield element.tag, tuple(element.attrib.items()), (element.text or "").strip()
        for child in element:
            yield from _said(child, w)
        yield "end"
