"""LOU001: purchase vocabulary and roles of buyer and performer."""

from __future__ import annotations

from iopvalidate.api import Actor, Draft, Hit, Level, Sign, Text
from iopvalidate_procurement.law import CONTRACT_TEST, SKR_CRITERIA, UHM_ASSIGNMENT, lou
from iopvalidate_procurement.occurrence import OccurrenceRule

ROLES = Sign(
    "rollerna beställare och utförare",
    """
    (beställaren/beställarens/beställarna) & !beställaren av
    (rollen/rollerna/roll) ~3 (beställare/köpare/uppdragsgivare/utförare/leverantör) & !inte | icke | ej | varken
    (utföraren/utförarens/utförarna/utförarnas) & !(utföraren/utförarna) av | (privata/privat/nuvarande/tidigare/förra) (utföraren/utförarna)
    (uppdragsgivaren/uppdragsgivarens/uppdragstagaren/uppdragstagarens/uppdragstagarna)
    (entreprenören/entreprenörens) & <offentlig> | beställ* | uppdrag* | <ideburen>
    (leverantören/leverantörens/leverantörerna/leverantörernas) & <offentlig> | <avtalet> | tjänst* | uppdrag* | ersättning* | underleverantör* | *plats* & !(leverantören/leverantörens/leverantörerna) (av/till)
    (uppdragsgivare/uppdragstagare/beställare/köpare/kund) (:/är/=) ~2 <offentlig> | (uppdragsgivare/uppdragstagare/utförare/leverantör/säljare) (:/är/=) ~2 <ideburen>
    <offentlig> ~3 (är/som/såsom/blir) (beställare/uppdragsgivare/köpare/kund)
    <ideburen> ~3 (är/som/såsom/blir) ~1 (utförare/leverantör/uppdragstagare/entreprenör/underleverantör/säljare) & !inte
    (som/såsom) ~1 (utförare/leverantör/uppdragstagare/underleverantör) & <ideburen> & <offentlig>
    (kommunen/regionen/staden/nämnden) & (nedan/kallas/kallad/benämns/benämnd) ~2 (beställare/uppdragsgivare/köpare)
    (såsom/som) privat utförare & <ideburen>
    <offentlig> ~4 (vår/som/är) ~1 (kund/uppdragsgivare/beställare) & !inte | varken
    <ideburen> ~3 (anlitas/anlitats/kontrakteras/kontrakterats/engageras) ~8 (av/för/att) & <offentlig>
    <offentlig> ~2 (anlitar/kontrakterar/anlita) ~2 <ideburen>
    """,
)
PURCHASE = Sign(
    "köp och beställning",
    """
    (köper/köpa/köpt/inköper/beställer/beställa/anskaffar/anskaffa/upphandlar/upphandla/avropar) ~8 (av/från/hos) ~2 <ideburen> & <offentlig>
    (köper/köpa/köpt) ~8 (av/från/hos) ~2 (leverantör*/utföraren/oss) & <offentlig>
    (köper/köpa/beställer/anskaffar/upphandlar) ~2 (härmed/tjänsten/tjänsterna/tjänst/tjänster) & <offentlig>
    (köper/köpa/beställer/anskaffar/upphandlar) ~3 (platser/*platser/insatser/stödsamtal/*timmar/dagverksamhet*) & <offentlig>
    (detta/här) (avtal/avtalet) ~3 (köper/anskaffar/upphandlar/beställer)
    (avser/avse/omfattar/gäller) ~3 (köp/inköp/beställning/anskaffning) ~1 av & <avtalet>
    (inköpet/köpet/anskaffningen/beställningen) (avser/omfattar/gäller)
    <offentlig> ~1 (köp/inköp/anskaffning) av ~3 (tjänst*/insats*/*plats/*platser/*stöd/verksamhet*)
    (säljer/sälja) ~8 till ~3 <offentlig>
    på beställning av ~2 <offentlig>
    lägg* ~2 beställning* (hos/till)
    beställning* ~2 (görs/lämnas/läggs/sker) ~2 av ~2 (<offentlig>/beställaren)
    (tjänsteköp/tjänsteköpet/köpeavtal/köpeavtalet/köpekontrakt/köpeskilling*)
    skaffar sig ~2 <offentlig> & !inte | inget | ingenting
    ett sådant köp
    (köper/köpa/beställer/beställa/tingar) ~8 (av/från/hos) ~2 <ideburen> & vi
    <offentlig> ~2 (hyr/lejer/tingar/abonnerar) ~2 <ideburen> & !lokal*
    (lägga/lägger/lagt/läggs/läggas) ~1 ut ~4 på ~2 <ideburen>
    <ideburen> ~2 (tillhandahåller/levererar/säljer/utför) ~1 <offentlig> ~2 (tjänst*/insats*/plats*)
    <offentlig> ~2 hyr in ~2 <ideburen>
    <ideburen> ~3 (får/erhåller) ~1 betalt ~2 för ~1 att
    (levererar/leverera/levereras) ~6 (tjänst/tjänsten/tjänster/tjänsterna/insatser/insatserna/platser/timmar) & <offentlig> | <ideburen> | beställ*
    (levererar/leverera) ~8 (till/åt) ~1 <offentlig> & !rapport* | redovisning* | underlag
    (tillhandahåller/tillhandahålla/utför/utföra) ~3 (tjänst/tjänsten/tjänster/tjänsterna) ~4 (åt/till/för) ~1 <offentlig>
    (tjänst/tjänster/tjänsten/tjänsterna/platser/*platser/insatser) ~4 (köps/köpts/beställs/beställts/upphandlas/avropas/anskaffas) & <offentlig> | <ideburen>
    <offentlig> ~1 (beställning/beställningar/beställda/inköp) & <ideburen> | utför* | omfatt* | tjänst* & !inte
    (beställt/beställts/beställda/beställd) ~4 (av/hos/från) ~2 (<offentlig>/<ideburen>)
    (lägger/lagt/läggs) ~4 ut ~6 på entreprenad & <offentlig>
    på entreprenad & <offentlig> | <ideburen>
    mot (betalning/ersättning/vederlag) ~6 (utför/utföra/driva/tillhandahålla/sköta/leverera/ombesörja) & <offentlig> | <ideburen>
    (utför/utföra/driva/tillhandahålla/sköta/leverera/ombesörja) ~12 mot (betalning/ersättning/vederlag) & <offentlig>
    """,
)
ASSIGNMENT = Sign(
    "uppdrag av det offentliga",
    """
    på uppdrag av ~3 <offentlig> & !utvärder* | konsult* | revisor* | forskar* | universitet* | högskola* | *jurist* | bedömts | granskat
    på ~1 <offentlig> uppdrag & !utvärder* | konsult* | revisor*
    (uppdrager/uppdrages/uppdras/uppdrar) ~2 åt ~2 <ideburen> & <offentlig> | härmed
    (uppdrar/uppdragit/uppdrog) ~2 åt ~3 <ideburen> & <offentlig>
    i uppdrag ~1 av ~2 <offentlig> & <ideburen>
    <offentlig> ~4 <ideburen> ~2 i uppdrag
    uppdragsavtal{,et,ets}
    (utför/utföra/utföras/fullgöra/fullgör) ~2 uppdraget & <offentlig> | beställ* | utföraren | leverantören | fackmässig*
    <ideburen> ~6 (bedriver/driver/utför) ~8 för ~1 <offentlig> räkning
    för ~1 <offentlig> räkning & mot ersättning
    (uppdrar/uppdragit) åt & som utförare
    som underleverantör till
    uppdragsbeskrivning* & uppdragsgivare | utföraren | beställ*
    (fått/får/har/ges/tilldelas) ~3 (i/ett) uppdrag ~2 (av/från) ~2 <offentlig>
    <offentlig> ~3 (ger/gett/givit/lämnar/tilldelar) ~2 <ideburen> ~3 uppdrag*
    <ideburen> ~3 (åtar/fullgör/utför) ~3 (uppdraget/uppdrag) & <offentlig> & !sitt | eget
    (uppdragits/uppdragit/uppdras/uppdrages) ~2 åt ~2 <ideburen>
    """,
)
NO_PURCHASE = Sign(
    "inget köp",
    """
    <offentlig> ~1 (köper/beställer) ~2 (inte/ingenting/inget/ingen/inga)
    (inte/ej/ingen/icke) ~4 (kund/leverantör/utförare/beställare/köp/beställning/affär)
    """,
)


class PurchaseRoles(OccurrenceRule):
    """No purchase vocabulary describes the relation between the parties."""

    code = "LOU001"
    slug = "purchase-roles"
    level = Level.ERROR
    strong = (ROLES, PURCHASE, ASSIGNMENT)
    assuring = (NO_PURCHASE,)
    kind = Text("köp- eller beställarspråk om parternas relation", "purchase vocabulary for the parties' relation")
    title = Text("Köp- och beställarspråk", "Purchase and ordering vocabulary")
    why = Text(
        "Ord som beställare, utförare, leverantör, köp av tjänst och på uppdrag av kommunen talar för att det offentliga anskaffar "
        "en tjänst mot ersättning, vilket är kärnan i ett offentligt kontrakt. Att kalla avtalet IOP ändrar inte det.",
        "Words such as orderer, performer, supplier, purchase of services and on the municipality's assignment suggest that the "
        "public party acquires a service for payment, the core of a public contract. The label IOP does not change that.",
    )
    remedy = Text(
        "Pröva först om relationen verkligen är ett köp; då är det upphandlingsreglerna som gäller. Är den det inte: benämn parterna "
        "vid namn och beskriv vad var och en bidrar med till en verksamhet som organisationen själv äger och ansvarar för.",
        "First ask whether the relation really is a purchase; if so the procurement rules apply. If not, call the parties by their "
        "names and describe what each contributes to an activity that the organisation owns and answers for.",
    )
    clause = (
        "Föreningen bedriver verksamheten i eget namn, på eget initiativ och i enlighet med sina stadgar. Kommunen stödjer "
        "verksamheten genom de bidrag som anges i denna överenskommelse."
    )
    basis = (lou("1 kap. 2, 15 och 16 §§"), CONTRACT_TEST, UHM_ASSIGNMENT, SKR_CRITERIA)

    def counts(self, draft: Draft, hit: Hit) -> bool:
        """What somebody else buys or is assigned is no word on this relation."""
        return hit.sign != ASSIGNMENT.name or draft.actor(hit) != Actor.THIRD


RULE = PurchaseRoles()
