"""Groups of words that several rules of this plugin put into their signs."""

from __future__ import annotations

#: Those who act for the idéburen side, also where a draft does not name the organisation: one place of a phrase.
ORG = (
    "(<ideburen>/vi/medlemmar/medlemmarna/grannar/grannarna/föräldrar/föräldrarna/boende/eldsjälar/eldsjälarna/volontärer/volontärerna/"
    "frivilliga/ungdomar/ungdomarna/elever/högstadieelever/gymnasister/pensionärer/byborna/ortsborna/civilsamhället/änkor/kvinnor/studenter/"
    "cirkeln/cirkelns/kören/körens/kyrkan/kyrkans/bygdelaget/bygdelagets/trossamfundet/trossamfundets/nätverket/nätverkets/medlem/medlems/mammor/mamma/pappor/pappa/förälder/"
    "granne/grannar/eldsjäl/pensionär/pensionärer/ledare/ledarna/ideella/föreningslivet/föreningslivets/*förening/*församling/*sällskap)"
)
#: Those who act for the public side, with the offices and officials that drafts name in its stead: one place of a phrase.
GOV = (
    "(<offentlig>/*enheten/*enhetens/*kontoret/*kontorets/*chefen/*chefens/*chef/*direktören/*politikerna/politikerna/tjänstemännen/tjänsteman/kommunalrådet/rektor/rektorn/"
    "*fullmäktige/*fullmäktiges/biblioteket/bibliotekets/skolan/skolans/sjukhuset/sjukhusets/*handläggaren/*handläggare/*handläggarna/*sekreteraren/"
    "-öppenheten/-erfarenheten/-angelägenheten/-belägenheten/-benägenheten/-lägenheten/-egenheten/-medvetenheten/-bokenheten)"
)
#: The idéburen side by name, kind or pronoun: one place of a phrase.
OWN = (
    "(<ideburen>/vi/oss/vår/vårt/våra/cirkeln/cirkelns/kören/körens/kyrkan/kyrkans/bygdelaget/bygdelagets/trossamfundet/trossamfundets/föreningslivet/föreningslivets/"
    "civilsamhället/civilsamhällets/nätverket/volontärerna/*förening/*församling)"
)
#: The two sides named together, as alternatives of a condition.
BOTH = (
    "parterna | parternas | båda | bägge | gemensam* | tillsammans | ihop | vi | oss | vardera | alla parter | samtliga parter | "
    "<offentlig> och ~2 <ideburen> | <ideburen> och ~2 <offentlig> | både ~4 och"
)
#: A body in which people sit together: one place of a phrase.
BODY = (
    "(*gruppen/*gruppens/*grupp/*kommittén/*kommitténs/*kommitté/*rådet/*rådets/*råd/*utskottet/*utskott/forum/forumet/kommitté/kommittén/teamet/team/-målgrupp/-målgruppen/-målgruppens/"
    "-åldersgrupp/-åldersgruppen/-barngrupp/-barngruppen/-stödgrupp/-stödgruppen/-studiegrupp/-samtalsgrupp/-samtalsgruppen/-volontärgrupp/-volontärgruppen/-yrkesgrupp/"
    "-ungdomsrådet/-ungdomsråd/-elevråd/-elevrådet/-pensionärsråd/-pensionärsrådet/-föreningsråd/-föreningsrådet/-besökarråd/-besökarrådet/-brukarråd/-brukarrådet/-barnråd/"
    "-barnrådet/-förråd/-förrådet/-område/-området/-råd/-seniorrådet/-hyresråd/-skyddsrådet/-kommunalrådet/-kommunalråd/-regionrådet/-regionråd/-landstingsråd)"
)
#: Those for whom an activity exists: alternatives of a condition.
PEOPLE = (
    "barn | barnen | barns | barnfamilj* | unga | ungas | ungdom* | elev* | äldre | senior* | pensionär* | kvinn* | män | flick* | pojk* | tjej* | kill* | "
    "deltagar* | besökar* | boende | invånar* | *invånar* | person | personer | människor | vuxna | vuxen | familj* | *familj* | hushåll* | anhörig* | närstående | "
    "nyanländ* | nyinflyttad* | asylsökande | patient* | hemlös* | hemlöshet | långtids* | arbetslös* | arbetssökande | föräldr* | målgrupp* | utsatta | *utsatta | "
    "den som | de som | dem som | alla som | var och en | envar | papperslös* | flykting* | funktionsnedsatt* | gäster* | ettor | långtidssjuk* | ensamstående | "
    "publik | allmänhet* | bybor* | ortsbor* | medborgar* | kommunmedlem* | skolklass* | vandrar* | brukar* | yngre | studerande | *bor | *borna | hushållen | mammor | pappor | pojkar | syskon | gravida | blinda | "
    "döva | sjuka | gamla | yngsta | bygden | bygdens | orten | ortens | alla åldrar | unga och gamla | gammal som ung | stora och små"
)
#: Words for what troubles society: alternatives of a condition.
TROUBLE = (
    "utmaning* | *utmaning* | problem* | *problem* | *problemet | bekymmer | bekymret | ohälsa* | *ohälsa | *ohälsan | ensam* | isolering* | inaktivitet | våld* | "
    "utanförskap* | hemlös* | segregation* | *segregation* | arbetslös* | otrygg* | fattig* | missbruk* | beroende* | kriminalitet* | utsatthet* | ofrivillig* | "
    "mår dåligt | frånvaro* | skolfrånvaro | brist | bristen | saknar | saknas | faller mellan | hotar | växer igen | igenväx* | minskar | försvinn* | "
    "sover ute | gängen* | suicid* | självmord* | drunkning* | matsvinn* | utslagning* | rädda | rädsla | skulder | skuldsatt* | behörighet"
)
