"""The Word document of a new draft.  Guidance stands in comments, so that none of it can be taken for agreed text."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from iopvalidate import __version__
from iopvalidate.profiles import Profile
from iopvalidate.report import words
from iopvalidate.report.model import LAW_STATE
from iopvalidate.report.protocol.packing import packed
from iopvalidate.report.template.outline import SIGNATURES, DraftSection
from iopvalidate.report.template.wording import Names, without_repeats, worded
from iopvalidate.report.xml_text import clean
from iopvalidate.rules.rule import Rule

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.run import Run

_TITLE = "Överenskommelse om idéburet offentligt partnerskap"
_AUTHOR = "iopvalidate"
_ABOUT = (
    "Mall enligt {profile}. Fyll i allt inom hakparentes, ändra texten så att den stämmer och stryk det som inte gäller er. "
    "Kommentarerna är vägledning: ta bort dem när avsnitten är klara. Granska sedan utkastet med: iopvalidate utkast.docx "
    "--profile {name}. Mallen är ingen rättslig bedömning; en jurist avgör."
)
_CLAIM = "Texten påstår hur något är. Låt den stå bara om det stämmer."


def template(profile: Profile, sections: list[DraftSection], names: Names) -> bytes:
    """Return the document's bytes; the same profile and rules give the same bytes."""
    from iopvalidate.report.template.style import new_document

    document = new_document(_TITLE)
    head = document.add_paragraph(f"{_TITLE}: [verksamhetens namn]", "Title")
    _comment(document, head.runs[0], _ABOUT.format(profile=profile.text.sv, name=profile.name))
    for section in sections:
        _add_section(document, section, names)
    _settle(document, profile)
    stream = BytesIO()
    document.save(stream)
    return packed(stream.getvalue())


def _add_section(document: Document, section: DraftSection, names: Names) -> None:
    from iopvalidate.report.template import tables
    from iopvalidate.report.template.style import add_text

    heading = document.add_paragraph(clean(section.title), "Heading 1")
    _comment(document, heading.runs[0], _guidance(section))
    if section.table == SIGNATURES:
        tables.add_signatures(document, names)
        return
    clauses = without_repeats([worded(rule.clause, names) for rule in section.rules])
    for rule, clause in zip(section.rules, clauses, strict=True):
        if not clause:
            continue
        paragraph = document.add_paragraph()
        add_text(paragraph, clause)
        if rule.code in section.claims:
            _comment(document, paragraph.runs[0], f"{_CLAIM} {_told(rule)}")
    if section.table == "economy":
        tables.add_economy(document, names)


def _guidance(section: DraftSection) -> str:
    """Return what the profile demands of a section and what its rules ask for."""
    lines = [f"{row.id} ({words.STRENGTHS[row.strength].sv}): {row.text.sv}." for row in section.rows]
    lines += [_told(rule) for rule in section.rules if rule.code not in section.claims]
    return "\n".join(lines)


def _told(rule: Rule) -> str:
    return f"{rule.code} {rule.title.sv}: {rule.why.sv} {rule.remedy.sv}"


def _comment(document: Document, run: Run, text: str) -> None:
    from docx.oxml.ns import qn

    comment = document.add_comment(run, clean(text), author=_AUTHOR, initials="iop")
    comment._comment_elm.attrib.pop(qn("w:date"), "")  # the clock is no part of a template


def _settle(document: Document, profile: Profile) -> None:
    """Set the properties; the date is that of the law described, never today's."""
    properties = document.core_properties
    properties.title, properties.subject = _TITLE, clean(profile.text.sv)
    properties.author = properties.last_modified_by = f"{_AUTHOR} {__version__}"
    properties.comments, properties.language, properties.revision = "", "sv-SE", 1
    properties.created = properties.modified = datetime.combine(LAW_STATE, time())
