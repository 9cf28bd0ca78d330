"""What the comments say, line by line, in the language of the call.  Personal identity numbers are masked in every line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from iopvalidate.report import words
from iopvalidate.report.model import Evidence, Record, Report
from iopvalidate.report.passages import without_numbers
from iopvalidate.report.phrases import PHRASES, dates, decides, profile_told
from iopvalidate.report.places import place, shortened
from iopvalidate.report.standing import graded, waiver
from iopvalidate.report.text_findings import bases
from iopvalidate.rules.outcome import Outcome, Text

_HEAD = Text("Granskning med iopvalidate", "Checked with iopvalidate")
_CONCERNS = Text("Gäller", "On")
_MISSING = Text(
    "Inget ställe i utkastet visar detta; kommentaren står vid närmaste ställe som hör till frågan.",
    "No passage of the draft shows this; the comment stands at the nearest place that belongs to the question.",
)
_AGAIN = Text("Hör till samma iakttagelse, se kommentaren vid", "Belongs to the same finding, see the comment at")
_MORE = Text("Även i stycke", "Also in paragraph")
_INSERTED = Text("Förslaget är infogat som spårad ändring", "The clause is inserted as a tracked change")
_HERE = Text("efter stycket.", "behind the paragraph.")
_LAST_IN = Text("sist i avsnittet", "last in the section")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a comment: a label in bold, a text, and whether the text is bold too."""

    label: str
    text: str
    strong: bool = False


def summary(report: Report, lang: str) -> list[Line]:
    """Return the comment on the draft as a whole: verdict, date, profile, and that a jurist decides."""
    verdict, meaning = words.verdict(report)
    counts = words.counts(report.findings, lang)
    told = f"{verdict.get(lang)}: {counts}" if counts else verdict.get(lang)
    lines = [Line("", _HEAD.get(lang), True), Line("", told, True), Line("", meaning.get(lang))]
    lines.append(Line(f"{PHRASES['date'].get(lang)}: ", dates(report, lang)))
    lines.append(Line(f"{PHRASES['profile'].get(lang)}: ", profile_told(report, lang)))
    return _masked([*lines, Line("", decides(lang))])


def finding(
    report: Report, record: Record, lang: str, *, quote: Evidence | None, unplaced: Sequence[int], inserted: str = ""
) -> list[Line]:
    """Return the comment on a finding.

    Args:
        quote: words that the comment cannot stand on itself (in a note or box), None where it stands on them.
        unplaced: paragraphs with further passages that get no comment.   inserted: see `inserted`, "" if no clause is.
    """
    rule = record.rule
    lines = [Line("", f"{rule.code} {rule.title.get(lang)} – {graded(record, lang)}", True)]
    if record.waived:
        lines.append(_labelled("waived", waiver(record.waived, lang), lang))
    lines.append(Line("", record.reason.get(lang)))
    if quote is not None:
        lines.append(_quoted(report, quote, lang))
    if unplaced:
        lines.append(Line("", f"{_MORE.get(lang)} {', '.join(map(str, dict.fromkeys(unplaced)))}."))
    if record.failed_to_run:
        return _masked(lines)
    if not record.evidence:
        lines.append(Line("", _MISSING.get(lang)))
    lines += [_labelled("why", rule.why.get(lang), lang), _labelled("remedy", rule.remedy.get(lang), lang)]
    if record.outcome is Outcome.FAIL and rule.clause:
        lines.append(_labelled("clause", f"”{rule.clause}” {inserted}".rstrip(), lang))
    if rule.basis:
        lines.append(_labelled("basis", bases(rule.basis, lang), lang))
    return _masked(lines)


def inserted(section: str | None, lang: str) -> str:
    """Return where the clause was inserted: last in the section with a title, or behind the paragraph for None."""
    where = _HERE.get(lang) if section is None else f"{_LAST_IN.get(lang)} ”{section}”."
    return f"{_INSERTED.get(lang)} {where}"


def again(report: Report, record: Record, lang: str, *, quote: Evidence | None) -> list[Line]:
    """Return the short comment on a further passage of a finding."""
    first = place(record.evidence[0].location, report.document.title, lang)
    lines = [Line("", f"{record.rule.code} {record.rule.title.get(lang)} – {graded(record, lang)}", True)]
    if quote is not None:
        lines.append(_quoted(report, quote, lang))
    return _masked([*lines, Line("", f"{_AGAIN.get(lang)} {first}.")])


def _labelled(label: str, text: str, lang: str) -> Line:
    return Line(f"{words.LABELS[label].get(lang)}: ", text)


def _quoted(report: Report, evidence: Evidence, lang: str) -> Line:
    where = place(evidence.location, report.document.title, lang)
    return Line(f"{_CONCERNS.get(lang)}: ", f"”{shortened(evidence.quote)}” ({where})")


def _masked(lines: Sequence[Line]) -> list[Line]:
    return [replace(line, text=without_numbers(line.text)) for line in lines]
