"""IOP016: a dialogue between the parties came before the agreement."""

from __future__ import annotations

from iopvalidate.api import Draft, Hit, Level, Modality, Passage, Sign, Text
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.idioms import living, passages
from iopvalidate_partnership.law import UHM_POINTS, guidelines

_TALKS = (
    "(dialog/dialogen/dialoger/dialogfas/dialogprocess/dialogmöte/dialogmöten/dialogmötena/samtal/samtalen/samtalsserie/överläggningar/överläggning/diskussioner/förhandlingar/"
    "verkstäder/workshop/workshops/workshoppar/möten/mötena/möte/träffar/arbetsgrupp/arbetsgruppen/beredningsgrupp/skrivargrupp/skrivstuga/rådslag/rundabordssamtal/samråd/samskapandeprocess/process/sittning/sittningar/sittningarna/stämma/stämmor/byastämma/byastämmor/rundabordsmöte/rundabordsmöten/sammankomster/sammanträffanden/tillfällen/gånger/sammanträden/arbetsmöten/arbetsmöte/planeringsmöten/samrådsmöte/samrådsmöten/överläggningarna/träff/resonemang)"
)
CAME_OUT = Sign(
    "ur dialog",
    f"""
    <avtalet> ~8 (vuxit/växt/växte/tillkommit/utarbetats/framarbetats/tagits/arbetats) ~3 fram & {_TALKS.strip("()").replace("/", " | ")} | tillsammans | gemensamt
    (vuxit/växt/växte/arbetats/förhandlats/tagits) ~2 fram ~3 (ur/i/genom/under/vid/efter/mellan) ~8 {_TALKS}
    (ur/i/efter/genom/under/vid) ~6 {_TALKS} ~12 (vuxit/växt/kom/kommit/framträdde/utmynnade/enats/utarbetat/utarbetats/formades/enades/blev/formulerat)
    {_TALKS} ~14 (utmynnade/utmynnat/resulterade/resulterat/ledde/lett) & !kan | ska
    (resultatet/resultat/resulterat/frukten) ~8 {_TALKS}
    (föregåtts/föregicks/föregått) ~7 {_TALKS}
    {_TALKS} ~6 (föregått/föregick)
    (fört/fördes/förde/förts/förts/hållit/hölls/hållits/haft/genomfört/genomfördes/inleddes/pågått/pågick) ~8 {_TALKS} & <avtalet> | parterna | <ideburen> | vi | båda | mellan & !uppföljning*
    {_TALKS} ~6 (fördes/förts/hölls/hållits/genomförts/genomfördes/pågick/pågått/inleddes) & !ska
    (bygger/vilar) ~3 på ~5 (samtal/dialog/dialogmöten/möten/diskussioner) & !ömsesidig* dialog | löpande
    (bearbetat/bearbetats/diskuterat/förhandlat/utarbetat) ~10 {_TALKS}
    {_TALKS} ~14 (bearbetat/utarbetat/bearbetats/manglat/skrivit)
    (inbjöd/bjöd) ~4 in ~6 {_TALKS}
    (tagits/arbetats/utformats/utarbetats/formulerats) ~5 (gemensamt/tillsammans) & <avtalet> | texten
    (diskuterats/bearbetats/förankrats/stötts/samrått) ~8 (parterna/båda/gemensamt/med)
    (parterna/vi/kommunen) ~4 (mötts/samtalat/diskuterat/förhandlat/överlagt) & innan | före | under | år | månader | gånger & !ska | skall
    efter ~3 (dialog/samråd/samtal/överläggningar/diskussioner) ~3 (med/mellan/i)
    (inledande/förberedande) ~1 (samtal/möten/dialog) ~8 (hölls/fördes/ägde/har/hållits)
    (dialogen/samtalen) ~3 (inleddes/startade/började/påbörjades)
    (dryftats/dryftades/dryftat/diskuterats/diskuterades/bollats/bollades/stötts/blötts/vädrats/vädrades/ventilerats/manglats/avhandlats/beretts/mejslades/mejslats/utformades/formades/tröskats) ~8 {_TALKS} & !ska | bör | uppföljning* | hyra* | hyran | avgift*
    {_TALKS} ~10 (dryftats/diskuterats/mejslades/mejslats/formades/utformades/växte/arbetades/skrevs/togs) ~4 (fram/om/text*/innehåll*/avtal*/överenskomm*)
    (bollats/gått/gick/vandrat/skickats) ~4 (fram/av) och ~1 (tillbaka/an) | stötts och blötts
    (arbetats/arbetades/gjorts/skrivits) ~2 (om/ihop) ~2 (av/mellan) ~1 (båda/parterna/oss)
    (träffats/träffades/setts/sågs/mötts/möttes/samlats/satt/suttit) ~3 # ~2 (gånger/tillfällen/kvällar/möten) & kommit | innan | text* | avtal* | överenskomm* | fram | skriv* | partner* | parterna | vi
    (talats/talat/pratats/resonerat/samtalat) ~3 (vid/ihop/med) & <offentlig> | parterna | varandra & gånger | hur | om & !bör | barn* | ska (tala/samtala)
    (skriven/skrivet/skrivits/författad/utarbetad/formulerad) ~2 av ~1 (båda/parterna/oss)
    (överläggningar/samtal/möten/förhandlingar) ~12 (ledde/lett/mynnade/mynnat) ~2 (fram/ut) & !ska
    på # ~2 (stämmor/byastämmor/möten/årsmöten/träffar) ~3 <offentlig> & !ska | kommer att
    efter ~8 (samtal/telefonsamtal/möten/träffar/överläggningar/studiebesök/*samtal) ~1 (enades/enats/kom/skrev/blev) & !ska | tvist*
    <avtalet> (kom/tillkom) ~1 (till/fram) ~8 (kvällar/möten/träffar/dagar/samtal) & båda | parterna | tillsammans | <ideburen>
    """,
)
TOGETHER = Sign(
    "skrivet tillsammans",
    """
    (skrivit/skrev/utarbetat/skriva/formulerat/manglat) ~8 (tillsammans/ihop/gemensamt/rad) & vi | parterna | båda | <ideburen> | texten & !tillsammans ner ~2 (lärt/svaren)
    (tillsammans/ihop/gemensamt) ~6 (skrivit/utarbetat/formulerat/bearbetat) & vi | parterna | båda | <ideburen> & text* | avtal* | överenskommelse* | denna | detta
    (satt/suttit/träffades/träffats/sågs) ~10 (kvällar/gånger/köksbord/kök/bord/möten/kaffe) & vi | kommun* | parterna | båda | <ideburen> & !om året | varje år
    (satte) ~2 (sig) ~2 <ideburen> ~2 ner
    innan ~3 (skrev/skrevs) ~8 (pratade/talade/träffades/samtalade)
    (pratade/talade/samtalade) ~3 (varandra) ~4 (år/månader/halvår)
    lyssna på varandra & halvår | år | månad*
    (utkast/utkasten) ~6 (utbytt/utbytts/vandrat/mellan/möten)
    dialogmöten ~14 valdes | i dialogen deltog | tre samtal senare | öppen dialog ~8 arbetats
    en skiss ~8 ställa sig bakom
    (kannor/mycket) kaffe & bakom | sammanträd*
    båda ~8 påverka varje | båda ~4 fått säga
    (synpunkter) ~4 (arbetats/inarbetats) in | har arbetats in i texten
    (pratat/talat/samtalat/resonerat/träffats/setts/mötts/träffat/pratats/talats) ~3 (varandra/ihop/vid/gånger/kvällar) & gånger | gång | möten | kvällar | våren | hösten | år | månader | # & vi | parterna | båda | <offentlig> & !ska | bör | varje | om året
    """,
)
WEAK = Sign(
    "dialog nämns",
    "(dialog/dialogen/samtal/dialogmöten) & parterna | kommun* | <ideburen> | överenskomm* | iop | partnerskap* & !löpande\nparterna ~2 haft ~1 kontakt | upprättat ~8 översänt | tagits fram av <offentlig>",
)


class Dialogue(CriterionRule):
    """The agreement came out of a dialogue."""

    code = "IOP016"
    slug = "dialogue"
    level = Level.NOTE
    weak = (WEAK,)
    topic = Text("den dialog som ska ha föregått överenskommelsen", "the dialogue that should precede the agreement")
    holds = Text("Överenskommelsen har föregåtts av dialog", "The agreement was preceded by a dialogue")
    title = Text("Dialog har föregått överenskommelsen", "A dialogue preceded the agreement")
    why = Text(
        "Partnerskap växer fram i dialog mellan jämbördiga parter. En färdig text som den ena parten skickar till underskrift liknar en "
        "beställning.",
        "Partnerships grow out of a dialogue between equals. A finished text sent by one party for signature resembles an order.",
    )
    remedy = Text(
        "Beskriv kort hur parterna har talats vid: när, vilka som deltog och hur texten växte fram.",
        "Describe briefly how the parties talked: when, who took part, and how the text grew.",
    )
    clause = "Överenskommelsen är resultatet av en dialog mellan parterna under [tid], vid [antal] möten."
    basis = (UHM_POINTS, guidelines("Borås Stad", "Göteborgs Stad"))

    def good(self, draft: Draft) -> list[Passage]:
        """What has been, not what ought to be."""
        hits = [h for h in living(draft, CAME_OUT, TOGETHER) if self._been(draft, h)]
        return list(passages(draft, hits))

    def _been(self, draft: Draft, hit: Hit) -> bool:
        """Not a condition, not a duty, not what will come."""
        text = draft.agreement.quote(draft.passage(hit)).lower()
        later = any(
            w in text
            for w in (
                "innan avtalet eventuellt",
                "ska föras",
                "bör föregås",
                "ska föregås",
                "återkommande",
                "regelbund",
                "löpande dialog",
            )
        )
        return hit.modality not in (Modality.SHOULD, Modality.MUST) and not later


RULE = Dialogue()
