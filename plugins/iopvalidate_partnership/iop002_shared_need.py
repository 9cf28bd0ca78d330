"""IOP002: a need or a challenge in society that the parties share."""

from __future__ import annotations

from iopvalidate.api import Assessment, Draft, Level, Passage, Sign, Text
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.law import HUDIKSVALL, SKR_CRITERIA, UHM_POINTS
from iopvalidate_partnership.terms import TROUBLE

_NEED = (
    "(utmaning/utmaningen/utmaningar/samhällsutmaning/samhällsutmaningen/samhällsutmaningar/behov/behovet/samverkansbehov/samverkansbehovet/problem/problemet/"
    "samhällsproblem/samhällsproblemet/problembild/angelägenhet/bekymmer/bekymret/oro/huvudvärk/sorg/behovsbild/lägesbild/problembild)"
)
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
    (tillsammans/gemensamt) ~8 (möta/bekämpa/motverka/bryta/minska/förebygga/angripa/lösa/hantera/vända) & {TROUBLE} & parterna | båda | vi | <offentlig> & !mål | målet | målen
    (möta/bekämpa/motverka/bryta/minska/förebygga/angripa/lösa/hantera) ~10 (tillsammans/gemensamt) & {TROUBLE} & parterna | båda | vi | <offentlig> & !mål | målet | målen
    (såväl/både) ~12 (möter/ser/märker/upplever/erfar/mött/brottas)
    (ser/möter/märker) ~1 samma
    (parterna/vi/båda/bägge) ~3 (oroade/bekymrade/oroas/bekymras)
    (berör/angår/drabbar) ~2 (både/båda/bägge) ~1 & {TROUBLE} | <offentlig>
    gemensam ~1 (analys/förståelse/problembild) ~2 av
    (samhällsutmaning/utmaning/problem) ~8 (båda/bägge/parterna) ~3 (möter/ser/vill/identifierat/uppmärksammat)
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
    """,
)
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

    def contradicted(self, draft: Draft, good: list[Passage], bad: list[Passage]) -> Assessment:
        """A shared need is a shared need, even where the public party has needs of its own."""
        return self.met(draft, good)


RULE = SharedNeed()
