"""AVS018: communication (kommunikation)."""

from __future__ import annotations

from iopvalidate.api import Level, Sign, Text
from iopvalidate_sections.law import PRACTICE
from iopvalidate_sections.topic import TopicRule

_CHANNELS = (
    "loggor | logga | utskick* | tryckt | radio* | radion | mediekanal* | affisch* | annons* | trycksak* | skylt* | webb* | hemsid* | kanaler | sändning* | kampanj* | nyhet* | utåt | press* | "
    "media | medier* | massmedi* | mediefråg* | mediekontakt* | sociala | inlägg | broschyr* | tidning* | journalist* | "
    "logotyp* | marknadsför* | reklam | nyhetsbrev*"
)
HEADING = Sign(
    "communication: rubrik",
    """
    press{,en} | budskap{,et} | massmedi{a,er}
    kommunikation{,en} | information{,en} & !insyn & !handlingar
    marknadsföring{,en} | profilering | medier{,na} | varumärke{,t,n} | synlighet{,en} | utåt | vem berättar | berättar ~2 (vi/om) | pressfrågor | logotyp{,er} | informerar
    (att/får) berätta ~2 (om/utåt) | berätta utåt | skyltar | mediekontakter{,na} | talesperson{,er} | att synas | pr
    """,
)
CONTENT = Sign(
    "communication: innehåll",
    f"""
    (informerar/informera/marknadsför/marknadsföra/kommunicerar/berättar/marknadsförs/presenterar) & gemensamt | tillsammans | båda | avsändar* | bådas | varandra | <parterna> & gemensamt | tillsammans | båda | bådas | avsändar* | varandra & !barn far illa & !ändring*
    (logotyp/logotyper/logotypen/logotyperna/logga/emblem/emblemen/vapen/märken/profil) & använd* | får | ska | skall | förekomma | nyttjas | båda | bådas | parters | står | har med | utan | bära | sida & !lås & !prydnad & !vision
    uttalar sig | (uttala/uttalande) ~6 (medier/medierna/press/namn) | (frågor/uppmärksamhet) ~4 (medier/medierna/journalister/pressen) | (tidningen/journalister) ~4 (ringer/svarar/frågar) | ringer tidningen | berätta för tidningen
    (pressmeddelande/pressmeddelanden/pressrelease/pressansvariga/pressfrågor/presschef/pressen) & parter* | båda | gemensam* | godkänns | svarar | underrätta | samråd* | delar | föreningen | kommunen | vardera
    (kommunikationsplan/kommunikationsplanen) & tas fram | gemensam | anger | finns & !bifogas & !ej bifogad
    (extern/gemensam) (kommunikation/information/marknadsföring) ~12 (stäms/samråd/samråda/sker/rörande/om/utformas)
    information ~8 (utformas/läggs/sprids/lämnas) ~8 (gemensamt/webbplats/kanaler/tillsammans)
    informationsmaterial* & båda | parters | spridas | samråd* | någonderas
    (affischer/affischerna/affischen/programblad/programbladet/trycksaker/skyltar/annonssida/hemsida/hemsidan/instagram/facebook/facebooksida/sociala/social/evenemangskalendern/rollups/webb/webben) & gemensam* | tillsammans | båda | sköter | sprider | parterna | föreningens | kommunens | delas | trycks & !sökbar*
    (skyltar/trycksaker/rollups/annonssida/anslagstavlor) & bära | text* | information | plats
    grafisk{{a,}} profil{{en,}} & används | användas | får | (syns/ut) & offentligt & läser
    (syns/synas) ~8 (utåt/offentligt/före)
    (sprider/sprids) ~3 (program/programmet/information) & !nätverk
    {_CHANNELS} & anger | anges | framgå | framgår | berätta* | stämmer | stäms | samråd* | ihop | gemensam* | tillsammans | båda | bägge | samtliga | bredvid | besvara* | sköts | sköter | godkänn* | sprid* | läsa | svarar | namn | talar | nämns | nämna | sitter | ringer | samordna* & parter | parterna | parternas | parters | bägge marknadsför | <ideburen> | <offentlig> | vi | samtliga | den andra | partnerskap* | verksamhet* | samarbet* & !personuppgift* & !barn far illa & !tvist*
    (utformar/utformas/framställs/framställer) ~4 information & ihop | gemensamt | tillsammans | <parterna> | samråd
    information* ~4 (utformas/utformar/läggs/tas) & ihop | gemensamt | tillsammans | <parterna> | samråd & !sekretess*
    (berätta/berättar/talar/tala) ~4 om ~3 (arbetet/samarbetet/partnerskapet/verksamheten/huset) & !sekretess* & !tystnad* & !uppföljning* & !utvärder*
    (kontakter/kontakt) med ~2 (massmedia/medier/media/press/pressen/medierna)
    utåt & namn* | logotyp* | <parterna> | gemensam* & <avtalet> | <verksamheten> | <parterna>
    (nämner/nämns/nämna) ~2 (varandra/båda/bägge) | (visas/syns) upp & båda | parterna | namn
    (frågor/förfrågningar) från ~2 (tidning*/press*/medi*/radio*/journalist*)
    """,
)
MENTION = Sign(
    "communication: omnämnande",
    """
    kommunikation{,splan,splanen} & !elektronisk & !digital
    marknadsför* | profilering | informationen ~3 (sprids/spridas) | informerar om (samarbetet/partnerskapet/verksamheten) | pressfrågor
    """,
)
NEAR = Sign(
    "communication: hör till ämnet",
    f"""
    {_CHANNELS} | information | informationen | informationsmaterial* | berätta* | sprid* | namn* | bild
    """,
)
FOREIGN = Sign(
    "communication: annat",
    """
    försäkring* | personuppgiftsansvar* & !logotyp* & !marknadsför* | hemsida är | (informerar/informera) varandra
    """,
)


class Communication(TopicRule):
    """The agreement says how the parties speak of the partnership."""

    code = "AVS018"
    slug = "communication"
    level = Level.NOTE
    heading = HEADING
    content = CONTENT
    mention = MENTION
    near = NEAR
    foreign = FOREIGN
    topic = Text("kommunikation", "communication")
    title = Text("Kommunikation", "Communication")
    why = Text(
        "Den som läser om verksamheten ska se vems den är, och parterna ska veta vem som svarar på frågor.",
        "Readers should see whose activity it is, and the parties should know who answers questions.",
    )
    remedy = Text(
        "Ange hur parterna informerar om partnerskapet, hur logotyper används och vem som svarar på frågor från medier.",
        "State how the parties inform about the partnership, how logotypes are used and who answers the media.",
    )
    clause = (
        "Parterna informerar gemensamt om partnerskapet. I informationsmaterial anges båda parter. Ingen part "
        "uttalar sig för den andra."
    )
    basis = (PRACTICE,)


RULE = Communication()
