"""AVS002: background (bakgrund)."""

from __future__ import annotations

from iopvalidate.api import Draft, Level, Passage, Sign, Text
from iopvalidate_sections.law import REQUIRED_POINTS
from iopvalidate_sections.topic import TopicRule

HEADING = Sign(
    "background: rubrik",
    """
    historia{,n} | om ~1 (föreningen/organisationen/sällskapet) & historia | bakgrund*
    dess (vakt/arbete/verksamhet) | så började
    bakgrund{,en,er} | bakgrundsförutsättning* | utgångspunkt{,en,er} | förhistoria{,en} | historik | upprinnelse{,n} | utgångsläge{,t} | nuläge{,t} | tillkomst{,en}
    hur ~2 (började/startade) | hur ~2 (kom/blev) ~3 (till/så) | varför ~2 (behövs/behov*) | problembild{,en} | behov{,et} | samhällsutmaning{,en}
    inledning{,en}
    hur det ~1 (kom/blev/gick/började) | (kom/blev) det (sig/till) | så ~3 (kom/växte/blev) ~3 (till/fram/sig) | vad ~1 har hänt | läget (idag/i dag/nu)
    varför ~4 (finns/behövs) | vad ~2 ligger bakom | (historien/berättelsen) | ursprung{,et} | så är läget
    hur vi ~1 (hamnade/kom) ~1 (hit/där) | från början
    förord{et,} | bakgrundsbeskrivning{,en}
    """,
)
CONTENT = Sign(
    "background: innehåll",
    """
    bakgrunden ~8 (är/till/utgörs) & !vädret
    (mot/i) ~2 bakgrunden | upprinnelse{n,} ~4 (till/i) | (sitt/sin) (ursprung/början) | har sitt ursprung
    (bildades/grundades/startade/startades/började/inleddes/öppnade/öppnades/växte/uppstod/föddes/tillkom) & # | sedan | våren | hösten | vintern | sommaren | någon | några | ur | själva & <ideburen> | <verksamheten> | <avtalet> | <parterna> | vi | <offentlig> | soppkök* | kaffe
    (föreningen/klubben/verksamheten/jouren/stiftelsen/<ideburen>) ~4 (bildades/grundades/startade/startades) ~6 (#/av/ur)
    (tog/ta) sin början | (öppnade/startade/började/hittade) ~3 (själva/vi) | (vi/föreningen) ~2 (hade/har) ~3 tröttnat | eget bevåg | egen drift | på egen hand ~6 (röjde/öppnade)
    (var/blev/stängdes/stängde/stod/satte/visade/drev/ställde/fanns/höll/hade/kom/kallade/röjde/drev) ~12 # & våren | hösten | vintern | sommaren | åren | sedan | allt sedan | efter | mars | maj | april & <ideburen> | <verksamheten> | <avtalet> | <offentlig> | <parterna> | vi | några & !beslut* & !bifall* & !löpte & !brandövning*
    (våren/hösten/vintern/sommaren/sedan/allt) ~6 (startade/började/satte/öppnade/drev/drivit/drivs/driver/röjde/hållit/ordnat/bedrivit/bedriver/arbetat/tar/stod/stängde/lades)
    (överenskommelsen/överenskommelse/avtalet/partnerskapet/texten/verksamheten/samarbetet/avtal/innehållet) ~5 (resultatet/resultat/vuxit/föregåtts/tillkommit/växt/sprungit/förhandlats)
    (vuxit/växt) ~1 fram | framväxt* | ligger till grund för partnerskapet | tar avstamp
    (initiativ/initiativet) ~4 (till/togs/tagits/kom/kommit/av) & <verksamheten> | <avtalet> | <ideburen> | <offentlig> & !skall & !ska & !bör
    (vände/hörde/knackade/skrev/kontaktade/ringde/frågade) ~4 (sig/av/på/till/kommunen/regionen/staden/kommundirektören) & <offentlig> | <ideburen> | er | oss
    (idén/tanken/uppslaget/idéen) ~8 (föddes/väcktes/är/var/kom/föreningens/växte) & <ideburen> | <offentlig> | vår | vid | ingen | gemensam* | väcktes
    egen idé | eget förslag
    (utmaning/samhällsutmaning/problem/bekymmer/samverkansbehov) ~8 (delar/gemensam/gemensamt/gemensamma/båda) & !det är en & <parterna> | <offentlig> | <ideburen>
    (delar/gemensam/gemensamt/gemensamma/båda/både) ~12 (utmaning/samhällsutmaning/bekymmer/samverkansbehov/ensamheten/ohälsa) & <parterna> | <offentlig> | <ideburen> | vi
    <parterna> & ense | samstämmiga & samhällsutmaning* | saknar | våldet | ensamheten
    (brottas/oroar/bekymrar/hotar) & <parterna> | både | oss | vi | såväl | föräldrarna
    (överenskommelsen/avtalet/partnerskapet) ~4 föregåtts | bygger vidare på | förhistorien | (nedläggningen/stängningen/vräkningarna/översvämningen) ~12 (föranledde/fick/gick/förde)
    (gemensamma/gemensamt) ~1 (behov/behovet) ~8 (partnerskapet/överenskommelsen/avtalet)
    (andelen/antalet) ~20 (sjunkit/ökat/minskat/stigit)
    varför gör vi det här | det är skälet till
    allt fler ~8 (unga/äldre/barn/ungdomar/människor/personer/invånare/kvinnor) | ingen hade bett
    (parterna/vi/kommunen/föreningen) ~8 (haft/fört/förts) ~6 (dialogmöten/workshops/samtal/dialog)
    (dialogmöten/dialogmöte/samtal/överläggningar/dialog/rundabordssamtal) ~12 (våren/hösten/vintern/sommaren/månader/åren/#) & !uppföljning* & !samrådsgrupp* & !per & !varje & !varannan & !styrgrupp* & !besvaras & !talan & !tvist* & !störas
    (utbytt/utväxlat) ~3 utkast | (fördes/förts/fört) ~8 (samtal/överläggningar) | (hade/har) ~3 (uppmärksammat/uppmärksammade)
    (räcker/räckte) ~2 (inte/ej/till) & var för sig | ingen av oss | på egen hand
    (skolan/socialtjänsten/vården/regionen) ~2 (ser/möter) & vi | klubben | föreningen | jouren | familjerna
    partnerskap* ~6 (svaren/svaret)
    (antog/antagit) ~8 (strategi/program) & bakgrund | väckt* | förhistori*
    enligt ~3 (folkhälsoenkäten/ungdomsenkäten/hälsoenkäten/enkäten)
    (saknar/saknas) ~10 (någonstans/samlingsplats/mötesplats/stöd/jourplatser/platser) & <offentlig> | unga | kvinnor | äldre | personer
    (hela/alltsammans/allting) ~1 (började/startade/uppstod) | initiativtagare{,n,na} ~3 (till/är/var)
    (väckte/väcktes/väckts/lyfte/lyftes) ~4 (frågan/fråga/tanken/idén/förslaget/saken)
    (behov/behovet/bristen/brist/trycket) ~8 (känt/känd/växande/vuxit/ökat/påtalats/uppmärksammats/framkommit/påtalat) & !bistånd* & !uppföljning*
    (upptäckte/märkte/insåg/uppmärksammade/bekymrade/oroades) & <ideburen> | <offentlig> | <parterna> | vi
    (haft/drivit/ordnat/hållit/bedrivit/hjälpt/besökt/samlat/vakat/skött/drivits/skötts/bedrivits/funnits) & sedan | länge | hittills | i flera år | i många år | i ~2 # år | decennier | fram till & <ideburen> | <offentlig> | <verksamheten> | <parterna> | vi
    (fram till/hittills) ~4 (drivits/skötts/bedrivits/drevs/sköttes/ordnats)
    (slutade/stängde/stängdes/lades/försvann/halkade/drunknade/brann) & sedan dess | därefter | efter det | efteråt | nu
    bakom ~3 <avtalet> ~1 (ligger/finns/står) | ligger ~2 bakom & arbete | år* | behov* | idé*
    (tog/tagit) ~2 kontakt & <ideburen> | <offentlig> | vi | först
    (undersökningen/undersökning/enkäten/kartläggningen/kartläggning/statistiken/siffrorna/rapporten) ~4 (visar/visade/pekar) & !uppföljning* & !varje & !årligen
    (efter/genom) ~4 (möten/samtal/träffar/överläggningar) & enades | enats | ledde | lett | kom fram | växte
    (visade/pekade/larmade) ~2 (på/om) & <ideburen> | <offentlig> | förrän
    (stod/stått) ~2 (tom/tomt/övergiven/öde) | (tog över/övertog/tagit över) & år | sedan | då
    sedan ~6 (lades/stängdes/försvann/upphörde/brann/flyttade) & !uppsägning*
    (har/hade) länge & <ideburen> | <verksamheten> | <parterna> | vi | frivilliga | volontärer & !gällt
    (växte/uppstod/föddes/sprang/utvecklades/bildades) ~6 (fram/ur/förra/#) | ur ~6 växte | (prövades/provades/testades) ~4 (först/skala/#/under)
    (tog/tagit) ~3 över & när | då | sedan | efter
    (*rapport/*rapporten/*enkäten/*undersökningen/*kartläggning/*kartläggningen) ~4 (visar/visade/pekar/bekräftar) & !uppföljning* & !varje & !kvartal* & !beläggning*
    (idén/idéen/ideén/tanken/uppslaget) ~3 (är/var) ~3 (egen/vår)
    """,
)
MENTION = Sign(
    "background: omnämnande",
    """
    bakgrund{,en,sbeskrivning} | vad som föranlett | förhistoria{,en} | tillkomst{,en} | initiativ{,et}
    """,
)


class Background(TopicRule):
    """The agreement says how it came about and what need it answers."""

    code = "AVS002"
    slug = "background"
    level = Level.ERROR
    heading = HEADING
    content = CONTENT
    mention = MENTION
    past_counts = True
    topic = Text("bakgrunden", "the background")
    title = Text("Bakgrund", "Background")
    why = Text(
        "Bakgrunden visar vems idén är och vilket behov partnerskapet svarar mot, vilket den som prövar avtalet behöver veta.",
        "The background shows whose idea it is and which need the partnership answers, which anyone who reviews the agreement must know.",
    )
    remedy = Text(
        "Beskriv hur verksamheten kom till, vilken utmaning parterna delar och hur dialogen har förts.",
        "Describe how the activity came about, which challenge the parties share and how the dialogue was held.",
    )
    clause = (
        "Verksamheten startades [år] av föreningen på eget initiativ. Kommunen och föreningen delar bilden av "
        "[utmaningen], som ingen av dem kan möta ensam. Överenskommelsen är resultatet av en dialog mellan "
        "parterna under [tid]."
    )
    basis = (REQUIRED_POINTS,)

    def regulated(self, draft: Draft) -> list[Passage]:
        """With the sentence that opens the section: a history is told from its beginning."""
        found = super().regulated(draft)
        opening = self.under_own_heading(draft, draft.sections_titled(HEADING)) if found else []
        return list(dict.fromkeys([*opening[:1], *found]))


RULE = Background()
