"""STS005: the content of an SGEI entrustment."""

from __future__ import annotations

import re

from iopvalidate.api import (
    Assessment,
    Block,
    Context,
    Draft,
    LegalBasis,
    Level,
    Rule,
    Text,
    failed,
    not_applicable,
    passed,
    to_review,
)
from iopvalidate_state_aid.routes import SGEI_DECISION, STATE_AID, Route, reliance

_ELEMENTS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "tjänstens innehåll och varaktighet",
        "content and duration",
        re.compile(
            r"anförtro|tjänsten (?:består|innebär|omfattar|avser)|innehåll och varaktighet|uppdragets art|tillhandahålla|tilldelas|skyldighet att",
            re.IGNORECASE,
        ),
    ),
    (
        "organisation och område",
        "organisation and area",
        re.compile(
            r"(?:anförtros?|tilldelas|omfattar|inom|i)\s[^.]{0,90}(?:kommun|län|region|stad|området|område\b|tätort|skärgård)|geografisk",
            re.IGNORECASE,
        ),
    ),
    (
        "exklusiva eller särskilda rättigheter (eller att inga ges)",
        "exclusive or special rights (or none)",
        re.compile(r"ensamrätt|exklusiv|särskilda? rättighet", re.IGNORECASE),
    ),
    (
        "hur ersättningen beräknas",
        "compensation parameters",
        re.compile(
            r"nettokostnad|ersättningen (?:har )?beräkna|beräkna[ds]|kalkyl|parametrar|skillnaden mellan|rimlig vinst",
            re.IGNORECASE,
        ),
    ),
    (
        "överkompensation och återkrav",
        "overcompensation and recovery",
        re.compile(
            r"överkompens|återkr[aä]v|överstiger nettokostnad|betalas tillbaka|återbetal|för hög ersättning", re.IGNORECASE
        ),
    ),
)


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
        blocks = _blocks(draft, [p.ordinal for p in passages])
        found = [(element, next((b for b in blocks if element[2].search(b.text)), None)) for element in _ELEMENTS]
        missing = [element for element, block in found if block is None]
        evidence = tuple(dict.fromkeys([*(draft.agreement.passage(b) for _, b in found if b), *passages]))[:5]
        if not missing:
            return passed("Tilldelningsakten innehåller alla fem delar.", "The entrustment holds all five elements.", *evidence)
        sv, en = "; ".join(m[0] for m in missing), "; ".join(m[1] for m in missing)
        answer = to_review if len(missing) <= 2 else failed
        return answer(f"I tilldelningsakten saknas: {sv}.", f"The entrustment lacks: {en}.", *passages[:2])


def _blocks(draft: Draft, ordinals: list[int]) -> list[Block]:
    """The paragraphs of the sections in which the entrustment stands, their subsections included."""
    blocks: dict[int, Block] = {}
    for ordinal in ordinals:
        block = draft.agreement.block(ordinal)
        section = block.section
        top = section.parent if section is not None and section.parent is not None and section.parent.level > 0 else section
        for found in [block, *(top.all_blocks() if top is not None and top.heading is not None else ())]:
            if not found.is_heading:
                blocks[found.ordinal] = found
    return [blocks[o] for o in sorted(blocks)]


RULE = SgeiEntrustment()
