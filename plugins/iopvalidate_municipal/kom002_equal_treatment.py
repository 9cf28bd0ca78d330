"""KOM002: an objective reason for the choice of party."""

from __future__ import annotations

import re

from iopvalidate.api import (
    Assessment,
    Context,
    Draft,
    Hit,
    LegalBasis,
    Level,
    Passage,
    Rule,
    Sign,
    Text,
    failed,
    passed,
    to_review,
)
from iopvalidate_municipal.common import MUNICIPAL, evidence, kl, running

REASON = Sign(
    "skäl för valet",
    """
    (skäl{et,en,}/motiv{et,}) ~8 (val*/samverka*/partnerskap*/just/part/ingår/träffas/välj*) & !emot & !hävning* & !uppsägning*
    sakliga (skäl/grunder) & !inte & !saknas
    (just/valet/valt/välja/valdes/väljs/utsedd/utsågs) ~8 (beror/eftersom/därför/grundas/emedan/enär/då/för att/på grund/främst) & <ideburen> | part{,en} | <avtalet> | organisation*
    (valdes/utsågs/valts/utsetts/valet föll på) ~8 (som/därför/eftersom/då/enär/på grund) ~8 (ensam*/enda/bara/har/hade/erfarenhet/kunskap*/mark*/lokal*)
    (beror/grundas) ~4 på ~1 att & samverka* | part{,en} | <avtalet> | valet | just
    (bjöd/inbjöd/inbjudit/bjudit/bjudits/inbjöds/inbjudits/inbjudan/inbjudna/inbjudningen/inbjudningar) ~12 (organisationer/föreningar/föreningarna/aktörer/samtliga/intresse/alla/samfund) & !kommunen att
    alla (inbjöds/bjöds) | (inbjudan/frågan/förfrågan) ~8 (webbplats/hemsida/anslagstavla*/tidning*) | frågade ~6 (webbplats*/anslagstav*/hemsida*)
    intresseanmälan{,n} | intresseanmälningar | anmäla ~2 (intresse/sitt) | anmält intresse | öppen inbjudan
    utlys{t,tes,ning,ningen} & !medel & !bidrag
    (annonserade{s,}/annonsering{en,}) & partnerskap* | intresse* & !upphandl* & !förfarandet
    (svarade/svarat) ~4 (inbjudan/förfrågan/utlysning*)
    (var/är) ~3 (enda/ensam/ensamma) ~4 (som/om/organisation*/förening*/aktör*) ~6 (svara*/anmäl*/har/finns/driver/kan/ville/i)
    (finns/hade/har) ~3 bara ~4 (klubb/förening/organisation/vi/en) & lokal* | hall | ledare | därför | frivilliga | kunskap*
    (därför/anledningen/skälet) ~8 (vänt oss/vänt sig/ringde/frågade/tillfrågade) & <ideburen> | <offentlig> | *kontoret & !barn*
    (varför/därför) ~2 <avtalet> ~3 (ingås/träffas/sluts)
    ingen annan ~6 (hus/lokal*/kunskap*/volontärer/frivilliga) & därför
    (organisation{en,}/förening{en,}/församling{en,}/klubb{en,}/jour{en,}) är den som har
    (andra/övriga/samtliga/alla) ~3 (föreningar/organisationer/aktörer) ~6 (tillfråga*/frågan/erbjud*/inbjud*/möjlighet/välkomna)
    (andra/fler/övriga) ~2 (föreningar/organisationer/aktörer) ~6 (kan/får/äger) ~6 (ansluta/anslutas/inträda/tillträda)
    (erbjöd{s,}/erbjudits) ~2 (alla/samtliga) ~6 (organisationer/föreningar)
    urvalskriterier* | urval{et,} ~6 kriterier
    likställighet* & genom | iakttagits | eftersom
    (öppet/öppen) ~3 för ~3 (fler/andra/ytterligare) ~3 (föreningar/organisationer/parter/aktörer)
    på (lika/samma) villkor ~4 (inträda/ansluta)
    (fråga{n,de,des,t,ts}/tillfråga{de,des,t,ts,d}/kontakta{de,des,t,ts}/sonder*/hörde{s,}/förfrågan/erbjudande{t,}/erbjöd{s,}) & (*föreningar/*föreningarna/organisation{er,erna}/aktör{er,erna}/förbund{en,}/förbunden/församling{ar,arna}/klubbar{na,}/andra/röda korset/andra parter/studieförbund*/samfund{en,}) & !barn* & !deltagar* & (nej/avböj{de,t,er}/avstod/avstått/ville inte/inte ville/ej ville/avsade/intresse*/ville/också/även/svarade/svarat/erfarenhet)
    (tackade/tackat/sade/sagt/svarade) nej | (ingen/inga) ~3 (anmälde/anmält/svarade/ville) ~2 (intresse/sig)
    (fått/fick) ~2 (frågan/erbjudandet/förfrågan/chansen/möjligheten) & *föreningar* | organisation* | aktör* | andra | förbund* | församling* | klubbar*
    (valet/valts/valdes/vald) ~4 (eftersom/därför/beror/på grund/då/för att/emedan/enär/motiveras/grundas/följer) & <ideburen> | part | partner* | <avtalet> | <offentlig> & !deltagar*
    (valet/valts/valdes) ~6 ingen annan
    (ensam{ma,}/enda/bara) ~6 (i kommunen/i länet/på orten/i trakten/i bygden/här) & !barn* & som | med | har
    """,
)
#: A heading under which the reason stands, whatever its words.
WHY = Sign(
    "rubrik: varför just denna part",
    """
    (varför) ~4 (<ideburen>/just/denna/part)
    (val/valet) ~1 av ~3 (part/partner/samarbetspart*/organisation*/förening*/<ideburen>)
    (motiv/skäl) ~2 (till/för) ~2 (valet/val) | likabehandling | likställighet* | inbjudan | intresseanmälan
    """,
)
SHUT_OUT = Sign(
    "utestänger",
    """
    (bara/endast/enbart/uteslutande) ~4 medlem{mar,marna,} & får | kan | har rätt | omfattas | erbjuds | hjälp* | tillträde & !styrelse* & !årsmöte* & !rösta* & !förtroende*
    (förbehållet/förbehållen/förbehålls/reserverad*) ~4 (medlem{mar,marna,}/medlemmarna)
    (utan/icke) ~1 (medlemskap/medlem{mar,}) ~8 (ingen/inte/ej/inget) ~2 (hjälp/delta/plats/tillträde)
    (krävs/förutsätter/villkor) ~4 (medlemskap/medlem) & hjälp* | delta* | plats | verksamheten & !inte & !ej & !inget & !varken & !ledar* & !volontär*
    (den som) ~2 inte ~2 medlem ~6 (får/kan/har) ~3 (inte/ej/ingen)
    (enbart/endast/bara/uteslutande) ~5 (medlem{,mar,marna}/församlingens) & öppen | öppna | delta* | verksamheten | del
    (uteslutande/enbart/endast/bara) ~4 (medlemmar/medlemmarna) & avsedd | öppen | till för | delta*
    (till för/öppen för/öppna för/riktar sig till) ~4 (barn/medlemmar{na,}) ~6 medlem{mar,marna,} & kooperativ* | förening* | vars
    (medlemmar{na,}) & (andra/övriga) ~3 (ej/inte) ~2 (tillträde/del)
    (andra/övriga) (föreningar/organisationer/jourer) ~10 (inte/ej) ~6 (ansöka/ansluta/delta/komma/släppas/fråga)
    (andra/övriga) (föreningar/organisationer/jourer/aktörer) ~2 (släpps/släppas/bereds/ges) ~2 (inte/ej)
    (utestängs/utesluts/utestänga) & !ingen & !inte
    (äger/får) ~2 (ej/inte) komma ~2 fråga
    (tas/släpps) ~2 inte ~2 (emot/in) & länder | tro | religion | kön | föreningar
    (ej/inte) (ansetts/anses) ~2 (komma/kunna) ~3 fråga
    (endast/bara/enbart) ~14 (kan komma i fråga/får delta/släpps in) & kristen | tro | religion* | partiet | svensk* | ordförande* | säte
    (män/kvinnor/invandrade/invandrare/utländska) ~8 (inte/ej) ~2 (välkomna/välkommen/emot)
    (personer/den/de) ~8 (får/äger) (inte/ej) ~2 delta & medborgarskap | tro | religion* | ursprung | härkomst | kön
    (neka{r,}/avvisa{r,}/utesluta/utesluter) ~2 (deltagare/personer/sökande) ~8 (tro/religion*/ursprung/åskådning/medborgarskap/partitillhörighet)
    avvisa ~4 (förening*/organisation*) | väl bekant med
    inte tillfrågats ~8 (inte/ej) & !barn*
    (föreningar/organisationer) ~8 (kommer/äger) (ej/inte) ~2 (fråga/ifråga)
    *föreningar (äger/får) (ej/inte) ~4 (fråga/delta)
    """,
)
_REASON_GIVEN = re.compile(r"\b(?:eftersom|därför att|av hänsyn till|skälet|på grund av)\b", re.IGNORECASE)
#: No objective reason, whatever word introduces it.
_ACQUAINTANCE = re.compile(
    r"\bväl bekant\b|personliga (?:förbindelser|kontakter)|\b(?:vän|släkt) (?:med|till)\b|vice ordförande", re.IGNORECASE
)
_WORDS = 6
_OPENNESS = re.compile(r"\bingen (?:utesluts|utestängs|väljs bort)\b|\balla är välkomna\b", re.IGNORECASE)


class EqualTreatment(Rule):
    """The draft gives an objective reason for choosing this party, or says that others were invited."""

    code = "KOM002"
    slug = "equal-treatment"
    concern = MUNICIPAL
    level = Level.WARNING
    title = Text("Likställighet: sakliga skäl för valet av part", "Equal treatment: objective reasons for the choice of party")
    why = Text(
        "Kommuner och regioner ska behandla sina medlemmar lika om det inte finns sakliga skäl för något annat, och vara sakliga och opartiska. "
        "Därför bör avtalet visa varför just denna organisation är part.",
        "Municipalities and regions shall treat their members equally unless there are objective reasons, and be objective and impartial. The "
        "agreement should therefore show why this organisation is a party.",
    )
    remedy = Text(
        "Skriv varför organisationen har valts, eller hur andra organisationer har fått möjlighet att anmäla intresse.",
        "Write why the organisation was chosen, or how others had the opportunity to express interest.",
    )
    clause = "Partnerskapet ingås med [organisationen] eftersom [sakligt skäl]. Andra organisationer har den [datum] bjudits in att anmäla intresse."
    basis = (kl("2 kap. 3 §"), LegalBasis("Regeringsformen 1 kap. 9 §", "2026-04-30", "riksdagen.se, SFS 1974:152"))

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where somebody is shut out without a reason, pass for a reason or an invitation, else review."""
        shut = [h for h in draft.hits(SHUT_OUT) if _shuts_out(draft, h)]
        stated = [h for h in running(draft, REASON, history=True) if not h.conditional]
        reasons = tuple(dict.fromkeys([*_under_heading(draft), *evidence(draft, stated, "KOM002+")]))[:3]
        if shut:
            return failed(
                "Utkastet stänger ute deltagare eller organisationer utan att ange ett sakligt skäl.",
                "The draft shuts out participants or organisations without giving an objective reason.",
                *draft.passages(shut),
            )
        if reasons:
            return passed(
                "Utkastet anger varför parten har valts eller att andra har bjudits in.",
                "The draft states why the party was chosen, or that others were invited.",
                *reasons,
            )
        return to_review(
            "Utkastet anger inget skäl för valet av part.",
            "The draft gives no reason for the choice of party.",
            *evidence(draft, [], "KOM002?", most=1),
        )


def _under_heading(draft: Draft) -> tuple[Passage, ...]:
    """The first paragraph under a heading that asks why this party was chosen, if it says something."""
    blocks = [b for section in draft.sections_titled(WHY) for b in section.blocks if b is not section.heading]
    said = [b for b in blocks if len(b.text.split()) >= _WORDS and not b.text.lstrip().startswith("[")]
    return tuple(draft.agreement.passage(b) for b in said[:1])


def _shuts_out(draft: Draft, hit: Hit) -> bool:
    text = draft.agreement.quote(draft.passage(hit))
    if hit.quoted or draft.block(hit).is_heading or _OPENNESS.search(text):
        return False
    return bool(_ACQUAINTANCE.search(text)) or not _REASON_GIVEN.search(text)


RULE = EqualTreatment()
