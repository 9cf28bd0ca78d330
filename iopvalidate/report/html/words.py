"""Words of the page alone."""

from __future__ import annotations

from iopvalidate.rules.outcome import Text

LABELS = {
    "all": Text("Alla områden", "All concerns"),
    "as_text": Text("Så har programmet vägt och räknat", "How the program weighed and computed"),
    "basis": Text("Stöd", "Basis"),
    "contents": Text("Innehåll", "Contents"),
    "count_of": Text("av", "of"),
    "count_shown": Text("Visar", "Showing"),
    "count_unit": Text("svar", "answers"),
    "draft_heading": Text("Utkastets text", "The draft's text"),
    "draft_note": Text(
        "Markerade ord hör till en iakttagelse. Följ markeringen eller koden dit. Personnummer är dolda.",
        "Marked words belong to a finding. Follow the mark or the code to it. Personal identity numbers are hidden.",
    ),
    "empty_findings": Text("Inget att anmärka på.", "Nothing to remark on."),
    "filter": Text("Visa", "Show"),
    "filter_concern": Text("Område", "Concern"),
    "filter_outcome": Text("Svar", "Answer"),
    "finding_to": Text("Till iakttagelsen", "To the finding"),
    "hidden_by_filter": Text("Inget svar motsvarar urvalet.", "No answer fits the choice."),
    "law_as_of": Text("Rätten är beskriven per", "The law is described as of"),
    "missing": Text("Inget ställe i utkastet: iakttagelsen gäller något som inte står där.",
                    "No place in the draft: the finding is about something that is not there."),
    "not_an_iop": Text("Det här ser inte ut som ett IOP-avtal", "This does not look like an IOP agreement"),
    "outcome": Text("Svar", "Answer"),
    "passage_to": Text("Visa stället i utkastet", "Show the place in the draft"),
    "report": Text("Granskning av utkast till IOP-avtal", "Review of a draft IOP agreement"),
    "rule": Text("Regel", "Rule"),
    "settled": Text("Undantaget eller känt", "Waived or known"),
    "shows": Text("Visas i", "Shown in"),
    "skip": Text("Hoppa till iakttagelserna", "Skip to the findings"),
    "top": Text("Till början", "To the top"),
}  # fmt: skip
