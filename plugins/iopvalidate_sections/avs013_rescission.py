"""AVS013: rescission (hävning)."""

from __future__ import annotations

from iopvalidate.api import LegalBasis, Level, Sign, Text
from iopvalidate_sections.topic import TopicRule

HEADING = Sign("hävning i rubrik", "häv{a,er,s,d,ning,ningen,ningar} | hävningsrätt{,en} | förtida upphörande")
CONTENT = Sign(
    "hävning",
    """
    häv{a,er,s,as,d,ts,t} & <avtalet> | part{,en} | omedelbar | avtalsbrott | väsentlig*
    hävning{,en} ~6 (får/kan/ska/sker/skall)
    hävningsrätt{,en} & har | inträder | tillkommer | gäller
    (upphör/avslutas/frånträda/frånträder) ~6 (omedelbart/omedelbar) & bryter | avtalsbrott | misskött* | åsidos*
    bryter ~8 <avtalet> & (lämna/avsluta/frånträda/upphöra)
    """,
)


class Rescission(TopicRule):
    """The agreement says when a party may rescind it."""

    code = "AVS013"
    slug = "rescission"
    level = Level.ERROR
    heading = HEADING
    content = CONTENT
    topic = Text("hävning", "rescission")
    title = Text("Hävning", "Rescission")
    why = Text(
        "Utan en hävningsklausul är det oklart när en part får lämna partnerskapet i förtid på grund av den andras avtalsbrott.",
        "Without a rescission clause it is unclear when a party may leave the partnership early because of the other's breach.",
    )
    remedy = Text(
        "Ange vilka avtalsbrott som ger rätt att häva, hur lång tid motparten har på sig att rätta till dem och i vilken form det sker.",
        "State which breaches give a right to rescind, how long the other party has to put them right, and in what form.",
    )
    clause = (
        "En part får häva överenskommelsen om den andra parten bryter mot den på ett väsentligt sätt och inte har rättat felet "
        "inom trettio dagar efter en skriftlig uppmaning. Hävningen ska vara skriftlig."
    )
    basis = (LegalBasis("Uddevalla kommun: avsnitt som ska finnas i IOP-avtal", "2026-11-20", "uddevalla.se", "secondary"),)


RULE = Rescission()
