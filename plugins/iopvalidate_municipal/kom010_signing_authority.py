"""KOM010: who signs, in what capacity, where and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iopvalidate.api import (
    Assessment,
    Context,
    Draft,
    LegalBasis,
    Level,
    Passage,
    Rule,
    SignatureBlock,
    Text,
    failed,
    passed,
    to_review,
)
from iopvalidate_municipal.common import MUNICIPAL

_PARTS = (
    ("name", "namn", "name"),
    ("capacity", "titel eller behörighet", "title or capacity"),
    ("place", "ort", "place"),
    ("date", "datum", "date"),
)
#: A signature has at most this many lines below the one that opens it.
_LINES = 6
_PERSON_LINE = re.compile(r"^\W*\[?[^\W\d][^.]{1,60}, \w|\[namn|^datum|namnförtydligande", re.IGNORECASE)


class SigningAuthority(Rule):
    """The signature block names person or line, capacity, place and date for each party."""

    code = "KOM010"
    slug = "signing-authority"
    concern = MUNICIPAL
    level = Level.WARNING
    title = Text("Behörig undertecknare", "Signatory with authority")
    why = Text(
        "Beslutet att ingå avtalet och underskriften ska båda vara i ordning. Av underskriften bör framgå vem som skriver under och med vilken behörighet.",
        "The decision to enter into the agreement and the signature must both be in order. The signature should show who signs and in what capacity.",
    )
    remedy = Text(
        "Ange för varje part ort, datum, namn och titel eller behörighet (firmatecknare enligt stadgar och protokoll).",
        "State for each party place, date, name and title or capacity (authorised signatory by statutes and minutes).",
    )
    clause = "Ort och datum: ____, underskrift: ____, [Namn], [titel eller firmatecknare]"
    basis = (
        LegalBasis("Rätten att underteckna i kommun och region", "2026-04-30", "kommuninvest.se", "secondary"),
        LegalBasis("Firmatecknare i ideell förening", "2026-04-30", "skatteverket.se, rättslig vägledning", "secondary"),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail without a signature block, review where something is missing, else pass."""
        blocks = draft.signatures
        if not blocks:
            return failed("Utkastet har inget underskriftsblock.", "The draft has no signature block.")
        signed = {b.party for b in blocks if b.party}
        unsigned = [p.name for p in draft.parties if p.name not in signed and p.signature is None]
        lacking = [(b, _missing(b)) for b in blocks if not b.complete]
        quotes = _quotes(draft, blocks)
        if not lacking and not unsigned:
            return passed(
                "Underskrifterna anger namn, behörighet, ort och datum för varje part.",
                "The signatures give name, capacity, place and date.",
                *quotes[:8],
            )
        faults_sv = [f"{b.party or 'en part'} saknar {', '.join(m[1] for m in missing)}" for b, missing in lacking]
        faults_en = [f"{b.party or 'a party'} lacks {', '.join(m[2] for m in missing)}" for b, missing in lacking]
        faults_sv += [f"{name} saknar underskriftsblock" for name in unsigned]
        faults_en += [f"{name} has no signature block" for name in unsigned]
        first = tuple(dict.fromkeys([*_quotes(draft, [b for b, _ in lacking]), *quotes]))
        return to_review(
            f"Underskrifterna är ofullständiga: {'; '.join(faults_sv)}.",
            f"The signatures are incomplete: {'; '.join(faults_en)}.",
            *first[:8],
        )


def _missing(block: SignatureBlock) -> list[tuple[str, str, str]]:
    return [part for part in _PARTS if not getattr(block, part[0])]


def _quotes(draft: Draft, blocks: Sequence[SignatureBlock]) -> tuple[Passage, ...]:
    """The line that opens each signature, and the line below it that names a person, a title or a date."""
    opening = {block.passage.ordinal for block in draft.signatures}
    found: list[Passage] = []
    for block in blocks:
        found.append(block.passage)
        for ordinal in range(block.passage.ordinal + 1, min(block.passage.ordinal + _LINES, len(draft.agreement.blocks)) + 1):
            text = draft.agreement.block(ordinal).text
            if ordinal in opening:
                break
            if _PERSON_LINE.search(text):
                found.append(Passage(ordinal, 0, len(text)))
    return tuple(dict.fromkeys(found))


RULE = SigningAuthority()
