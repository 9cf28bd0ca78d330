"""IOP013: a link to a named policy, programme, vision or local agreement of the public party."""

from __future__ import annotations

import re

from iopvalidate.api import Draft, Level, Passage, Sign, Text
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.idioms import blank, living, passages
from iopvalidate_partnership.law import FORUM_CRITERIA, SKR_CRITERIA, guidelines

_NAMED = (
    "(*program/*programmet/*programmets/*policy/*policyn/vision/visionen/*strategi/*strategin/strategin/*strategier/agenda/*plan/*planen/*planens/måldokument*/"
    "styrdokument/*agenda/utvecklingsstrategi*/riktlinjen/överenskommelsen/"
    "-plan/-planen/-verksamhetsplan/-verksamhetsplanen/-aktivitetsplan/-aktivitetsplanen/-kommunikationsplan/-kommunikationsplanen/-detaljplan/-detaljplanen/-kursplan/-kursplanen/"
    "-läroplan/-läroplanen/-tidsplan/-tidsplanen/-krisplan/-krisplanen/-budgetplan/-finansieringsplan/-mentorprogram/-mentorprogrammet/-introduktionsprogram/-introduktionsprogrammet/"
    "-träningsprogram/-utbildningsprogram/-aktivitetsprogram/-aktivitetsprogrammet/-bemanningsplan/-bemanningsplanen/-genomförandeplan/-vårdplan/-arbetsplan/-projektplan/"
    "-projektplanen/-studieprogram/-kulturprogram/-programmet/-program/-handlingsplanen/-likabehandlingsplan/-volontärpolicy/-säkerhetsplan/-personalpolicyn/-personalpolicy/"
    "-partipolitiska/-overenskommelsen/-överenskommelsen/-plan/-skötselplan/-beredskapsplan/-lönepolicy/-miljöpolicy/-utvecklingsplan/-underhållsplan/-förskoleplan/-dataplan)"
)
_LINKS = (
    "led | steg | stegen | del av | bidra* | knyter | anknyt* | förverklig* | genomför* | verkställ* | ingår | grund* | enligt | utgår | utifrån | svarar | stöd i | koppl* | mål | målen | målet | "
    "åtgärd | framgår | anger | utpekad* | pekar | pekas | slog fast | antog | antagen | antaget | antagit | beslutad | beslutade | prioriterat | inriktning* | vägledande | står | svar | "
    "tillämpning | hänger ihop | ansluter | framhålls | uttalas | ska | lovat | namnges | utfästelser* | bygger | i linje | hör hemma | förordas | lyfter | lyfts | nämns | betonas | hör samman | passar | följer av | vilar | beskrivs | ger uttryck | efterfrågas | understryks"
)
_TITLED = re.compile(r"\b(?:19|20)\d\d\b|[”\"“»]|\b(?:programmet|visionen|strategin|planen|policyn|handlingsplanen)\s+[A-ZÅÄÖ]")
PROGRAMME = Sign(
    "programmet",
    f"""
    (programmet/program/planen/visionen/strategin/policyn/handlingsplanen/handlingsplan/handlingsplanens/agenda) & {_LINKS} & !mentorprogram* | verksamhetsplan*
    """,
)
LINK = Sign(
    "politiskt dokument",
    f"""
    {_NAMED} & {_LINKS} & # | <offentlig> | fullmäktige* | kommun* | region* | nämnd* | mål | led & !dagordning | personuppgift* | *säkerhetspolicy | alkoholpolicy* | drogpolicy* | resepolicy* | inköpspolicy* | <ideburen> ~2 (ska/skall) ~2 ha
    lokal{{,a}} överenskommelse* & civilsamhäll* | idébur* | föreningsliv* | sektor*
    (öken/ök/lök) & överenskomm* | lokal* | idé* | civilsamhäll*
    överenskommelsen ~2 principer | sex principer*
    handlingsplan* ~1 (för/mot) & <offentlig> | led | # | åtgärd
    (fullmäktiges/fullmäktige) ~4 (mål/program/vision/strategi*/budgetmål) & !mål nr & !positionspapper
    (nämndens/regionens/kommunens) ~2 mål ~2 (nr/#/budget)
    (åtgärd/mål) # ~4 (i/ur) ~3 {_NAMED}
    *politiskt program | *politiska program* | *politiska programmet
    globala målen & <offentlig>
    i vår vision
    (utvecklingsprogram/folkhälsoprogram/folkhälsostrategi/kulturplan/biblioteksplan/äldreplan/ungdomspolitiska/integrationsprogram/landsbygdsprogram*) ~3 # | i ~2 landsbygdsprogrammet
    (kommunens/regionens/stadens/<offentlig>) ~3 (*plan/*planen/*program/*programmet/*strategi/*strategin/*policy/*policyn/*vision/*visionen/*agenda) ~8 # & {_LINKS} & !personuppgift* | verksamhetsplan* | bemanningsplan* | säkerhetspolicy*
    (*plan/*program/*strategi/*vision/*agenda) ~8 # & <offentlig> & förordas | pekar | lyfter | passar | hör samman | knyter | i linje & !verksamhetsplan*
    (regionens/kommunens/stadens) ~2 (*plan/*program/*strategi/*vision/*policy) ~2 (lyfter/framhåller/betonar/pekar/anger/slår/säger) & !verksamhetsplan* | detaljplan* | krisplan*
    överenskommelse{{n,}} ~3 (samverkan/samarbete/dialog) ~8 (civilsamhäll*/idébur*/föreningsliv*/sektorn)
    (i/enligt/ur/med) ~1 (sin/sitt/sina/nämndens/kommunens/regionens/stadens) ~1 (plan/program/policy/strategi/vision/agenda/handlingsplan) ~4 # & <offentlig> | *nämnden | fullmäktige* & !personuppgift* | verksamhetsplan* | kris* | bemanning*
    (skrivit/skrivits/skriven/inskriven/inskrivet/står/finns/antagit) ~1 (in/med/upptagen) ~8 (plan/planen/program/programmet/policy/strategi/strategin/vision/visionen) & <offentlig> | *nämnden | fullmäktige*
    """,
)
WEAK = Sign(
    "politiska mål nämns",
    "politiska mål | politiskt mål | styrdokument* | kommunens mål | regionens mål | stadens mål | kommunens styrande | skl:s positions*",
)


OPEN = Sign("koppling med lucka", "(knyter/hänger/bidrar) ~3 (till/ihop/med)\n(led/steg/del) ~1 (i/av)")


class PolicyLink(CriterionRule):
    """The draft refers to a named policy document of the public party."""

    code = "IOP013"
    slug = "policy-link"
    level = Level.NOTE
    weak = (WEAK,)
    topic = Text(
        "kopplingen till ett politiskt program, en vision eller en lokal överenskommelse",
        "the link to a policy, a vision or a local agreement",
    )
    holds = Text("Utkastet hänvisar till ett namngivet politiskt dokument", "The draft refers to a named policy document")
    title = Text("Koppling till politiska mål", "Link to political goals")
    why = Text(
        "Partnerskapet ska ha stöd i ett politiskt program eller en policy. Kopplingen visar att det offentliga deltar för sitt eget "
        "uppdrags skull och inte bara betalar.",
        "The partnership is to be supported by a political programme or policy. The link shows that the public party takes part for the "
        "sake of its own mission and does not merely pay.",
    )
    remedy = Text(
        "Nämn det program, den vision, den plan eller den lokala överenskommelse som partnerskapet bidrar till, med år eller beslut.",
        "Name the programme, vision, plan or local agreement to which the partnership contributes, with year or decision.",
    )
    clause = "Partnerskapet är ett led i [programmets namn och år], som kommunfullmäktige antog den [dag], § [nr]."
    basis = (SKR_CRITERIA, FORUM_CRITERIA, guidelines("Region Jönköpings län", "Västra Götalandsregionen"))

    def good(self, draft: Draft) -> list[Passage]:
        """References to named documents, but not to this agreement's own appendices."""
        titled = [h for h in living(draft, PROGRAMME) if _TITLED.search(draft.agreement.quote(draft.passage(h)))]
        return list(passages(draft, sorted([*living(draft, LINK), *titled], key=lambda h: h.first)))

    def slight(self, draft: Draft) -> list[Passage]:
        """A link whose document is still to be filled in, or what a vague sentence says."""
        open_links = [draft.passage(h) for h in draft.hits(OPEN) if blank(draft, draft.passage(h))]
        return list(dict.fromkeys(open_links))[:2] or super().slight(draft)

    def witness(self, draft: Draft) -> list[Passage]:
        """The classifier's word, unless the sentence only says "political goals"."""
        vague = set(passages(draft, living(draft, WEAK), 20))
        return [p for p in super().witness(draft) if p not in vague]


RULE = PolicyLink()
