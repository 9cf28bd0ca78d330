"""AVS017: personal data (personuppgifter)."""

from __future__ import annotations

from iopvalidate.api import Level, Sign, Text
from iopvalidate_sections.law import GDPR_ROLES, PRACTICE
from iopvalidate_sections.topic import TopicRule

_PERSONS = (
    "deltag* | besök* | enskild* | barn* | vakar* | *sökande | medlem* | volontär* | frivillig* | boende | den som | "
    "dem som | vilka | viss | vem"
)
HEADING = Sign(
    "personal-data: rubrik",
    """
    personuppgift{er,sbehandling,sansvar} | behandling av personuppgifter | dataskydd{,et} | gdpr | integritet{,en} | uppgifter om ~2 (besökare/deltagare/deltagarna/enskilda) | folks uppgifter
    uppgifter om ~2 (folk/människor/andra/dig) | register{,} | vad vi antecknar | vem vet vad
    """,
)
CONTENT = Sign(
    "personal-data: innehåll",
    f"""
    personuppgiftsansvar* & !regleras i
    personuppgift* & ansvar* | behandla* | radera* | gallra* | samtycke* | rättslig | lämnas | lämnar | incident* | *incident* | biträde* | *biträde* | delas | enligt | informer* | hjälper | råd | klagomål* | sköter | registret | anmäls
    (registret/register) ~10 (lämnas/raderas/gallras/personuppgifts*) | (inget/inga/ingen) ~2 (register/närvarolistor/deltagarlistor/listor) ~8 (besökare/besökarna/dem/vilka/söker/stödsökande/hjälpsökande)
    (för/förs/skriver) ~3 (register/listor/närvarolistor/deltagarlistor) ~4 (över/på) & dem | besökar* | deltagar* | stödsökande | hjälpsökande | vilka | som
    (deltagarlistor/deltagarlista/deltagarlistan/närvarolistor/anmälningslistor/anmälningslistorna/kontaktlistor/kontaktuppgifter/medlemsregister/medlemsregistret/chattloggar) & radera* | gallra* | sparas | lämnas | utlämna* | strimlas | samtycke* | ansvar* | förvaras | föras
    (dataskyddsförordningen/dataskyddsombud/personuppgiftslagen/pul/gdpr/integritetsskyddsmyndigheten/datainspektionen) & behandla* | ansvar* | anmäl* | samtycke* | rättslig | register | uppgifter | råd | klagomål | underrättas & !frågeformulär*
    anonym ~3 (får/är/vara) | (vill/får) ~4 vara anonym
    (foto/foton/bild/bilder/fotografier) ~20 (samtycke/medgivande/sagt/godkänt)
    (registrerade/behandlas/behandling) & kontaktpersoner | registrerade & behandl* | namn | bilder publiceras ~4 efter
    (uppgifter/uppgift) ~4 (besökare/deltagare/deltagarna/barn/enskilda/enskild/hjälpsökande/chattar/placerade) & samtycke* | samtycker | lämnas inte | delas | skickas | behandlas | behandlar | raderas | rättslig & !sekretess* & !allmän handling
    (register/registret/lista/listor/listan/namn/adresser/kontaktuppgifter/personuppgifter/uppgifter/uppgift) & antecknas | antecknar | delas | sparas | sparar | slängs | förstörs | ansvarar | ansvariga | ansvarig | hanteras | hanterar | hänföras | biträdesavtal* | samlar ~1 in | samlas in | dataskydd* | gallras | raderas & {_PERSONS} & !sekretess* & !allmän handling & !tystnad* & !underlag & !insyn
    (skriver/för/antecknar) ~2 (inga/inget/ingen) ~2 (listor/lista/register/namn/anteckningar)
    <parterna> ~6 (ansvarig/ansvariga/ansvarar) ~4 (uppgifter/uppgifterna/personuppgifter)
    (medlemsregister/medlemsregistret/deltagarregister/register) & sköter | ansvar* | eget | egna & !riksförbund*
    (frågar/antecknar/skriver/noterar) ~1 (inte/aldrig/ej) & heter | namn | vem | vilka | personnummer
    (veta/vet) ~4 vem ~4 (sökt/söker/besökt/kommer/kommit) | bara (antal/siffror) ~2 (lämnas/redovisas)
    (behandling/hantering) av ~3 uppgifter & ansvar*
    (personnummer/namn/kontaktuppgifter/deltagarregistret/besöksregister*) & samlas | antecknas | noteras | ansvar* | lämnas vidare | skrivs upp | gallras | raderas & !underskrift* & !parternas & !båda
    uppgifter om ~2 (hälsa/tro/etnicitet/sexualitet/familj*) & !sekretess* & !insyn
    """,
)
MENTION = Sign(
    "personal-data: omnämnande",
    """
    personuppgift* | gdpr | dataskydd* | personuppgiftslag* | folks uppgifter
    """,
)
NEAR = Sign(
    "personal data: hör till ämnet",
    """
    (register*/lista/listor/namn/anteckna*/sparas/slängs/raderas/lämnas/delas/ansvar*/uppgifter/samtycke*/förnamn)
    """,
)


class PersonalData(TopicRule):
    """The agreement says who answers for personal data."""

    code = "AVS017"
    slug = "personal-data"
    level = Level.WARNING
    heading = HEADING
    content = CONTENT
    mention = MENTION
    near = NEAR
    topic = Text("personuppgifter", "personal data")
    title = Text("Personuppgifter", "Personal data")
    why = Text(
        "Parterna behöver veta vem som är personuppgiftsansvarig; behandlar föreningen uppgifter för nämndens räkning krävs ett biträdesavtal.",
        "The parties must know who is controller; if the association processes data for the board a processor agreement is needed.",
    )
    remedy = Text(
        "Ange vem som är personuppgiftsansvarig för vilken behandling och om parterna lämnar uppgifter till varandra.",
        "State who is controller of which processing and whether the parties hand data to each other.",
    )
    clause = (
        "Vardera parten är personuppgiftsansvarig för sin egen behandling av personuppgifter enligt "
        "dataskyddsförordningen (EU) 2016/679. Parterna lämnar inte uppgifter om enskilda deltagare till varandra."
        " Skulle det behövas träffar de först ett skriftligt avtal om det."
    )
    basis = (
        GDPR_ROLES,
        PRACTICE,
    )


RULE = PersonalData()
