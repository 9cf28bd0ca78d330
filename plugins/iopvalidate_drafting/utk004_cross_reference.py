"""UTK004: references to points of the agreement that do not exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iopvalidate.api import (
    Assessment,
    Context,
    CrossReference,
    Draft,
    Level,
    Passage,
    Rule,
    Sign,
    Text,
    failed,
    not_applicable,
    passed,
)
from iopvalidate_drafting.law import CRAFT, DRAFTING
from iopvalidate_drafting.places import distinct, sentence_at

BROKEN = Sign(
    "bruten korshänvisning",
    "fel ! ~2 hittar inte referenskälla* | hittar inte referenskälla* | fel ! ~2 bokmärket är inte definierat | error ! ~2 (reference/bookmark) ~3 (found/defined)",
)


_DOCUMENT = (
    r"(?:stadga|stadge|delegation|reglement|riktlinje|polic|program|protokoll|strategi|vision|taxa|bilag|ramavtal|huvudavtal|hyresavtal|kollektivavtal|föreskrift"
    r"|ansökan|vägledning|kriterie|handbok|rutin|förfrågning|årsmöte|upphandlingsunderlag)"
)
_OTHER_DOCUMENT = re.compile(rf"\b\w*{_DOCUMENT}\w*[^.;:]{{0,40}}$", re.IGNORECASE)
_IN_OTHER = re.compile(rf"\s*(?:\w+\s){{0,3}}?(?:i|av|ur|till)\s+(?:\w+\s){{0,3}}?\w*{_DOCUMENT}", re.IGNORECASE)
_MINUTES = re.compile(
    r"\d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*(?: \d{4})?[\s,;(]*$|\d{4}-\d\d-\d\d[\s,;(]*$", re.IGNORECASE
)
_NEAR = 70


class MissingPoint(Rule):
    """Every point that the agreement refers to exists."""

    code = "UTK004"
    slug = "cross-reference"
    concern = DRAFTING
    level = Level.ERROR
    title = Text("Hänvisning till punkt som inte finns", "Reference to a point that does not exist")
    why = Text(
        "En hänvisning som inte leder någonstans lämnar en fråga oreglerad, ofta just den om ändringar, tvist eller förlängning.",
        "A reference that leads nowhere leaves a matter unregulated, often that of changes, disputes or extension.",
    )
    remedy = Text(
        "Rätta numret eller skriv in den punkt som saknas. Använd Words korshänvisningar så att numren följer med.",
        "Correct the number or write the missing point. Use Word's cross-references so that numbers follow.",
    )
    basis = (CRAFT,)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where a target is not among the draft's numbers, or a field of Word has lost its target."""
        references = [r for r in draft.references.crossrefs if r.exists or not _points_out(draft, r)]
        broken = distinct(_broken(draft))
        missing = [r for r in references if not r.exists]
        if broken and not missing:
            return failed(
                "En korshänvisning i filen har tappat sitt mål.",
                "A cross-reference field in the file has lost its target.",
                *broken,
            )
        if missing:
            targets = ", ".join(dict.fromkeys(r.target for r in missing))
            return failed(
                f"Utkastet hänvisar till en punkt som inte finns: {targets}.",
                f"The draft refers to a point that does not exist: {targets}.",
                *distinct([*(r.passage for r in missing), *broken]),
                missing=[r.target for r in missing],
            )
        if not references:
            return not_applicable("Utkastet hänvisar inte till egna punkter.", "The draft does not refer to points of its own.")
        return passed(
            f"De {len(references)} punkter som utkastet hänvisar till finns." if len(references) > 1 else "Den punkt som utkastet hänvisar till finns.",
            "The points that the draft refers to exist.",
            *distinct((r.passage for r in references), 2),
        )  # fmt: skip


def _points_out(draft: Draft, reference: CrossReference) -> bool:
    """Whether a point belongs to another document: statutes of an association, minutes, an order of delegation."""
    sentence = draft.agreement.quote(reference.passage)
    match = re.search(
        rf"(?:punkt\w*|pkt\.?|avsnitt\w*|§{{1,2}}|paragraf\w*)\s*{re.escape(reference.target)}(?![\d])", sentence, re.IGNORECASE
    )
    if match is None:
        return False
    before, after = sentence[max(0, match.start() - _NEAR) : match.start()], sentence[match.end() :]
    return bool(_OTHER_DOCUMENT.search(before) or _MINUTES.search(before) or _IN_OTHER.match(after))


def _broken(draft: Draft) -> Iterator[Passage | None]:
    for hit in draft.hits(BROKEN):
        yield draft.passage(hit)
    blocks = draft.agreement.blocks
    fields = [(b, r) for b in blocks if b.source.references for r in b.source.references if r.kind == "REF"]
    if not fields:
        return
    known = {name for b in blocks for name in b.source.bookmarks}
    for block, reference in fields:
        if reference.target and reference.target not in known:
            yield sentence_at(draft, block.ordinal, reference.start)


RULE = MissingPoint()
