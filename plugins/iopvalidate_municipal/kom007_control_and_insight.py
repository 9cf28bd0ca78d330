"""KOM007: control and public insight."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Rule, Sign, Text, failed, passed, to_review
from iopvalidate_municipal.common import MUNICIPAL, evidence, kl, running

CONTROL = Sign(
    "kontroll",
    """
    <offentlig> ~8 (får/rätt/kan/äger/äga) ~10 (granska/ta del/taga del/följa upp/kontrollera/titta/revidera/besöka/se/begära/insyn)
    <offentlig> ~5 (granskar/kontrollerar/reviderar) | <offentlig> ~4 (följer) ~2 upp | (ni) ~3 (får/kan) ~8 (besök/titta/granska/kontrollera/kika)
    (räkenskaper{na,}/bokföring{en,}/böcker{na,}/pärmar{na,}/kassabok{en,}/redovisning{en,}/underlag/handlingar/verksamheten) ~8 (granska{s,}/tillgäng*/ta del/taga del/öpp*/visas/se/titta)
    (får/kan) ~2 (granskas/kontrolleras/revideras) ~2 av <offentlig> | (öppna/titta/kika) ~3 (pärmarna/böckerna/bokföringen/pärmar/böcker)
    (revisorer{na,s}/lekmannarevisor*/controller) & <offentlig> & granska* | ta del | taga del | tillträde | titta | insyn | se | kaffe | välkom*
    (oanmälda/oanmält) besök | <offentlig> ~4 (ges/har/får/bereds) ~1 insyn | rätt till ~3 (insyn/granskning) | (på plats) ~4 ta del | (uppföljning{en,}/avtalsuppföljning) ~4 av <offentlig>
    (vill/när) ~2 <offentlig> ~8 (kontrollera/granska/se efter/titta)
    <offentlig> ~3 (får/kan/har rätt/äger/äger rätt) ~4 (fråga/frågor/komma/besök/närvara/begära/kräva/läsa/studera/inspektera/hälsa)
    (räkenskap*/bokföring*/kassabok*/underlag{et,en,}/verifikation*/kvitton) ~6 (hålls/hållas/står/visas/lämnas/företes/öppna) ~6 (tillgäng*/öppna/<offentlig>/revisor*/begäran)
    (revisor{er,erna,ernas}/<offentlig>) & (öppen/öppna/öppet/tillgäng*/välkom*) & (räkenskap*/böcker{na,}/bokföring*/dörr{en,}/kontor{et,}/insyn*/revisor{er,erna})
    <offentlig> ~2 (gör/besöker/genomför/avlägger) ~2 (besök/verksamheten/uppföljningsbesök)
    (insyn{en,}/granskning{en,}/revision{en,}/kontroll{en,}) ~6 (<offentlig>/tillkommer/ska/skall/får/genom)
    <offentlig> ~3 (får/kan/har/äger) ~4 (ringa/kontakta/intervjua/fråga/höra/tala/besöka/titta)
    (revisor{er,erna,ernas}/<offentlig>) ~6 (tillgång/tillträde/insyn/inblick) ~3 (till/i) & räkenskap* | bokföring* | böcker | underlag | verksamhet* | handlingar | kassabok*
    """,
)
FOLLOWED = Sign(
    "uppföljning", "uppfölj* | utvärder* | följ{er,a,s,as,es} ~3 upp | utvärdering{en,} | årsrapport* | verksamhetsberättelse{n,}"
)
INSIGHT = Sign(
    "allmän insyn",
    """
    (allmänheten{s,}/allmän/medborgare{,n}/kommuninvånare/invånarna/offentlig) ~8 (insyn{en,}/veta/läsa/granska/se/reda)
    insyn{en,} & allmän* | invånar* | medborgar* | 10 kap. | <offentlig> & lämnar | lämna | information
    (lämna{r,}/överlämna{r,}/lämnas/skicka{r,}) ~4 (uppgifter/upplysningar/information{en,}/handlingar) ~12 (insyn/allmän*/kommunen/regionen/nämnden/begär*)
    (nämnd{en,}/kommunen) som medborgare
    offentlighetsprincip{en,ens} & uppgifter | tillgängliga | lämna*
    (allmänheten/invånarna/medborgarna) ~8 (få del/ta del) ~2 uppgifter
    blir ~4 (allmän/allmänna) handling{ar,} | på begäran ~6 (uppgifter/upplysningar/information)
    """,
)
PUBLIC_INSIGHT = Sign(
    "uppgifter för allmänhetens insyn",
    """
    (allmänhet{en,ens}/medborgar*/kommuninvånar*/invånar*/ortsbor*/*borna/*borna:s/byborna/skattebetalar*/utomstående/vem som helst/den intresserade/press{en,}/journalist*) & (insyn{en,}/inblick*/genomlys*/öppenhet*) & !styrelse*
    (allmänhet{en,ens}/medborgar*/kommuninvånar*/invånar*/ortsbor*/*borna/byborna/skattebetalar*/utomstående/vem som helst/andra/var och en/den som undrar/den som frågar) ~10 (veta/reda/besked/ta del/taga del/få del/ta reda/se hur/läsa/granska/följa hur/kännedom) & !barn* & !deltagar* & !marknadsför* & !kampanj* & !evenemang* & !utställning* & !bibliotek*
    (besked/svar/upplysning{ar,}/uppgift{er,}/underlag{et,}/information{en,}/handling{ar,}/vad som behövs/det som behövs) & (allmänhet{en,ens}/medborgar*/kommuninvånar*/invånarna{s,}/ortsbor*/byborna/skattebetalar*/utomstående) & (lämnar/lämna/lämnas/ger/ge/hjälper/förser/tillhandahåller/svarar/delger/bistår/överlämnar/berättar/redovisar/skickar/bidrar) & (<offentlig>/begär*/frågar/ber/efterfråg*/förfråg*) & !marknadsför* & !evenemang* & !aktivitet* & !verksamhetens öppettider
    (allmänhet{en,ens}/medborgar*/kommuninvånar*/invånarna{s,}/ortsbor*/*borna/skattebetalar*/var och en/vem som helst/den som bor) & (undrar/frågar/fråga/svar/svara/svarar/veta/se/uppfattning/följa/kunskap) & (pengar{na,}/stöd{et,}/medel/medlen/skattepengar*/bidraget/använd{s,ts,ning}/räkenskap*) & !barn* & !bidrar & !delta*
    (10 kap. 8/10 kap. 9) & insyn* | kommunallagen | uppgifter
    om ~1 (någon/man/en) ~6 (vill/undrar/frågar/önskar/begär) ~2 & lämna* | svara* | ger | berätta* | visa* | redovisa* & pengar* | uppgift* | upplysning* | använ* | underlag & !barn* | personuppgift*
    (håller/förser/bistår/hjälper) ~2 <offentlig> ~2 med ~4 (upplysningar/uppgifter/underlag/information/besked) & allmän* | invånar* | medborgar* | *borna | insyn*
    (allmänhet{en,ens}/medborgar*/kommuninvånar*/invånarna{s,}/ortsbor*/skattebetalar*) & (upplysning{ar,}/uppgift{er,}/underlag{et,}/besked) & (behöv*/begär*/efterfråg*/rätt/vill/önskar) & !marknadsför* & !evenemang*
    """,
)
REAL_INSIGHT = Sign(
    "insyn för allmänheten",
    """
    (allmänheten{s,}/medborgare*/kommuninvånare*/invånarna/allmän/allmänna) & insyn{en,} | veta | läsa | reda | uppfattning | frågat | handlingar | få del av | ta del
    (allmänheten{s,}) ~8 (se/granska)
    offentlighetsprincip{en,ens} & uppgifter | tillgängliga
    """,
)


class ControlAndInsight(Rule):
    """The public party may follow up or audit, and gets what public insight needs."""

    code = "KOM007"
    slug = "control-and-insight"
    concern = MUNICIPAL
    level = Level.WARNING
    title = Text("Kontroll och insyn", "Control and insight")
    why = Text(
        "Nämnden svarar för sin verksamhet och den interna kontrollen, och kommunens revisorer når inte en fristående organisation utan stöd i avtalet. "
        "Lämnas en kommunal angelägenhet över ska kommunen kontrollera och följa upp och tillförsäkra sig information för allmänhetens insyn.",
        "The nämnd answers for its work and internal control, and the municipality's auditors do not reach an independent organisation without "
        "support in the agreement. If a municipal matter is handed over, it must be controlled and followed up, and information for public "
        "insight secured.",
    )
    remedy = Text(
        "Ge den offentliga parten och dess revisorer rätt att granska, och låt organisationen lämna de uppgifter som allmänhetens insyn kräver, "
        "utan att kalla den privat utförare.",
        "Give the public party and its auditors a right to audit, and let the organisation supply what public insight requires, without "
        "calling it privat utförare.",
    )
    clause = (
        "[Kommunen] och dess revisorer får ta del av räkenskaper och underlag. [Organisationen] lämnar på begäran de uppgifter som behövs för att "
        "allmänheten ska få insyn i hur stödet används."
    )
    basis = (kl("6 kap. 6 §"), kl("10 kap. 8-9 §§ (när en kommunal angelägenhet lämnas över)"))

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass for both, review for one, fail for neither."""
        control = evidence(draft, running(draft, CONTROL), most=2)
        told = {h.sentence for h in running(draft, INSIGHT)}
        insight = evidence(
            draft,
            [*running(draft, PUBLIC_INSIGHT), *(h for h in running(draft, REAL_INSIGHT) if h.sentence in told)],
            most=2,
        )
        judged = tuple(j.passage for j in draft.judged("KOM007+"))
        followed = evidence(draft, running(draft, FOLLOWED), most=1)
        if insight and (control or followed or judged):
            return passed(
                "Utkastet ger rätt till uppföljning eller granskning och till allmän insyn.",
                "The draft gives rights of follow-up or audit and of public insight.",
                *dict.fromkeys([*insight, *control, *followed]),
            )
        some = tuple(dict.fromkeys([*control, *judged, *insight, *followed]))[:2]
        if some:
            missing = (
                ("allmänhetens insyn", "public insight")
                if not insight
                else ("rätten att följa upp eller granska", "the right to follow up or audit")
            )
            return to_review(f"Utkastet reglerar inte {missing[0]}.", f"The draft does not regulate {missing[1]}.", *some)
        return failed("Utkastet ger varken rätt att följa upp eller insyn.", "The draft gives neither follow-up nor insight.")


RULE = ControlAndInsight()
