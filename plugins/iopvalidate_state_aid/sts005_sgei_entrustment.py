"""STS005: the content of an SGEI entrustment."""

from __future__ import annotations

import re
from dataclasses import dataclass

from iopvalidate.api import (
    Assessment,
    Block,
    Context,
    Draft,
    LegalBasis,
    Level,
    Passage,
    Rule,
    Text,
    failed,
    not_applicable,
    passed,
    to_review,
)
from iopvalidate_state_aid.routes import ROUTE_SIGNS, SGEI_DECISION, STATE_AID, Route, reliance, table_of, where, with_row_head

#: Asked for by `reliance`, so part of this rule's terms.
SIGNS = ROUTE_SIGNS


@dataclass(frozen=True, slots=True)
class _Element:
    """A part of the entrustment: its names, words that show it, and heads of a table row or point that stand for it."""

    sv: str
    en: str
    words: re.Pattern[str]


def _element(sv: str, en: str, words: str) -> _Element:
    return _Element(sv, en, re.compile(words, re.IGNORECASE))


_TIME = r"(?:under|från|till och med|t\.?o\.?m|i|på) (?:\w+ ){0,6}(?:år\b|åren|\d{4}|avtalstiden|perioden|tid\b)|varaktighet|\b20\d\d\b"
_DURATION = re.compile(_TIME, re.IGNORECASE)
_ELEMENTS = (
    _element(
        "tjänstens innehåll och varaktighet",
        "content and duration",
        r"anförtro|ålägg|tjänsten (?:består|innebär|omfattar|avser)|innehåll och varaktighet|tjänst och varaktighet|uppdragets (?:art|innehåll)|förpliktelse\w* innehåll|"
        r"allmännyttiga? tjänst|tillhandahåll|tilldel(?:as|ningen)|skyldighet\w* att",
    ),
    _element(
        "organisation och område",
        "organisation and area",
        r"(?:anförtros?|tilldelas|omfattar|inom|avser|för alla i|i)\s[^.]{0,110}(?:kommun\b|kommunen|\blän|region\b|regionen|\bstad\b|staden|området|område\b|tätort|skärgård|socknar)"
        r"|geografisk|vem och var|\bområde\b|\bterritori|företag(?:et)? och (?:område|territori|ort)|upptagningsområd|\bi hela \w+",
    ),
    _element(
        "exklusiva eller särskilda rättigheter (eller att inga ges)",
        "exclusive or special rights (or none)",
        r"ensamrätt|exklusiv|särskild\w* (?:eller exklusiv\w* )?(?:rätt\b|rättighet)",
    ),
    _element(
        "hur ersättningen beräknas",
        "compensation parameters",
        r"nettokostnad|(?:ersättning|kompensation)\w* (?:har )?(?:beräkna|bestäm|motsvarar|är lika)|beräkning av|beräknas|beräknats|kalkyl|parametr|skillnaden mellan|rimlig vinst|kostnader\w* (?:minus|med avdrag för)|faktiska kostnad",
    ),
    _element(
        "överkompensation och återkrav",
        "overcompensation and recovery",
        r"överkompens|återkr[aä]v|överstiger nettokostnad|(?:betalas|lämnas) tillbaka|återbetal|återgå|återställ|för hög ersättning|för mycket (?:utbetalt|har betalats)|räknas av|avstäms mot|stäms av mot",
    ),
)
#: "Ersättningen beräknas först senare", "inga regler om återkrav": the element is missing in words.
_MISSING = re.compile(
    r"(?:har|är) inte (?:tagits med|bestämt|bestämd|fastställ)|bestäms (?:senare|först)|fastställs senare|saknas", re.IGNORECASE
)
_SOME = 2  # as many may be missing for a review


class SgeiEntrustment(Rule):
    """An entrustment holds all that the SGEI decision asks for."""

    code = "STS005"
    slug = "sgei-entrustment"
    concern = STATE_AID
    level = Level.ERROR
    title = Text("Tilldelningsakt för SGEI", "SGEI entrustment")
    why = Text(
        "Ersättning för en tjänst av allmänt ekonomiskt intresse förutsätter en tilldelningsakt med bestämt innehåll. Den slutliga lydelsen av "
        "beslut (EU) 2025/2630 är inte läst; kraven följer här artikel 4 i det tidigare beslutet 2012/21/EU.",
        "Compensation for a service of general economic interest presupposes an entrustment with certain content. The final text of decision "
        "(EU) 2025/2630 has not been read; the requirements follow article 4 of the former decision 2012/21/EU.",
    )
    remedy = Text(
        "Komplettera tilldelningsakten: tjänsten och tiden, organisationen och området, särskilda rättigheter eller att inga ges, hur ersättningen "
        "beräknas, och hur överkompensation undviks och återkrävs.",
        "Complete the entrustment: service and duration, organisation and area, special rights or none, how compensation is computed, and how "
        "overcompensation is avoided and recovered.",
    )
    clause = (
        "[Organisationen] anförtros att under [tid] tillhandahålla [tjänst] i [område]. Inga exklusiva eller särskilda rättigheter ges. Ersättningen "
        "motsvarar nettokostnaden enligt kalkylen i bilaga [nr]. Kommunen stämmer årligen av ersättningen mot faktiska kostnader; överkompensation återkrävs."
    )
    basis = (
        SGEI_DECISION,
        LegalBasis(
            "Beslut 2012/21/EU art. 4 (upphävt; kraven antas kvarstå)", "2026-02-28", "upphandlingsmyndigheten.se", "unverified"
        ),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass with all five elements, review with three or four, fail with fewer."""
        relied = reliance(draft)
        if Route.SGEI_DECISION not in relied.routes and not relied.sgei:
            return not_applicable("Utkastet åberopar inte SGEI.", "The draft does not rely on SGEI.")
        if Route.DE_MINIMIS_SGEI in relied.routes and Route.SGEI_DECISION not in relied.routes:
            return not_applicable(
                "Utkastet åberopar förordningen om mindre stöd till SGEI, inte SGEI-beslutet.",
                "The draft relies on SGEI de minimis.",
            )
        passages = [*([relied.routes[Route.SGEI_DECISION]] if Route.SGEI_DECISION in relied.routes else []), *relied.sgei]
        blocks = [b for b in _blocks(draft, [p.ordinal for p in passages]) if not _MISSING.search(b.text)]
        found = {e.sv: block for e in _ELEMENTS if (block := _holding(blocks, e)) is not None}
        missing = [e for e in _ELEMENTS if e.sv not in found]
        if not missing:
            place = where(draft, passages[0])
            return passed(
                f"Tilldelningsakten{place} innehåller de fem delar som programmet söker.",
                f"The entrustment{place} holds the five elements the program looks for.",
                *_evidence(draft, [found[e.sv] for e in _ELEMENTS], passages),
            )
        sv, en = "; ".join(e.sv for e in missing), "; ".join(e.en for e in missing)
        answer = to_review if len(missing) <= _SOME else failed
        return answer(
            f"I tilldelningsakten saknas: {sv}.",
            f"The entrustment lacks: {en}.",
            *dict.fromkeys([*passages[:2], *_evidence(draft, list(found.values()), [])]),
        )


def _holding(blocks: list[Block], element: _Element) -> Block | None:
    """The block that shows an element; content needs a time in the same paragraph or table, else anywhere in the act."""
    holding = next((b for b in blocks if element.words.search(b.text)), None)
    timeless = holding and element is _ELEMENTS[0] and not any(_DURATION.search(b.text) for b in blocks)
    return None if timeless else holding


def _evidence(draft: Draft, blocks: list[Block], passages: list[Passage]) -> tuple[Passage, ...]:
    """The blocks' passages, for a table cell with the head of its row, then the sentences that entrust."""
    return tuple(dict.fromkeys([*with_row_head(draft, (draft.agreement.passage(b) for b in blocks)), *passages]))


def _blocks(draft: Draft, ordinals: list[int]) -> list[Block]:
    """The paragraphs of the sections in which the entrustment stands, their subsections included."""
    blocks: dict[int, Block] = {}
    for ordinal in ordinals:
        block = draft.agreement.block(ordinal)
        section = block.section
        top = section.parent if section is not None and section.parent is not None and section.parent.level > 0 else section
        for found in [
            block,
            *table_of(draft, ordinal),
            *(top.all_blocks() if top is not None and top.heading is not None else ()),
        ]:
            if not found.is_heading:
                blocks[found.ordinal] = found
    return [blocks[o] for o in sorted(blocks)]


RULE = SgeiEntrustment()
