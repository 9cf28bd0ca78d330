"""IOP002: a need or a challenge in society that the parties share."""

from __future__ import annotations

from iopvalidate.api import Assessment, Draft, Level, Passage, Sign, Text
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.idioms import living, ordinals_holding, passages
from iopvalidate_partnership.law import HUDIKSVALL, SKR_CRITERIA, UHM_POINTS
from iopvalidate_partnership.terms import OWN, TROUBLE

_NEED = (
    "(utmaning/utmaningen/utmaningar/samhällsutmaning/samhällsutmaningen/samhällsutmaningar/behov/behovet/samverkansbehov/samverkansbehovet/problem/problemet/"
    "samhällsproblem/samhällsproblemet/problembild/angelägenhet/bekymmer/bekymret/oro/huvudvärk/sorg/behovsbild/lägesbild/problembild/samhällsfråga/samhällsfrågan/hotet/hot)"
)
_CONCERNS = "(angår/berör/drabbar/bekymrar/oroar/tynger/engagerar/smärtar/hotar)"
SHARED = Sign(
    "gemensamt behov",
    f"""
    (gemensam/gemensamt/gemensamma/delad/delade/samma) ~3 {_NEED} & !storstäd*
    (gemensam/gemensamma/samma) bild av ~2 (behov*/problem*/läget/situationen)
    {_NEED} ~8 (delar/delas/gemensamt/gemensam/tillsammans/ihop) & !(om/vid/efter/länge) ~1 (behov/behovet)
    {_NEED} ~8 (för/dem/oss/av/hos) (båda/bägge) | (båda/bägge) ~2 {_NEED}
    (båda/bägge) ~3 (ser/brottas/möter/märker/befarar/oroas/konstaterar/kämpar/sett/mött)
    (ser/möter/märker) ~3 (båda/bägge)
    oroar ~3 (båda/bägge)
    både ~6 och ~6 (ser/brottas/möter/märker/oroas) & !båda parter (ser/har) fördel*
    (parterna/partnerna/parter) ~4 (ser/möter/konstaterar/bedömer/märker/uppmärksammat/funnit/konstaterat/sett) & {TROUBLE}
    (parterna/vi/partnerna) ~3 (är/äro) ~1 (överens/ense/eniga) ~1 (om/att) & {TROUBLE}
    parternas ~3 (bedömning/uppfattning/iakttagelse*) & {TROUBLE}
    (bekymrar/oroar/angår/berör) ~2 <offentlig> ~1 lika ~3 <ideburen>
    (skolan/kommunen/socialtjänsten/staden/regionen) ser ~3 , ~4 (vi/klubb*/förening*/<ideburen>) & ser
    <ideburen> ~2 (ser/möter/märker) & <offentlig> ~3 (ser/möter/märker) & {TROUBLE}
    (utmaning*/problem*/fråga/frågan) som ~2 (varken/både)
    varken <offentlig> (eller/eller) ~4 & blunda
    (delar/delade) ~2 (bekymret/oron/problembilden)
    (bekymrar/oroar/angår) ~8 lika mycket
    (förlust/angelägenhet/sorg/fråga) (för/är) (alla/allas) & <offentlig> | parterna | vi
    (mött/möter) ~2 samma (människor/personer/familjer/unga/barn)
    (vi/parterna) delar det | det delar vi | allas vår (sorg/oro/fråga)
    ingen av oss ~3 (står/tänker/accepterar) & ut | låta | accepterar
    parterna bär tillsammans
    (tillsammans/gemensamt) ~8 (möta/bekämpa/motverka/bryta/minska/förebygga/angripa/lösa/hantera/vända) & {TROUBLE} & parterna | båda | vi | <offentlig> & !mål | målet | målen | uppstår | uppkommer | tvist* | avtalet | tillämpning*
    (möta/bekämpa/motverka/bryta/minska/förebygga/angripa/lösa/hantera) ~10 (tillsammans/gemensamt) & {TROUBLE} & parterna | båda | vi | <offentlig> & !mål | målet | målen
    (såväl/både) ~12 (möter/ser/märker/upplever/erfar/mött/brottas)
    (ser/möter/märker) ~1 samma
    (parterna/vi/båda/bägge) ~3 (oroade/bekymrade/oroas/bekymras)
    (berör/angår/drabbar) ~2 (både/båda/bägge) ~1 & {TROUBLE} | <offentlig>
    gemensam ~1 (analys/förståelse/problembild) ~2 av
    (samhällsutmaning/utmaning/problem) ~8 (båda/bägge/parterna) ~3 (möter/ser/vill/identifierat/uppmärksammat)
    {_CONCERNS} ~10 (både/båda/bägge/såväl/allihop/oss) & !personuppgift* | ändring* | tvist* | avtalet
    {_CONCERNS} & <offentlig> & {OWN} & lika | samma mån | samma gång | både | såväl | båda | jämte | liksom & !personuppgift* | ändring* | tvist*
    (angeläget/viktigt/brådskande/allvarligt/kännbart/betydelsefullt) ~2 för ~8 (som/och) & <offentlig> & {OWN} & lika | både | såväl | båda | samma
    lika ~1 (mycket/stort/stor/angeläget/viktigt) ~4 (bekymmer/problem/fråga/ansvar/angelägenhet/sorg/uppgift) ~2 som
    {_NEED} ~4 (är/blir/förblir) ~4 (allas/gemensam/gemensamt/bådas) | (gemensam/gemensamt) ~1 (uppgift/fråga/ansvar) & !personuppgift* | uppföljning* | personuppgiftsansvar* | information* | ekonomi* | avtal*
    {_NEED} ~3 (inte/ej) ~1 (bara/enbart/endast) ~2 <offentlig> ~3 utan
    (samhällsfråga/samhällsfrågan/fråga/utmaning/brist/bristen/hot/ansvar/ansvaret) ~6 (gemensam/gemensamt/delat/delad/delar/ihop) & !personuppgift* | uppföljning* | avtal* | dyker
    (problem/problemet/något/det) ~2 som ~1 (<offentlig>/parterna/vi/båda) ~6 (gemensamt/tillsammans/ihop/båda) & {TROUBLE} | bär | oroar | bekymrar | lever | brottas
    (oroar/bekymrar/oroas/bekymras/grämer) ~2 (oss/sig) ~8 (båda/både/bägge/tillsammans)
    (samma/gemensam/enad/delad) ~1 (syn/bild/uppfattning/beskrivning/förståelse) ~1 (på/av/om/till) ~3 (läget/problem*/behov*/situation*/utmaning*/orsak*)
    (fråga/utmaning/problem/något) som ingen ~2 (parterna/oss/dem/part) ~2 kan | ingen ~3 (parterna/oss/dem) kan ~3 (blunda/bortse/vända)
    (ansvaret/bekymret/oron/sorgen/hotet/uppgiften) ~12 delar ~2 (<offentlig>/parterna/vi)
    båda ~2 har att leva med | (känner/bär) ~3 (delat/gemensamt) ansvar
    (delar/delat) ~2 (ansvar/ansvaret/oron/sorgen) & {TROUBLE}
    <offentlig> och ~2 {OWN} ~3 (ense/eniga/överens) ~1 om ~1 att & {TROUBLE} | för lite | för få | för många | inte & !mål | avtal* | ändr*
    (bekymmer/problem/hot/sorg/utmaning/oro) för ~12 (likaväl/såväl/både/liksom)
    (det/detta) (ser/märker/möter) ~3 <offentlig> ~4 {OWN} | (ser/märker) ~1 <offentlig> och ~2 (ser/märker) {OWN}
    (oro/bekymmer/problem/sorg/utmaning/fråga/insikt) som ~1 (delas/delar) & !tvist*
    (lever/brottas) ~1 (båda/bägge) ~1 med
    (så/detta/det/likadant/lika) ~1 (ser/upplever/uppfattar/bedömer/tycker/märker/känner) ~2 (både/båda/bägge/såväl/parterna) & <offentlig> | parterna | vi
    """,
)
PUBLIC = Sign(
    "det offentligas eget behov",
    """
    <offentlig> ~2 (har/haft) ~2 behov av & !<ideburen> ~2 (har/och)
    <offentlig> ~1 behov & tillgodose | täcka | täcks | lösa | uppfylla | fylla | säkra | avser | är
    behovet ~6 är ~1 <offentlig>
    <offentlig> behöver ~8 (extern/externa/hjälp/fler/plats*/*platser/personal/utförare)
    <offentlig> ~5 (saknar/saknas) ~6 (platser/*platser/personal/kapacitet/alternativ/resurser) & !varken | <ideburen> ~6 saknar | båda
    <offentlig> ~2 (svårt/svårigheter) ~1 att & !<ideburen>
    (trygga/säkerställa/säkra) ~2 <offentlig> (försörjning/tillgång/kapacitet)
    ett behov att täcka & <offentlig> | socialtjänst*
    problem ~4 (åt/för) <offentlig>
    <offentlig> ~3 (behöver/behövde/behöva) ~10 & !<ideburen> ~2 behöver | uppgifter | uppgifterna | uppgiften | underlag | information | inte | meddela* | ta del | båda | samtycke | godkännande | personuppgift* | tillgång till | nyckel | nycklar
    behov ~8 (hos/inom) ~2 <offentlig> & !<ideburen> | båda
    behov ~6 (uppstått/uppstod/uppkommit/uppkom) ~8 <offentlig> & !<ideburen> | båda
    <offentlig> ~14 (måste/behöver) ~4 (skaffa/anskaffa/hitta/köpa/ordna/finna)
    <offentlig> ~2 (har/hade) ~2 (ont/brist) ~1 (om/på)
    <offentlig> ~4 (platsbrist/personalbrist/kapacitetsbrist/lokalbrist)
    <offentlig> ~6 (klara/uppfylla/fullgöra) ~3 (lagstadgade/skyldighet*/uppdrag*) & behöver | måste | därför
    <offentlig> ~2 i behov av
    <offentlig> ~2 (svårt/svårigheter) ~1 att & hjälp | därför | behöver & !<ideburen> ~4 svårt | båda
    """,
)
NEEDED = Sign(
    "den behövde", "(den/de/hon/man) ~1 (behövde/behöver) ~1 (någon/en/fler/folk/personal) & kunde | kan | ryck* | utför*"
)
OURS = Sign("målgruppen nämnd", "målgrupp* | deltagar* | behöver stöd")
AUTHORITY = Sign("det offentliga nämnt", "<offentlig>")
WEAK = Sign(
    "behov nämns", "behov{,et} & !vid behov | efter behov | behov ~2 (prövas/upphör)\nsamhällsutmaning* | utmaning{,en,ar,arna}"
)


class SharedNeed(CriterionRule):
    """The draft names a need or a challenge that the parties share."""

    code = "IOP002"
    slug = "shared-need"
    level = Level.WARNING
    for_it = (SHARED,)
    against = (PUBLIC,)
    weak = (WEAK,)
    topic = Text(
        "ett behov eller en samhällsutmaning som parterna delar", "a need or a challenge in society that the parties share"
    )
    holds = Text("Parterna delar ett behov eller en samhällsutmaning", "The parties share a need or a challenge in society")
    breaks = Text("Behovet beskrivs som det offentligas eget", "The need is described as the public party's own")
    title = Text("Gemensamt behov", "Shared need")
    why = Text(
        "Ett partnerskap svarar mot ett gemensamt samverkansbehov. Är behovet bara det offentligas talar det för att en tjänst anskaffas.",
        "A partnership answers a need of both. If the need is the public party's alone, this suggests that a service is acquired.",
    )
    remedy = Text(
        "Beskriv vilket behov eller vilken samhällsutmaning som båda parter ser och varför den angår båda.",
        "Describe the need or the challenge in society that both parties see, and why it concerns both.",
    )
    clause = (
        "Parterna delar bilden att [samhällsutmaningen] är ett problem i kommunen. Det är en utmaning som båda möter i sitt arbete och "
        "som de vill ta sig an gemensamt."
    )
    basis = (SKR_CRITERIA, UHM_POINTS, HUDIKSVALL)

    def bad(self, draft: Draft) -> list[Passage]:
        """The public party's own need, also where a pronoun stands for it in the same paragraph."""
        named = ordinals_holding(draft, AUTHORITY) - ordinals_holding(draft, OURS)
        meant = [h for h in living(draft, NEEDED) if h.ordinal in named]
        return list(passages(draft, sorted([*living(draft, PUBLIC), *meant], key=lambda h: h.first)))

    def contradicted(self, draft: Draft, good: list[Passage], bad: list[Passage]) -> Assessment:
        """A shared need is a shared need, even where the public party has needs of its own."""
        return self.met(draft, good)


RULE = SharedNeed()
