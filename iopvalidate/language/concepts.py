"""Concepts: words that mean nearly the same in agreements, so that the classifier need not have met each of them.

A word belongs to a concept by one of its beginnings; a beginning that ends with a full stop is the whole word.
"""

from __future__ import annotations

from functools import lru_cache

CONCEPTS: dict[str, str] = {
    # people ----------------------------------------------------------------------------------------------
    "barn": "barn. barne barns. barns ung. unga ungdom elev tonår tolvår pojk flick småbarn förskol skolbarn minderår knatt "
    "underår",
    "adults": "vuxna äldre pensionär senior anhörig kvinn nyanländ hemlös långtidsarbetslös ensamkommande papperslös besökar "
    "deltagar brukar patient målgrupp familj föräldr medborgar invånar kommuninvånar ortsbo bybo",
    "staff": "personal anställd medarbet ledar. ledare handledar samordnar verksamhetsled chef. tjänsteman tjänstemän bemann "
    "kompetens utbildning",
    "volunteer": "volontär frivillig ideell. ideellt ideella oavlönad obetald medlem eldsjäl arbetsdag",
    "others": "andra annan övriga annat leverantör aktör företag bolag aktiebolag privat näringsidkar konkurrent firma",
    "jurist": "jurist stadsjurist kommunjurist regionjurist advokat juridisk rättslig rättsenhet avtalsjurist jur",
    # money -----------------------------------------------------------------------------------------------
    "money": "kronor kr. tkr. kkr. mnkr. sek. miljon belopp medel. medlen pengar peng. anslag budget kostnad utgift bekost "
    "finansier stöd. stödet bidrag ersättning betal utbetal tillskott slant kassa",
    "own": "egeninsats egen. eget. egna. medfinansier insamling gåv gåvor egenfinans skänk donation",
    "price": "pris timpris styckpris taxa avgift arvode timarvode prislist kostar dygn styck à. per.",
    "invoice": "faktur moms mervärdes dröjsmål index betalningsvillkor ränta räntelag",
    "kind": "lokal lokaler hyr hyresfri kostnadsfri avgiftsfri gratis utrustning lån fordon inventar möbl naturainsats "
    "upplåt vaktmäst marknadshyr",
    "repay": "återbetal återkräv återför återkrav återlämn återgå oförbruk oanvänd överskjut kvarstå överkompens överskott "
    "outnytt resterande",
    "accounts": "redovis bokför särredovis räkenskap bokslut kostnadsställ konto. balansräkn resultaträkn ekonomisk projektkod",
    "sell": "sälj försälj butik café kafé kiosk entré uthyr loppmarknad kundavgift intäkt varor servering biljett konferens",
    "profit": "vinst utdelning vinstsyft vinstutdeln nonprofit allmännytt",
    "euro": "euro. eur. 2023/2831 2831 2832 1407 360/2012 minimis försumbart gruppundantag gber altmark förordning fördrag",
    "aid": "statsstöd statligt stödordning sgei ekonomiskt tilldelningsakt konkurrensför snedvrid",
    # time ------------------------------------------------------------------------------------------------
    "term": "löp. löper avtalstid avtalsperiod giltig gäller träder upphör period kalenderår försöksverksamhet avslut",
    "extend": "förläng forts. fortsätter fortlöp automatisk tillsvidare tillsvid förnya prolong option",
    "duration": "år. årig. treårig fyraårig femårig tvåårig ettårig månader månad vecka veckor halvår flerårig långsiktig läsår",
    "notice": "uppsäg säga. säger. uppsagd varsel uppsägningstid frånträd förtid",
    "interval": "årlig årligen kvartal kvartalsvis halvårsvis termin terminsvis tertial månadsvis varje återkommande regelbund "
    "löpande",
    # contract clauses ------------------------------------------------------------------------------------
    "rescind": "häv hävs. häva hävning avtalsbrott väsentlig kontraktsbrott",
    "dispute": "tvist oenig meningsskilj konflikt medling medlar allmän domstol tingsrätt skiljedom skiljenämnd oens.",
    "amend": "ändring ändra ändras tillägg skriftlig komplettering",
    "renegotiate": "omförhandl förhandl ompröv förändrade omständighet förutsättning",
    "force": "majeure pandemi krig naturkatastrof eldsvåd strejk lockout oförutsedd befria befrias bortom",
    "insure": "försäkr olycksfall ansvarsförsäkring skad skadestånd",
    "secrecy": "sekretess tystnadsplikt offentlighet allmänna handling arkiv utlämn",
    "data": "personuppgift gdpr dataskydd registr register biträd integritet imy datainspektion",
    "communicate": "kommunik press media journalist logotyp marknadsför information webbplats sociala pressmeddel",
    "sign": "underskrift underteckn namnteck namnförtydl firmateckn ort. datum. ordförande behörig signat exemplar likalyd "
    "skriver",
    "parties": "parterna parter. part. mellan ingås träffas sluts organisationsnummer org.nr org orgnr kallad kallas motpart "
    "säte",
    "legal_form": "ideell stiftels trossamfund samfund aktiebolag ab. handelsbolag ekonomisk svb. enskild kommanditbolag",
    # decisions -------------------------------------------------------------------------------------------
    "decide": "beslut besluta fastställ bestäm avgör avgöra godkän delegation delegationsordning fullmäktige protokoll "
    "diarien dnr. dnr §. sammanträd",
    "legal_force": "laga. kraft. överklag upphävs laglighetspröv vunnit anslag",
    "authority": "myndighetsutöv bevilja bistånd prövning avslå berättig rättighet pröv prövar",
    "board": "styrgrupp samråd ledningsgrupp partnerskapsråd samverkansgrupp arbetsgrupp råd. rådet referensgrupp styrkommitt",
    "steer": "styr styrs leda leder. ledning instruktion instruer direktiv anvisning manual kravspec riktlinj krav "
    "kvalitetskrav föreskriv öppettid bemanning öppethåll metod metoder arbetssätt schema detaljreg",
    "independent": "självständ obero oberoende fristående autonom själv själva suverän lägger",
    "control": "insyn granska granskning revision revisor kontroll kontrollera tillsyn",
    # partnership -----------------------------------------------------------------------------------------
    "initiative": "initiativ idé idén idéen tanke tanken förslag föreslog uppstod växte väckt startade grundade bildades "
    "kontaktade vände",
    "history": "bakgrund sedan. tidigare erfarenhet bedrivit drivit bildades historia",
    "dialogue": "dialog samtal samråd möten diskuss överläggn workshop dialogmöt remiss lyssna",
    "need": "behov utmaning samhällsutmaning problem bekymra oro ensamhet utanförskap brist samhällsproblem ohälsa",
    "common": "gemensam tillsammans båda. bägge. vi. oss. vår vårt våra ihop samsyn delar. delad ömsesidig parternas enats "
    "eniga överens",
    "goal": "mål. mål målet målen målsätt målbild uppnå slutpunkt delmål strävar resultat ambition vision",
    "purpose": "syfte syftar ändamål meningen avsikt avsikten målgrupp riktar vänder",
    "values": "värdegrund värdering grundsyn människosyn respekt tillit jämlik demokrati människovärde öppenhet värde. lika. "
    "bemöt människors solidarit",
    "undertake": "åta åtar åtagand ansvara ansvarar svarar. svara förbind skyldig ansvar. ansvarig ombesörj bidra bidrar. "
    "tillhandahåll ställer. håller. sköter",
    "follow": "uppfölj följ utvärder avstäm stäm stämma indikator lärande lärdom rapport verksamhetsberätt enkät nyckeltal mäta",
    "grant": "föreningsbidrag verksamhetsbidrag projektbidrag bidragsregl bidragsnorm ansök bidragsbestäm lokalbidrag bidragsgiv",
    "benefit": "nytta samhällsnytta allmännytta mervärde gagn gagna allmän. allmänhet samhället invånarna allmänintresse",
    "policy": "program policy plan. planen strategi vision budgetmål handlingsplan folkhälsoplan överenskommelsen ök. "
    "styrdokument mål- agenda",
    "alone": "ensam ensamma. enskild ingendera varken klarar räcker orkar mäktar hand. sida. färdig färdigt lösning hyllan",
    "reason": "skäl valet. val. vald valts närhet särskild kännedom förtroende enda likställ inbjud intresseanmäl inbjöd öppen",
    "local": "kommun. kommunen. kommunens. ort. orten. område området lokal. bygd stadsdel län länet invånar",
    # procurement, competition ----------------------------------------------------------------------------
    "buy": "köp köper köpa köpt beställ leverantör utförar uppdrag uppdragstag leverans levererar avrop upphandla anlitar "
    "tjänsten",
    "procure": "upphandl lou. lou anbud ramavtal förfrågningsunderlag direktupphandl annonser kontrakt upphandlingspl lov. "
    "valfrihet 2016:1145 tröskelvärde underleverant",
    "exception": "undantag undantaget 3. 17. 18. 19. 6a reserver välfärdstjänst icke-ekonomisk bilaga",
    "penalty": "vite viten bonus malus prisavdrag avdrag sanktion hålls. innehåll reducer böter skadestånd minskas sänks",
    "volume": "minst. lägst antal antalet volym platser plats. timmar deltagare procent minimum",
    "behalf": "räkning vägnar anvis placer lagstadgad sol. lss. biståndsbeslut övertar övertog huvudman reserverad ålägg "
    "ombesörj platser",
    "market": "marknad konkurren konkurrens kommersiell marknadsund marknadsanal marknadsdialog utbud inventering kartlägg",
    "exclusive": "exklusiv ensamrätt ensam. uteslutande endast enbart monopol bara.",
    "share": "fördelar delar. upptagning områdesvis prissätt priser kunder kundkrets sinsemellan upptagningsområd",
    "dominance": "majoritet veto styrelseledamot ledamöter utser utse valberedning huvudsaklig stadgar. stadgeändr årsmöt "
    "styrelse styrelsen",
    # children --------------------------------------------------------------------------------------------
    "best": "bästa bäst. artikel art. barnkonvention konventionen barnperspektiv barnrätt barnkonsekvens 2018:1197",
    "views": "delaktig tillfråg inflytande höras frågat fråga. frågar synpunkt tycker röster röst. åsikt säga. barnråd "
    "ungdomsråd tillfrågats",
    "records": "belastningsregist registerkontroll registerutdrag utdrag misstankeregist 2013:852",
    "concern": "orosanmäl anmäl anmäla oro. far. illa. socialtjänst socialjour 14. anmälningsskyld anmälningspl",
    "old_law": "2001:453 1998:204 1980:100 2007:1091 1990:52 landsting skl. datainspektionen socialtjänstlag personuppgiftslag "
    "sekretesslag",
}
_WHOLE: dict[str, list[str]] = {}
_BEGIN: dict[str, list[str]] = {}
for _name, _words in CONCEPTS.items():
    for _word in _words.split():
        _table, _key = (_WHOLE, _word[:-1]) if _word.endswith(".") else (_BEGIN, _word)
        _table.setdefault(_key, []).append(_name)
_LENGTHS = sorted({len(word) for word in _BEGIN})


@lru_cache(maxsize=20_000)
def concepts_of(form: str) -> tuple[str, ...]:
    """Return the concepts of a word in lower case."""
    found = set(_WHOLE.get(form, ()))
    for length in _LENGTHS:
        if length > len(form):
            break
        found.update(_BEGIN.get(form[:length], ()))
    return tuple(sorted(found))
