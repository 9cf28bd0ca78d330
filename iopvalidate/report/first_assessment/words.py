"""Words of the first assessment."""

from __future__ import annotations

from iopvalidate.rules.outcome import Text

LABELS = {
    "title": Text("Första bedömning", "First assessment"),
    "about": Text(
        "Svaren är den svarandes egna, innan något utkast finns. De är ingen rättslig prövning: en jurist avgör.",
        "The answers are those of the one who answers, before any draft exists. They are no legal assessment: a jurist decides.",
    ),
    "day": Text("Besvarad", "Answered"),
    "counted": Text("Svar", "Answers"),
    "number": Text("Nr", "No."),
    "demand": Text("Krav", "Demand"),
    "answer": Text("Svar", "Answer"),
    "comment": Text("Kommentar", "Comment"),
    "to_do": Text("Att göra", "To do"),
    "note": Text("Obs", "Note"),
}
COLUMNS = ("number", "demand", "answer", "comment", "to_do")
