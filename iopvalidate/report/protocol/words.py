"""Words of the protocol alone."""

from __future__ import annotations

from iopvalidate.rules.outcome import Text

LABELS = {
    "decision": Text("Juristens ställningstagande", "The jurist's decision"),
    "decision_room": Text("Ställningstagande och skäl:", "Decision and reasons:"),
    "name": Text("Namnförtydligande och titel", "Name and title"),
    "nothing": Text("Inget att anmärka på i det som kontrolleras.", "Nothing to remark on in what is checked."),
    "page": Text("Sida", "Page"),
    "place": Text("Ort och datum", "Place and date"),
    "signature": Text("Underskrift", "Signature"),
    "title": Text("Granskningsprotokoll", "Record of review"),
    "tool": Text("Granskat med", "Reviewed with"),
    "unread": Text("Handlingar som inte kunde läsas", "Documents that could not be read"),
}
