"""AVS003: purpose and target group (syfte och målgrupp)."""

from __future__ import annotations

from iopvalidate.api import Assessment, Draft, Level, Passage, Sign, Text, to_review
from iopvalidate_sections.law import REQUIRED_POINTS
from iopvalidate_sections.substance import blank
from iopvalidate_sections.topic import TopicRule

_PEOPLE = (
    "personer | människor | barn* | unga | ungdom* | äldre | vuxna | kvinnor | män | alla | den | dem | de | var | "
    "invånar* | *invånare | *borna | *bor | elev* | nyanlända | famil* | tonåring* | anhörig* | senior* | allmänheten | "
    "pensionär* | *arbetslösa | föräldr* | flickor | pojkar | hemlöshet"
)
HEADING = Sign(
    "purpose: rubrik",
    """
    uppdrag{,et} & målgrupp* | syfte*
    partnerskapet gäller | inriktning{,en}
    syfte{,t,n,na} | ändamål{,et} | målgrupp{,en,er} | avsikt{,en} | omfattning{,en} | för (vem/vilka) | vem ~4 (för/till) | bra för | vad ~3 (vill/uppnå/åstadkomma) | vad parterna vill uppnå | publik | deltagare
    vad det ~3 (leda/leder/går/gör/ger) | går ut på | leda till | meningen{,} | varför och för vem | till nytta | tanken | idén | vad vi vill ~2 (med/att)
    mål och målgrupp | vilka ~3 (handlar/gäller)
    """,
)
CONTENT = Sign(
    "purpose: innehåll",
    f"""
    (syftet/ändamålet/avsikten/meningen/tanken) (är/:) ~3 (att/enkel) & !ej & !brandövningen
    (syfte/syftet/ändamålet/ändamål/avsikten/meningen/tanken) ~8 (att/är/:) & <avtalet> | <verksamheten> | <parterna> | <ideburen> | träffpunkt* | målgrupp* | huset & !ej & !personuppgift* & !enligt stadg* & !stadgar{{,na}} & !stiftelseförordnande{{t,}}
    (till/som) (syfte/ändamål) att | i (syfte/avsikt) att & !personuppgift*
    (målgrupp/målgruppen/målgrupperna) ~8 (är/utgörs/omfattar/består/avser/:)
    (riktar/vänder) sig ~5 (till/mot) & personer | barn | unga | ungdom* | äldre | vuxna | kvinnor | män | människor | alla | den | dem | invånare | elever | nyanlända | famil* | tonåringar | män | anhöriga | var | seniorer | dig | allmänheten & <avtalet> | <verksamheten> | <ideburen> | <parterna> | vi | det | huset & !biståndsenheten & !köpa & !bistånd & !domstol & !ej
    (öppen/öppet/öppna/till) ~2 för ~2 (alla/dem/den/elever/var/personer/äldre/barn/unga/allmänheten/vuxna/nyanlända) & <avtalet> | <verksamheten> | hus* | träffpunkt* | mötesplats* | bor | området | kommunen | regionen & !upphandling* & !ansluta & !anmälan & !butik* & !kommunens
    <avtalet> ~2 (gäller/avser) ~1 (personer/barn/unga/ungdomar/äldre/vuxna/kvinnor/familjer)
    (vill/vilja) ~6 (åstadkomma/bidra) & <avtalet> | <parterna> | vi
    <avtalet> ~3 (ska/skall) ~2 (ge/göra/leda/hjälpa) & personer | barn | unga | äldre | nyanlända | invånar* | deltagarna
    <avtalet> (avser/syftar) ~2 att & !bilaga
    (vi/parterna) ~8 vill ~6 att ~20 (ska/skall/får) & personer | barn | unga | äldre | människor | alla | kvinnor | ungdomar | dem | de
    (vill/vilja) ~3 <parterna> ~1 att | <parterna> vill ~6 (ge/öppna/göra) ~8 (möjlighet/mötesplats/dörrar/väg/tillgänglig)
    samma sak nämligen att | hela syftet
    (finns/är) ~3 till ~1 för & <avtalet> | <verksamheten> | <ideburen> | vi | träff* | utlåning* | den & att | personer | alla | dem | den | de | dig
    (avsedd/avsett/avsedda/ämnad/ämnat/tänkt/tänkta) ~1 för & {_PEOPLE} & !kostnad* & !ändamål*
    <avtalet> ~3 (ska/skall/vill/bidrar/bidra) ~3 (till/att/så) & {_PEOPLE} & bidra* | leda* | medverka* | verka & !uppföljning* & !enligt bilaga
    (genom/med) ~2 <avtalet> ~1 (ska/skall/vill/får/kan) & {_PEOPLE} & !part & !uppdra*
    (meningen/tanken/idén/poängen/avsikten) ~4 (är/var) ~1 att
    (riktar/vänder) sig ~3 (till/mot) ~2 (den/dem/de/alla/personer/barn/unga/äldre/kvinnor/människor/familjer/ungdomar) & !frågor & !kontaktperson* & !parten & !domstol & !biståndsenheten & !köpa & !brev & !brevet & !part
    (de/dem/personer/grupp) som ~1 (omfattas/berörs/avses) ~2 (är/utgörs)
    (komma/kommer/kommit) ~6 till (del/godo/nytta/glädje) & {_PEOPLE} & !medlen & !stödet
    till (gagn/nytta/glädje/förmån) för & {_PEOPLE} & <avtalet> | <verksamheten> | <parterna> | vi | ska | skall
    (ha/få/få/dra) (glädje/nytta) av ~2 <avtalet> | gör ~4 för att & vi | <parterna> & {_PEOPLE}
    (ska/skall/får) ~2 (ha/dra/få) (glädje/nytta/gagn) av
    (välkomna/välkommen/välkomnas) & !faktur* & alla | den som | dem som | var och en | oavsett & !synpunkter & !idéer & !förslag
    <avtalet> ~3 (skapas/öppnas/erbjuds/ordnas/görs) & för & {_PEOPLE}
    (göra/göras/gör) ~2 (lättare/möjligt/tryggare/bättre/enklare) för & <avtalet> | <verksamheten>
    (insatserna/verksamheten/partnerskapet/överenskommelsen/avtalet/samarbetet) (gäller/omfattar/avser/rör) & personer | barn | unga | äldre | kvinnor | ungdomar | människor | familjer | nyanlända | elever | seniorer & !personuppgift* & !försäkring* & !från och med
    (plats/mötesplats/rum/ställe) ~1 (dit/där) & {_PEOPLE} & kan | får | ska & !försäkring*
    """,
)
MENTION = Sign(
    "purpose: omnämnande",
    """
    syftet | syfte ~3 <avtalet> | målgrupp{,en}
    """,
)
REFUSAL = Sign(
    "purpose: utelämnat",
    """
    (syftet/målgruppen) ~8 (ej/inte/icke) ~4 (angivits/angetts/anges/angivet)
    """,
)
PURPOSE = Sign("purpose: syftet", "(syftet/ändamålet/avsikten) ~8 (att/är/:)")
NEAR = Sign(
    "purpose: hör till ämnet",
    """
    (ska/skall/får/slipper/vill) ~4 (få/kunna/ha/slippa/våga/hitta/klara/möta/känna/träffa) & personer | människor | barn* | unga | ungdom* | äldre | vuxna | kvinnor | män | alla | invånar* | *invånare | elev* | nyanlända | famil* | anhörig* | senior* | pensionär*
    målgrupp* & är | utgörs | omfattar | består | :
    """,
)


class Purpose(TopicRule):
    """The agreement says what the partnership is for and for whom."""

    code = "AVS003"
    slug = "purpose"
    level = Level.ERROR
    heading = HEADING
    content = CONTENT
    mention = MENTION
    refusal = REFUSAL
    near = NEAR
    topic = Text("syfte och målgrupp", "the purpose and target group")
    title = Text("Syfte och målgrupp", "Purpose and target group")
    why = Text(
        "Utan syfte och målgrupp går det varken att pröva allmänintresset eller att följa upp vad partnerskapet ger.",
        "Without a purpose and a target group neither the public interest nor the result can be judged.",
    )
    remedy = Text(
        "Ange vad partnerskapet ska leda till och för vem, med den ort eller krets det gäller.",
        "State what the partnership is to bring about and for whom, with the place or group concerned.",
    )
    clause = "Syftet med partnerskapet är att [vad som ska uppnås]. Målgruppen är [vilka] som bor eller vistas i [kommunen]."
    basis = (REQUIRED_POINTS,)

    def enough(self, draft: Draft, found: list[Passage]) -> Assessment:
        """A target group with a purpose still to be filled in is not enough."""
        stated = [draft.passage(h) for h in self.telling_of(draft, PURPOSE)]
        unfilled = [p for p in stated if blank(draft, p)]
        if unfilled and len(unfilled) == len(stated):
            return to_review(
                "Syftet är ännu inte ifyllt i utkastet.", "The purpose is still to be filled in.", *unfilled[:1], *found[:1]
            )
        return super().enough(draft, found)


RULE = Purpose()
