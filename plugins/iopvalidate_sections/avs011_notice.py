"""AVS011: notice and early ending (uppsägning och förtida upphörande)."""

from __future__ import annotations

from iopvalidate.api import Draft, Level, Passage, Sign, Text
from iopvalidate_sections.law import NO_STATUTE, REQUIRED_POINTS
from iopvalidate_sections.substance import substantial
from iopvalidate_sections.topic import TopicRule

HEADING = Sign(
    "notice: rubrik",
    """
    lämna (partnerskapet/samarbetet/överenskommelsen) | avsluta
    uppsägning{,en} | uppsägningstid{,en} | förtida (upphörande/avslut/avslutande) | upphörande | avslutande | avslut | utträde{,t} | avveckling
    (slutar/sluta/lämna/avslutas/avslutar) & hur | vill | om | förtid
    (ge/ger) upp | (dra/drar) sig ur | sluta | lämna ~2 (samarbetet/oss)
    """,
)
CONTENT = Sign(
    "notice: innehåll",
    """
    (uppsägningstid/uppsägningstiden/uppsägning/varsel/uppsägningsfrist) & månad* | # | mån | skriftlig* | halvår | ett år | rekommenderat | undertecknad | år | senast | omedelbar* | behörig & <avtalet> | <parterna> | vi | uppsägningstid* | <ideburen> | <offentlig> & !häv{a,er,as} & !hyresavi & !abonnemang* & !kollektivavtal* & !hyresavtal* & !elavtal* & !leasing* & !utan uppsägning & !utan särskild & !utan att någon
    (säga/säger/sägs/sägas/säg/sagts/uppsäga/uppsägas/uppsägs) ~12 (upp/avtalet/överenskommelsen/partnerskapet/detsamma) & månad* | # | skriftlig* | förtid | varsel | senast | halvår* | omedelbar* | i förväg | förväg | förvägen | iakttagande | parterna ense | under det & <avtalet> | <parterna> | vi | part | man | den | det | ingen | envar & !hyra & !abonnemang* & !elavtal* & !leasing* & !hyresavtal* & !mätare & !arrende* & !utan att någon & !lägenhet
    (upphör/upphöra/avsluta/avslutas/frånträda/lämna/sluta/slutar/hoppa/träda/kliva) ~8 (förtid/tidigare/varsel) & <avtalet> | <parterna> | vi | oss | ni | den | <ideburen> | <offentlig> & !återb* & !promenad*
    (avsluta/avslutas/frånträda/lämna/sluta/hoppa/träda/kliva/upphör/avslutar) & månad* | halvår* | september | midsommar | senast & i förväg | varsel | säger vi till | säga till | förväg | dessförinnan | fått veta | framförhållning | uppsägning* | i god tid | efter ett halvår
    vill ~3 (sluta/avsluta/lämna) ~3 (tidigare/förtid/samarbetet) | när som helst ~10 (lämna/avslutas/avsluta)
    <avtalet> ~5 (upphör/upphöra) ~8 (förtid/konkurs/upplöses/likvidation) | förtida upphörande ~4 (kan/ska/sker)
    (upphör/upphöra) & konkurs | upplöses | likvidation & <avtalet>
    gå (ur/vidare) & säga till | säger vi till | tillgodo
    <avtalet> upphör ~4 (skäl/anledning) | avvecklingsplan*
    (vill/får/kan/önskar/äger/avser/rätt) ~6 (lämna/sluta/utträda/frånträda/avsluta/brytas/bryta/avbryta/avbrytas/hoppa/dra/kliva/längre) & månad* | halvår* | varsel | framförhållning | förväg | årsskifte* | termin | senast | skriver | skriftlig* & <avtalet> | <parterna> | vi | oss | den som | vara | <ideburen> | <offentlig> & !omedelbar* & !genast & !omgående & !lokal* & !kören & !kursen & !gruppen
    (lämnar/slutar/utträder/avslutar) ~4 (samarbetet/partnerskapet/överenskommelsen/avtalet) & månad* | halvår* | skriftlig* | förväg | varsel
    (vill/önskar) ~6 (med/vara/fortsätta) & inte längre | ej längre & meddela* | skriver | skriftlig* | säger
    (inte/ej) ~2 (fortsätta/förlänga) & säga till | säger till | meddela* | besked & <ideburen> | <offentlig> | <parterna> | vi & månad* | förväg | före | senast
    (besked/meddelande/anmälan) ~8 (avslutat/upphör/slut) & månad* | halvår*
    """,
)
MENTION = Sign(
    "notice: omnämnande",
    "uppsägning* | (säga/sägas/sägs/säger) ~2 upp & <avtalet> | <parterna> | uppsägning*\nförtida upphörande | avvecklas i förtid",
)
FOREIGN = Sign(
    "notice: av annat avtal",
    """
    (hyresavtal*/hyreskontrakt*/anställning*/lägenhet*/elavtal*/abonnemang*/leasing*/arrende*/mentorskap/deltagar*/medlemskap*/årskort*) & !<avtalet> (upphör/avslutas/sägs) & !partnerskap* & !överenskommelse* & !parterna & !avtalet
    """,
)


class Notice(TopicRule):
    """The agreement says how a party may leave it before its end."""

    code = "AVS011"
    slug = "notice"
    level = Level.WARNING
    heading = HEADING
    content = CONTENT
    mention = MENTION
    past_counts = True  # "tidigare" means earlier than the end here
    foreign = FOREIGN
    topic = Text("uppsägning och förtida upphörande", "notice and early ending")
    title = Text("Uppsägning och förtida upphörande", "Notice and early ending")
    why = Text(
        "Utan regler om uppsägning är det oklart om och när en part kan lämna partnerskapet i förtid, och vad som då händer med deltagarna.",
        "Without rules on notice it is unclear whether and when a party can leave early, and what then happens to the participants.",
    )
    remedy = Text(
        "Ange vem som får säga upp överenskommelsen, i vilken form och med vilken uppsägningstid.",
        "State who may give notice, in what form and with which period of notice.",
    )
    clause = (
        "Vardera parten får skriftligen säga upp överenskommelsen med sex månaders uppsägningstid. Vid uppsägning kommer parterna "
        "överens om hur verksamheten avvecklas eller förs vidare."
    )
    basis = (REQUIRED_POINTS, NO_STATUTE)

    def regulated(self, draft: Draft) -> list[Passage]:
        """By its own words, else what was read as a period of notice."""
        found = super().regulated(draft)
        known = draft.term.notice_months is not None and bool(found or draft.sections_titled(HEADING))
        return found or ([p for p in draft.term.notice_passages if substantial(draft, p)] if known else [])


RULE = Notice()
