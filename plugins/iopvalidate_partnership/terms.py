"""Groups of words that several rules of this plugin put into their signs."""

from __future__ import annotations

#: Those who act for the idéburen side, also where a draft does not name the organisation: one place of a phrase.
ORG = (
    "(<ideburen>/vi/medlemmar/medlemmarna/grannar/grannarna/föräldrar/föräldrarna/boende/eldsjälar/eldsjälarna/volontärer/volontärerna/"
    "frivilliga/ungdomar/ungdomarna/elever/högstadieelever/gymnasister/pensionärer/byborna/ortsborna/civilsamhället/änkor/kvinnor/studenter)"
)
#: Those for whom an activity exists: alternatives of a condition.
PEOPLE = (
    "barn | barnen | barns | barnfamilj* | unga | ungas | ungdom* | elev* | äldre | senior* | pensionär* | kvinn* | män | flick* | pojk* | tjej* | kill* | "
    "deltagar* | besökar* | boende | invånar* | *invånar* | person | personer | människor | vuxna | vuxen | familj* | *familj* | hushåll* | anhörig* | närstående | "
    "nyanländ* | nyinflyttad* | asylsökande | patient* | hemlös* | hemlöshet | långtids* | arbetslös* | arbetssökande | föräldr* | målgrupp* | utsatta | *utsatta | "
    "den som | de som | dem som | alla som | var och en | envar | papperslös* | flykting* | funktionsnedsatt* | gäster* | ettor | långtidssjuk* | ensamstående | "
    "publik | allmänhet* | bybor* | ortsbor* | medborgar* | kommunmedlem* | skolklass* | vandrar* | brukar* | yngre | studerande | *bor | *borna"
)
#: Words for what troubles society: alternatives of a condition.
TROUBLE = (
    "utmaning* | *utmaning* | problem* | *problem* | *problemet | bekymmer | bekymret | ohälsa* | *ohälsa | *ohälsan | ensam* | isolering* | inaktivitet | våld* | "
    "utanförskap* | hemlös* | segregation* | *segregation* | arbetslös* | otrygg* | fattig* | missbruk* | beroende* | kriminalitet* | utsatthet* | ofrivillig* | "
    "mår dåligt | frånvaro* | skolfrånvaro | brist | bristen | saknar | saknas | faller mellan | hotar | växer igen | igenväx* | minskar | försvinn* | "
    "sover ute | gängen* | suicid* | självmord* | drunkning* | matsvinn* | utslagning* | rädda | rädsla | skulder | skuldsatt* | behörighet"
)
