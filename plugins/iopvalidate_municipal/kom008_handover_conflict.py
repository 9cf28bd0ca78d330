"""KOM008: a municipal matter is said to be handed over."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Context, Draft, Hit, LegalBasis, Level, Rule, Sign, Text, failed, passed
from iopvalidate_municipal.common import MUNICIPAL, kl, running

HANDOVER = Sign(
    "överlämnande",
    """
    privat{a,} utförare{,n,ns} & !redan & !befintlig* & !avses & !definiera* & !andra
    kommunal{a,} entreprenad
    (lämnar/lämnas/överlämna{r,s,t,}/överlåter/överlåts/anförtros/överförs/flyttas/övergår) ~8 (skötsel{n,}/drift{en,}/vården/angelägenhet{en,}/uppgiften/ansvaret/verksamheten) & kommun* | nämnd* | förvaltning* | region* & !tystnad*
    (skötsel{n,}/drift{en,}/uppgiften/ansvaret) ~10 (lämnats/överlämnas/överlåts/övergår/flyttas/överförs) & kommun* | nämnd* | förvaltning*
    (skötseln/driften) ~4 (övertas/övertages) ~2 av <ideburen>
    (skötseln/driften) ~10 lämnas ~4 (över/till) & kommun* | nämnd* | förvaltning*
    (övertar/övertagit/överta) ~6 (driften/skötseln/kommunens/kommunala/ansvaret/uppgiften/verksamheten) & från
    tar ~8 över (driften/skötseln) & kommun* | förvaltning* | nämnd*
    (övertar/övertager) ~3 (kommunens/förvaltningens/nämndens) & !inventari* & !möbler & !avtal
    (10) kap ~6 (kommunallagen/kl) | (utför/drivs/utförs/sköter) ~6 på ~2 kommunens uppdrag
    (såsom/som) utförare ~8 (kommunens/kommunal*/nämnden*) | (uppdrar åt) ~8 utförare
    (överlämnade) verksamheten & huvudman*
    kommunal{a,} angelägenhet{en,er}
    """,
)
_KL10 = re.compile(
    r"\b10 kap\.?\s*(?:\d+\s*[a-z]?\s*(?:,|och|-|–)?\s*)*§*\s*(?:kommunallagen|KL\b)|kommunallagen[^.]{0,20}10 kap", re.IGNORECASE
)
_HANDS_OVER = re.compile(
    r"privata? utförare|kommunal(?:a)? entreprenad|angelägenhet|skötsel|drift|vården|uppgiften|ansvaret för|övertar|överlåter|på kommunens uppdrag|utförare",
    re.IGNORECASE,
)
#: A definition, or somebody else's contract.
_NOT_THIS = re.compile(r"\bavses\b|\bdefiniera|nuvarande avtal|bytte namn|den privata utföraren av|redan", re.IGNORECASE)


class HandoverConflict(Rule):
    """No handover of a municipal matter is claimed."""

    code = "KOM008"
    slug = "handover-conflict"
    concern = MUNICIPAL
    level = Level.WARNING
    title = Text("Överlämnande av kommunal angelägenhet", "Handover of a municipal matter")
    why = Text(
        "10 kap. kommunallagen gäller när skötseln av en kommunal angelägenhet lämnas över. Ett IOP utgår från organisationens egen verksamhet; att kalla "
        "den privat utförare eller åberopa 10 kap. talar för ett tjänstekontrakt, som kan behöva upphandlas.",
        "10 kap. kommunallagen applies when the care of a municipal matter is handed over. An IOP rests on the organisation's own activity; to call it "
        "privat utförare or to rely on 10 kap. speaks for a service contract, which may have to be procured.",
    )
    remedy = Text(
        "Avgör om uppgiften är kommunens. Är den det: låt en jurist pröva upphandlingsplikten. Annars: stryk hänvisningen och beskriv organisationens egen verksamhet.",
        "Decide whether the task is the municipality's. If so: let a jurist consider the duty to procure. Otherwise: strike the reference and describe the organisation's own activity.",
    )
    basis = (
        kl("10 kap. 1 och 7-9 §§"),
        LegalBasis(
            "Att en hänvisning till 10 kap. stärker bilden av ett kontrakt",
            "2026-04-30",
            "slutsats av HFD 2020 ref. 15",
            "inference",
        ),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where a handover is claimed, else pass."""
        hits = [h for h in running(draft, HANDOVER) if _claims(draft, h)]
        if hits:
            return failed(
                "Utkastet beskriver ett överlämnande av en kommunal angelägenhet; det talar för ett kontrakt att upphandla.",
                "The draft describes the handover of a municipal matter; that speaks for a contract to procure.",
                *draft.passages(hits),
            )
        denied = draft.passages([h for h in draft.hits(HANDOVER) if h.negated and not draft.block(h).is_heading], 1)
        return passed(
            "Inget överlämnande av en kommunal angelägenhet påstås.", "No handover of a municipal matter is claimed.", *denied
        )


def _claims(draft: Draft, hit: Hit) -> bool:
    text = draft.agreement.quote(draft.passage(hit))
    words = " ".join(draft.reading.tokens.forms[hit.first : hit.last])
    if _NOT_THIS.search(text):
        return False
    if "kap" in words:
        return bool(_KL10.search(text))
    if "angelägenhet" in words and not re.search(r"lämna|överl|anförtro", text, re.IGNORECASE):
        return False
    return bool(_HANDS_OVER.search(text))


RULE = HandoverConflict()
