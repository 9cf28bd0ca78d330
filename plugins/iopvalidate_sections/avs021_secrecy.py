"""AVS021: public access and secrecy (offentlighet och sekretess)."""

from __future__ import annotations

from iopvalidate.api import Level, Sign, Text
from iopvalidate_sections.law import OSL_LIMIT, OSL_RULES
from iopvalidate_sections.topic import TopicRule

HEADING = Sign(
    "secrecy: rubrik",
    """
    insyn{,en} & offentlighet* | sekretess* | handlingar
    offentlighetsprincip{,en} | diarieföring{,en}
    sekretess{,en} | offentlighet{,en} | tystnadsplikt{,en} | tystnad{,en} | allmänna handlingar | allmän handling | förtroende{,t} | arkivering | handlingar ~2 (sekretess/offentlighet/insyn) | utlämnande{,t} av handlingar | föra vidare | tiga | hemlig*
    """,
)
CONTENT = Sign(
    "secrecy: innehåll",
    """
    allmän{,na} handling{,ar} | (handlingar/handling) ~10 (allmänna/allmän/utlämnas) | offentlighetsprincip*
    offentlighets- ~1 sekretesslag* | sekretesslagen
    tystnadsplikt* & har | gäller | består | volontär* | personal* | frivillig* | följer | bryter | omfatta* | sedan
    tystnadslöfte* | tystnadsförbindelse* | försäkran om ~2 tystnadsplikt
    sekretess & gäller | hos | omfatta* | prövas | prövning | 26 & !beaktas & !iakttas & !iakttagas
    sekretessprövning* | lyder under | *sekretess ~3 (gäller/kan)
    hållas hemlig* | i allmänheten har frågat
    (för/föra/förs/föras) ~6 vidare & uppgift* | vad | det | fått veta | berätta* & !förslag & !ärende* & !frågor & !barn far illa & !socialtjänsten
    (inte/ej/icke) ~3 (röja/röjas/röjs/yppa/yppas/berätta) & uppgift* | vad | adress* | enskild* | namn*
    (sägs/sagts/fått) ~8 stannar | stannar ~3 (rummet/jourrummet/medarbetaren)
    (allmänhetens/allmänheten/invånarna) ~8 insyn & lämna* | uppgifter | upplysningar | underlag | information | begär*
    begär* ~4 ut ~8 (handling/handlingar/uppgift/uppgifter/dem) | diarieför* ~8 handling*
    (tiga/tiger/avslöja/yppa/röja/skvallra) & löfte | lovar | lova | förbinder | får | ska | skall | inte | ingen | skriftlig* & !frågor till
    (håller/hålla) ~1 (tyst/tand) | (sprida/sprider/föra/tala/berätta/avslöja) ~4 (uppgifter/vidare/om) & (inte/ej/icke/ingen) ~4 (får/ska/sprida/sprider/föra/tala/berätta/avslöja) | förbinder ~3 inte & !marknadsför* & !media & !medier & !stödet
    (handling/handlingar/papper/det/brev) ~6 (in/inkommer/inkommit/skickar/skickas/lämnar) ~4 (till/kommunen/regionen) & allmän* | offentlig* | hemlig* | läsas | begära | utlämn*
    (prövar/prövas) ~4 (handling/handlingar/utlämnande/utlämnas) | (handling/handlingar/den/det) ~4 lämnas ut & kommun* | region* | <offentlig> & handling* | sekretess* | offentlig*
    pratar ~2 (inte/ej) ~2 om | (inte/ej) ~2 om hemma | ingenting om den
    håller ~2 tyst
    (anförtror/anförtros/anförtrott/får veta/fått veta) & inte | inget | ingen | aldrig & vidare | ut | tala | sägs | berätta*
    (begäras/begära/lämnas) ut & handling* & !räkenskap* & !mötet & !årsmöte*
    (försäkran/löfte/avtal) om ~1 tystnad | tystnadsplikt ~2 (hos/för/gäller/åligger) | avtalad tystnadsplikt
    (inte/ej/ingen/aldrig) ~2 (berättas/berätta/spridas/föras/röjas/yppas) & annan | vidare | utanför | någon | utomstående
    (förtroliga/förtroligt/förtroende/förtroenden) & stannar | vidare | röja* | yppa* | berätta* & !konto
    """,
)
MENTION = Sign(
    "secrecy: omnämnande",
    """
    sekretess{,en,åtaganden} | tystnadsplikt* | offentlighet och
    """,
)
NEAR = Sign(
    "secrecy: hör till ämnet",
    """
    (tiga/tyst/tystnad*/sekretess*/hemlig*/allmän*/offentlig*/vidare/stannar/röja/yppa/berätta*) & !allmänheten har tillträde
    """,
)
FOREIGN = Sign(
    "secrecy: bilagor",
    """
    till (överenskommelsen/avtalet) hör | i (två/tre/flera) exemplar
    """,
)


class Secrecy(TopicRule):
    """The agreement says what becomes public and what may not be passed on."""

    code = "AVS021"
    slug = "secrecy"
    level = Level.NOTE
    heading = HEADING
    content = CONTENT
    mention = MENTION
    near = NEAR
    foreign = FOREIGN
    topic = Text("offentlighet och sekretess", "public access and secrecy")
    title = Text("Offentlighet och sekretess", "Public access and secrecy")
    why = Text(
        "Det som kommer in till kommunen blir i regel allmän handling, medan föreningens egna handlingar inte är det; de som verkar där behöver veta vad de får föra vidare.",
        "What reaches the municipality becomes a public document as a rule, the association's own documents do not; those active there must know what they may pass on.",
    )
    remedy = Text(
        "Skriv att handlingar hos kommunen prövas enligt OSL och vad anställda och frivilliga i föreningen inte får föra vidare. Ett absolut löfte om sekretess kan inte binda kommunen.",
        "Write that documents with the municipality are tried under the Secrecy Act, and what staff and volunteers may not pass on. An absolute promise of secrecy cannot bind the municipality.",
    )
    clause = (
        "Handlingar som kommer in till eller upprättas hos kommunen är allmänna och lämnas ut om inte sekretess "
        "gäller enligt offentlighets- och sekretesslagen (2009:400). Den som är verksam hos föreningen får inte "
        "föra vidare vad den får veta om enskildas personliga förhållanden."
    )
    basis = (
        OSL_RULES,
        OSL_LIMIT,
    )


RULE = Secrecy()
