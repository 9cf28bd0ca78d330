"""The words that reports for people use, in both languages.  "Saknas" and "strider mot" stay different words."""

from __future__ import annotations

from collections.abc import Sequence

from iopvalidate.profiles import Answer, Strength
from iopvalidate.report.model import Record, Report, Verdict
from iopvalidate.rules.outcome import Level, Outcome, Text

#: The first line of a report, and what it means.  None of them is clearance.
VERDICTS = {
    Verdict.FAIL: (
        Text("BRISTER ATT ÅTGÄRDA", "FAULTS TO MEND"),
        Text(
            "Utkastet har fel som behöver åtgärdas innan det undertecknas.",
            "The draft has errors that need mending before it is signed.",
        ),
    ),
    Verdict.REVIEW: (
        Text("ATT BEDÖMA", "TO ASSESS"),
        Text(
            "Inget av det som kontrolleras är ett fel, men det finns punkter som en människa måste ta ställning till.",
            "Nothing of what is checked is an error, but there are points that a person must decide on.",
        ),
    ),
    Verdict.PASS: (
        Text("INGA ANMÄRKNINGAR", "NOTHING TO REMARK ON"),
        Text(
            "Inget att anmärka på i det som kontrolleras. Det är inte ett klartecken.",
            "Nothing to remark on in what is checked. That is no clearance.",
        ),
    ),
}

#: What it means where errors stand in the draft, but are waived or were known before.
_SETTLED = Text(
    "Fel som är undantagna eller kända sedan tidigare står kvar i utkastet; inget annat är ett fel. Det är inte ett klartecken.",
    "Errors that are waived or were known before still stand in the draft; nothing else is an error. That is no clearance.",
)

NOT_AN_IOP = Text("DET HÄR SER INTE UT SOM ETT IOP-AVTAL", "THIS DOES NOT LOOK LIKE AN IOP AGREEMENT")
NOT_AN_IOP_MEANS = Text(
    "Resten av rapporten mäter handlingen mot krav som kanske inte är till för den. Avgör den frågan först.",
    "The rest of this report measures the document by demands that may not be meant for it. Decide that first.",
)

#: The rule that says whether the document is an IOP agreement at all.
NOT_AN_IOP_RULE = "UTK015"

LEVELS = {
    Level.ERROR: Text("fel", "error"),
    Level.WARNING: Text("varning", "warning"),
    Level.NOTE: Text("anmärkning", "note"),
    Level.NONE: Text("", ""),
}

_PLURALS = {
    Level.ERROR: (Text("fel", "error"), Text("fel", "errors")),
    Level.WARNING: (Text("varning", "warning"), Text("varningar", "warnings")),
    Level.NOTE: (Text("anmärkning", "note"), Text("anmärkningar", "notes")),
}

OUTCOMES = {
    Outcome.PASS: Text("uppfyllt", "met"),
    Outcome.FAIL: Text("brist", "fault"),
    Outcome.REVIEW: Text("att bedöma", "to assess"),
    Outcome.NOT_APPLICABLE: Text("ej tillämpligt", "not applicable"),
}

ANSWERS = {
    Answer.NOT_MET: Text("Ej uppfyllt", "Not met"),
    Answer.TO_ASSESS: Text("Att bedöma", "To assess"),
    Answer.MET: Text("Uppfyllt", "Met"),
    Answer.NOT_APPLICABLE: Text("Ej aktuellt", "Not applicable"),
}

STRENGTHS = {Strength.SKA: Text("ska", "must"), Strength.BOR: Text("bör", "should")}

#: How sure the program's developers are of a provision: shown unless it was read in the source itself.
CERTAINTIES = {
    "verified": Text("", ""),
    "secondary": Text("andrahandskälla", "secondary source"),
    "inference": Text("slutsats, inte lagtext", "an inference, not the wording of the law"),
    "unverified": Text("OVERIFIERAD", "UNVERIFIED"),
}

SECTIONS = {
    "first": Text("ÅTGÄRDA FÖRST", "MEND FIRST"),
    "overview": Text("ÖVERSIKT", "OVERVIEW"),
    "checklist": Text("CHECKLISTA", "CHECKLIST"),
    "passes": Text("UPPFYLLT OCH EJ TILLÄMPLIGT", "MET AND NOT APPLICABLE"),
    "parameters": Text("BELOPP OCH GRÄNSER SOM ANVÄNTS", "FIGURES USED"),
    "facts": Text("SÅ HAR PROGRAMMET FÖRSTÅTT UTKASTET", "HOW THE PROGRAM UNDERSTOOD THE DRAFT"),
    "notifications": Text("KUNDE INTE KONTROLLERAS", "COULD NOT BE CHECKED"),
    "remarks": Text("ATT VETA OM KÖRNINGEN", "ABOUT THIS RUN"),
    "waived": Text("UNDANTAGET", "WAIVED"),
    "timings": Text("TIDER", "TIMINGS"),
    "summary": Text("SAMMANSTÄLLNING", "SUMMARY"),
}

#: Findings that the baseline knew.
KNOWN = Text("sedan tidigare", "known before")

LABELS = {
    "why": Text("Varför", "Why"),
    "remedy": Text("Åtgärd", "To do"),
    "clause": Text("Förslag", "Clause"),
    "basis": Text("Stöd", "Basis"),
    "waived": Text("Undantag", "Waived"),
}


def verdict(report: Report) -> tuple[Text, Text]:
    """Return the verdict in short, and what it means."""
    short, meaning = VERDICTS[report.verdict]
    settled = any(r.outcome is Outcome.FAIL and r.level is Level.ERROR and not r.counts for r in report.findings)
    return short, _SETTLED if settled and report.verdict is not Verdict.FAIL else meaning


def count(level: Level, number: int, lang: str) -> str:
    """Return "3 varningar", "1 varning"."""
    one, many = _PLURALS[level]
    return f"{number} {(one if number == 1 else many).get(lang)}"


def counts(records: Sequence[Record], lang: str) -> str:
    """Return "2 fel, 1 varning, 3 att bedöma" for findings, those known before and those waived counted apart; "" for none."""
    fails = [r.level for r in records if r.outcome is Outcome.FAIL and r.counts]
    told = [count(level, fails.count(level), lang) for level in _PLURALS if level in fails]
    reviews = sum(r.outcome is Outcome.REVIEW and r.counts for r in records)
    told += [f"{reviews} {OUTCOMES[Outcome.REVIEW].get(lang)}"] if reviews else []
    known = sum(r.is_finding and not r.counts and not r.waived for r in records)
    told += [f"{known} {KNOWN.get(lang)}"] if known else []
    waived = sum(bool(r.waived) for r in records)
    told += [f"{waived} {SECTIONS['waived'].get(lang).lower()}"] if waived else []
    return ", ".join(told)


def met(number: int, lang: str) -> str:
    """Return "7 uppfyllda", "1 uppfyllt"."""
    return f"{number} met" if lang == "en" else f"{number} {'uppfyllt' if number == 1 else 'uppfyllda'}"


def grade(record: Record, lang: str) -> str:
    """Return how grave a finding is: "fel" for a fail, "att bedöma (varning)" for a review."""
    level = LEVELS[record.level].get(lang)
    if record.outcome is Outcome.FAIL:
        return level
    return f"{OUTCOMES[record.outcome].get(lang)} ({level})" if level else OUTCOMES[record.outcome].get(lang)
