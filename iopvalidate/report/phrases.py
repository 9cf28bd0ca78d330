"""Words and sentences that the reports for people share: markdown, HTML and the protocol say the same things alike."""

from __future__ import annotations

from iopvalidate.report.model import LAW_STATE, Report
from iopvalidate.rules.outcome import Text

PHRASES = {
    "answer": Text("Svar", "Answer"),
    "concern": Text("Område", "Concern"),
    "date": Text("Datum", "Date"),
    "demand": Text("Krav", "Demand"),
    "draft": Text("Utkastet", "The draft"),
    "file": Text("Fil", "File"),
    "findings": Text("Iakttagelser", "Findings"),
    "law_state": Text("Rätten är beskriven per", "The law is described as of"),
    "note": Text("Obs", "Note"),
    "number": Text("Nr", "No."),
    "pages": Text("Sidor", "Pages"),
    "passages": Text("Avsnitt i utkastet", "Passages of the draft"),
    "profile": Text("Profil", "Profile"),
    "rules": Text("Regler", "Rules"),
    "unread": Text("Oläst", "Unread"),
    "verdict": Text("Utfall", "Verdict"),
}

_DECIDES = Text(
    "Rapporten pekar ut exponering och luckor. Den är ingen rättslig prövning och inget klartecken: en jurist avgör.",
    "The report points out exposure and gaps. It is no legal assessment and no clearance: a jurist decides.",
)
_LATER = Text("Lagändringar därefter känner programmet inte till.", "Changes in the law after that are not known to the program.")


def decides(lang: str) -> str:
    """Return who decides."""
    return _DECIDES.get(lang)


def dates(report: Report, lang: str) -> str:
    """Return as of when the draft is assessed and the law described."""
    later = f" {_LATER.get(lang)}" if report.as_of > LAW_STATE else ""
    if lang == "en":
        return f"assessed as of {report.as_of}; the law is described as of {LAW_STATE}.{later}"
    return f"bedömt per {report.as_of}; rätten är beskriven per {LAW_STATE}.{later}"


def profile_told(report: Report, lang: str) -> str:
    """Return the profile, and why it was chosen."""
    return f"{report.profile.name}: {report.profile.text.get(lang)}. {report.profile_reason.get(lang)}"
