"""KOM006: no exercise of public authority is handed over."""

from __future__ import annotations

import re

from iopvalidate.api import Actor, Assessment, Context, Draft, Hit, LegalBasis, Level, Rule, Sign, Text, denied, failed, passed
from iopvalidate_municipal.common import MUNICIPAL, kl, running

AUTHORITY = Sign(
    "beslut om enskilda",
    """
    (bedömer/prövar/avgör/beslutar/beviljar/bevilja/avslår/meddelar/godkänner/pröva/avgöra/besluta/bedöma) ~10 (rätt/behov{et,}/bistånd*/ansökan/ansökningar/insats{en,er}/plats/placering*/boende*/stöd/fritidspeng/nödhjälp/ersättning/berättigad*/sökande*/dygn/avslag/tillstånd/hjälp)
    (bedömer/prövar/avgör/beslutar) ~5 (vilka/vem/vilken/om) ~10 (rätt/beviljas/får/få/berättigade/betalas/kommunala/utökad*/giltig)
    (prövar/prövas/avgör) ~3 (saken/ansökan/ansökningarna/frågan) & bevilja* | avslag | rätt
    (beslutar/bestämmer) ~8 (försörjningsstöd{et,}/ersättning*/bistånd{et,}/*stöd) ~6 (sättas ned/dras in/sänkas/hållas inne)
    beslutar ~3 indragning | (bevilja{r,}/avslå{r,}) ~8 (ansökan/ansökningar/nödbistånd/hjälp/bistånd*/medel)
    (fattar/fattas) ~2 beslut{et,} ~8 (rätt/enskild*/varje/bistånd*/insats*/vräk*/boende/hushåll)
    beslut ~10 (enskild{e,a,es}/bistånd/insatser) ~4 fattas av ~1 <ideburen> | (vi) ~1 (avgör/beslutar/bedömer/prövar/beviljar) ~8 (bistånd*/försörjningsstöd*/insats/insatser/färdtjänst)
    (rätt/befogenhet/mandat) att ~1 (fatta beslut/besluta) ~6 (enskild{a,e,}/kontaktfamilj*/bistånd*/placering*/insats*)
    beslut om ~8 (berättigade/rätt/bistånd*/hushåll) ~14 fattas av <ideburen>
    myndighetsutövning{en,} | delegation att | (beslut{et,}/besked) ~8 (överklagas/delges/bindande) | beslutar själv om | besked som gäller | besked ~4 gäller ~2 kommunens
    (biståndsbedömning{en,ar,}/behovsbedömning{en,ar,}/biståndsprövning{en,}/myndighetsbeslut{et,en,}) ~4 (utförs/görs/fattas/sköts) av <ideburen> | <ideburen> ~3 (gör/utför/sköter) ~2 (biståndsbedömning*/behovsbedömning*/biståndsprövning*)
    (bedömning) ~10 (ersätter/bindande) & nämnd* | utredning* | socialsekreterar*
    (avgör/beslutar/bestämmer/prövar/bedömer) ~3 (om/vem/vilka/huruvida) ~8 (får/får/ges/beviljas/betalas/utbetalas/omfattas) & bistånd* | *stödet | pengar | bidrag* | hyra | kommunal* | kommunens | insats* | avstäng* | försörjningsstöd*
    (bevilja{r,}/prövar/pröva/avslår/avslå) & (kommunens/kommunala/nämndens/regionens) & ansök* | nödhjälp | anslag* | *stöd* | *peng* | bidrag*
    (avstäng*/avstäng{a,er}/portförbud*) & (besluta{r,}/meddela{r,}/rätt att) & skola* | bad* | anläggning* | kommunens | hall*
    indragning ~3 av ~4 ersättning | (säger/sagt) ja eller nej | äger ~2 (bevilja/meddela/besluta) | delegeras rätten
    (utfärda{r,}/meddela{r,}) ~4 (tillstånd/parkeringstillstånd/avslag/bifall/kontrollavgifter/förelägganden)
    (på/i/å) (kommunens/nämndens/socialnämndens/regionens/stadens) (vägnar/namn) & bevilja* | beslut* | avgör | prövar | avslå | utfärda*
    """,
)
KEPT = Sign(
    "myndighetsutövning stannar",
    """
    (beslut/bedömning{ar,en,}/myndighetsutövning{en,}/utredning) ~14 (kommunen/socialtjänsten/nämnden/regionen/kommunhuset) & ligger | stannar | fattas | lämnar aldrig | kvar | hos
    beslut & fattas ~3 av & *nämnd* | kommunen* | regionen* | handläggare* | socialtjänst* & enskild* | bistånd* | insats* | boende
    (ingen/inga/inte/ej/icke) beslut ~4 (enskild*/bistånd*) | sköter (kommunen/regionen) själv & beslut* | bistånd*
    (ingen/inte/inga/aldrig/något/varken) ~6 (myndighetsutövning/myndighetsutövande/myndighetsuppgifter/maktutövning/myndighet)
    """,
)
_FOR_PUBLIC = re.compile(
    r"kommunal|kommunens|nämnd|regionens|stadens|bistånd|socialtjänst|myndighet|fritidspeng|överklaga|delge|rätt till|brukar|insats|habilitering|vägnar|räkning|hyra|tak över|bevilja|försörjningsstöd|avslag|tillstånd|kontaktfamilj|placering",
    re.IGNORECASE,
)
_OWN_BUSINESS = re.compile(
    r"styrgrupp|samrådsgrupp|medlemskap|årsmöte|öppettid|aktivitet|program|metod|arbetssätt|innehåll|volontär|ledare|logotyp|ändring|tvist|domstol|uppsägning|stipendi",
    re.IGNORECASE,
)
#: "Vi avgör vem ...": the organisation speaks of a matter that is the authority's.
_WE = re.compile(
    r"\bvi (?:\w+ )?(?:avgör|beslutar|bedömer|prövar|beviljar)\b[^.]*(?:bistånd|försörjningsstöd|färdtjänst)", re.IGNORECASE
)
#: Said outright, whoever is the grammatical subject.
_IN_ITS_NAME = re.compile(r"vägnar|ja eller nej|äger (?:meddela|bevilja)|delegeras|i kommunens namn", re.IGNORECASE)


class PublicAuthority(Rule):
    """The organisation assesses, decides and grants nothing toward individuals on the authority's behalf."""

    code = "KOM006"
    slug = "public-authority"
    concern = MUNICIPAL
    level = Level.ERROR
    title = Text("Ingen myndighetsutövning överlämnas", "No exercise of public authority is handed over")
    why = Text(
        "Myndighetsutövning får överlämnas till enskilda endast med stöd i lag. Att pröva eller bevilja insatser för det offentligas räkning är sådan utövning.",
        "Public authority may be handed over to private bodies only with support in statute. To assess or grant measures on the authority's behalf is such exercise.",
    )
    remedy = Text(
        "Ta bort uppgiften, eller låt kommunen fatta beslutet och organisationen endast lämna uppgifter.",
        "Remove the task, or let the municipality decide and the organisation only supply information.",
    )
    clause = "Bedömningar och beslut som rör enskilda personers rätt till insatser fattas av [kommunen]. [Organisationen] utövar ingen myndighet."
    basis = (
        LegalBasis("Regeringsformen 12 kap. 4 §", "2026-04-30", "riksdagen.se, SFS 1974:152"),
        kl("10 kap. 1 §"),
        LegalBasis("Socialtjänstlagen (2025:400) 4 kap. 3 §", "2026-04-30", "riksdagen.se, SFS 2025:400"),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where the organisation decides on individuals for the authority, else pass."""
        hits = [h for h in running(draft, AUTHORITY) if _by_organisation(draft, h)]
        if hits:
            return failed(
                "Organisationen bedömer, beslutar eller beviljar något gentemot enskilda för det offentligas räkning.",
                "The organisation assesses, decides or grants something toward individuals on the authority's behalf.",
                *draft.passages(hits),
            )
        said = [*draft.hits(KEPT), *(h for h in draft.hits(AUTHORITY) if denied(draft, h))]
        kept = draft.passages([h for h in said if not (h.quoted or draft.block(h).is_heading)], 2)
        return passed("Ingen myndighetsutövning som överlämnas hittades.", "No handover of public authority was found.", *kept)


def _by_organisation(draft: Draft, hit: Hit) -> bool:
    text = draft.agreement.quote(draft.passage(hit))
    if not _organisation_acts(draft, hit) or (
        _OWN_BUSINESS.search(text) and not re.search(r"bistånd|kommunal|vägnar|räkning", text)
    ):
        return False
    return bool(_FOR_PUBLIC.search(text))


def _organisation_acts(draft: Draft, hit: Hit) -> bool:
    """The organisation is the subject: inside the hit, as after the verb ("avgör jouren"), or by the clause."""
    named = draft.reading.family_tokens("ideburen", hit.first, hit.last)
    public = draft.reading.family_tokens("offentlig", hit.first, hit.last)
    before = draft.reading.family_tokens("offentlig", max(hit.first - 1, 0), hit.first)
    if named and named[0] <= hit.first + 3 and not before and not (public and public[0] < named[0]):
        return True
    who = draft.actor(hit)
    text = draft.agreement.quote(draft.passage(hit))
    sentence = draft.reading.sentence(hit.sentence)
    mentioned = draft.reading.family_tokens("ideburen", sentence.first, sentence.last)
    if who == Actor.BOTH and _WE.search(text):
        return True
    return who == Actor.IDEBUREN or bool(mentioned and who != Actor.PUBLIC and _IN_ITS_NAME.search(text))


RULE = PublicAuthority()
