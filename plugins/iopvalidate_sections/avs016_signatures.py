"""AVS016: signatures (underskrifter)."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Block, Context, Draft, Level, Party, Passage, Rule, Sign, Text, failed, passed, to_review
from iopvalidate_sections.law import NO_STATUTE, SECTIONS, SIGNATORY, SIGNING
from iopvalidate_sections.named_parties import genuine, shown
from iopvalidate_sections.substance import guideline

HEADING = Sign(
    "signatures: rubrik",
    "underskrift{,er,erna} | undertecknande{,n} | undertecknas | signatur{,er} | signering | namnteckning{,ar} | (skriver/skriva) ~1 (under/på)",
)
MENTION = Sign(
    "signatures: omnämnande",
    """
    (undertecknas/undertecknat/undertecknad/underteckna/undertecknar/signeras/signera/signering/underskrift/underskrifter/namnteckning/namnteckningar) & !ändring* & !tillägg* & !intyg* & !tystnads*
    (likalydande/två/tre) exemplar | undertecknare | (skriver/skrivas/skriva) under ~4 <avtalet> | <avtalet> ~6 (skrivs/skriver) under
    firmatecknare & !anteckn*
    """,
)
REFUSAL = Sign(
    "signatures: utelämnat",
    """
    (några/inga) ~1 underskrift* ~3 (behövs/krävs) | saknar underskrift | undertecknas (ej/inte) | <avtalet> ~3 muntlig* ~6 bekräft*
    """,
)
_LAST_BLOCKS = 60  # without a heading, signatures stand at the end
_BLOCK_LINE = 120  # characters; a longer line is a sentence
_LINE = re.compile(r"_{4,}|\.{8,}|…{3,}")
_SIGNER = re.compile(
    r"ordförande|firmatecknar|direktör|direktor|\bvd\b|verkställande|chef\b|kassör|föreståndare|sekreterare|namnteckning|underskrift|namnförtydligande|"
    r"firma\b|styrelse|kyrkoherde|fullmakt",
    re.IGNORECASE,
)


class Signatures(Rule):
    """The agreement has a signature block for every named party."""

    code = "AVS016"
    slug = "signatures"
    concern = SECTIONS
    level = Level.ERROR
    title = Text("Underskrifter", "Signatures")
    why = Text(
        "Den som inte har någon plats att underteckna på blir lätt aldrig bunden; saknas en part i blocket är det oklart om den är med.",
        "A party with no place to sign is easily never bound; if one is missing it is unclear whether it takes part.",
    )
    remedy = Text(
        "Lägg in ett underskriftsblock för varje part med ort, datum, namn och befattning eller firmatecknare.",
        "Add a signature block for each party with place, date, name and office or signatory.",
    )
    clause = (
        "För [Namn] kommun: ort och datum ________ underskrift ________ [namn, befattning]. "
        "För [Föreningen]: ort och datum ________ underskrift ________ [namn, ordförande, firmatecknare]."
    )
    basis = (SIGNING, SIGNATORY, NO_STATUTE)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass where every named party has a block, review where some lack one, fail where there is none."""
        if guideline(draft):
            return failed(
                "Handlingen är till rubriken inget avtal och har inga underskrifter.",
                "By its title the document is no agreement and has no signatures.",
            )
        area = _area(draft)
        parties = genuine(draft)
        blocks = {p.name: _block_of(p, area) for p in parties}
        signed = [p for p in parties if blocks[p.name]]
        if signed and len(signed) == len(parties):
            return passed(
                f"Underskriftsblock finns för {_names(signed)}.",
                f"There is a signature block for {_names(signed)}.",
                *_shown(draft, area, signed),
            )
        lacking = [p for p in parties if p not in signed]
        if signed:
            return to_review(
                f"Underskriftsblock saknas för {_names(lacking)}.",
                f"No signature block is found for {_names(lacking)}.",
                *_shown(draft, area, signed),
            )
        return self._unmatched(draft, area)

    def _unmatched(self, draft: Draft, area: list[Block]) -> Assessment:
        refused = draft.passages([h for h in draft.hits(REFUSAL) if not draft.block(h).is_heading])
        if refused:
            return failed("Utkastet säger att det inte undertecknas.", "The draft says that it is not signed.", *refused)
        lines = [draft.agreement.passage(b) for b in area if _LINE.search(b.text) or _SIGNER.search(b.text)]
        if lines:
            return to_review(
                "Utkastet har rader för underskrift, men det framgår inte för vilka parter.",
                "The draft has lines for signatures, but it is not clear for which parties.",
                *lines[:3],
            )
        named = [draft.passage(h) for h in draft.hits(MENTION) if not draft.block(h).is_heading and not h.history]
        named += [draft.agreement.passage(s.heading) for s in draft.sections_titled(HEADING) if s.heading]
        if named:
            return to_review(
                "Utkastet nämner underskrifter men har inget underskriftsblock.",
                "The draft mentions signatures but has no signature block.",
                *named[:2],
            )
        return failed("Utkastet har inget underskriftsblock.", "The draft has no signature block.")


def _area(draft: Draft) -> list[Block]:
    """The blocks in which the agreement is signed: under its heading, else where lines to sign on stand near the end."""
    sections = draft.sections_titled(HEADING)
    titled = [b for s in sections for b in s.all_blocks() if b.text.strip()]
    speaking = draft.agreement.speaking
    last = len(speaking) - _LAST_BLOCKS
    lines = [i for i, b in enumerate(speaking) if i >= last and _LINE.search(b.text)]
    if titled and (not lines or any(_LINE.search(b.text) for b in titled)):  # "Vi som skriver under" may head the parties
        return titled
    return speaking[max(lines[0] - 3, 0) :] if lines else []


def _block_of(party: Party, area: list[Block]) -> Block | None:
    """Where a party's block begins: a short line with its name or the name the draft gives it."""
    names = {party.name.lower(), shown(party).lower(), *(a.lower() for a in party.aliases)}
    names |= {re.sub(r"^(?:den ideella )?(?:föreningen|stiftelsen) ", "", n) for n in names}
    patterns = [re.compile(rf"(?<!\w){re.escape(n)}(?:s|en|ens)?(?!\w)") for n in names if len(n) > 2]
    lines = [b for b in area if (len(b.text) < _BLOCK_LINE and not b.text.rstrip().endswith(".")) or _LINE.search(b.text)]
    return next((b for b in lines if any(p.search(b.text.lower()) for p in patterns)), None)


def _shown(draft: Draft, area: list[Block], signed: list[Party]) -> list[Passage]:
    """The lines that name the signatories, then where each block begins."""
    signers = [
        draft.agreement.passage(b) for b in area if _SIGNER.search(b.text) and not b.is_heading and not _LINE.search(b.text)
    ]
    blocks = [b for p in signed if (b := _block_of(p, area))]
    names = [n for b in blocks if (n := _name_line(draft, b))]
    return list(dict.fromkeys([*signers[:6], *(draft.agreement.passage(b) for b in [*names, *blocks])]))[:12]


def _name_line(draft: Draft, start: Block) -> Block | None:
    """The line after a block's beginning that is no line to sign on: the signatory's name."""
    following = draft.agreement.blocks[start.ordinal : start.ordinal + 3]
    return next((b for b in following if b.text.strip() and not b.is_heading and not _LINE.search(b.text)), None)


def _names(parties: list[Party]) -> str:
    names = [shown(p) for p in parties]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} och {names[-1]}"


RULE = Signatures()
