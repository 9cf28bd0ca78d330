"""Families of words that many terms share, written once.  `<name>` in a term means any of them.

`offentlig` and `ideburen` are widened for each draft with the names and aliases of its own parties.
"""

from __future__ import annotations

FAMILIES: dict[str, str] = {
    # who -------------------------------------------------------------------------------------------------
    "offentlig": "kommun{,en,ens,er,erna,ernas} region{,en,ens} stad{en,ens} *nämnd *nämnden *nämndens *förvaltningen "
    "*förvaltningens *förvaltning landsting{,et,ets} stadsdel{en,ens} -begravningsnämnden kommunstyrelse{,n,ns} "
    "regionstyrelse{,n,ns} beställare{n,ns} myndighet{en,ens} biståndsenheten socialtjänsten socialtjänstens socialkontoret enhetschef{,en} stadsdelsnämnd{,en}",
    "ideburen": "förening{,en,ens,ar,arna,arnas} *föreningen *föreningens *föreningarna *föreningarnas organisation{en,ens,erna,ernas} "
    "stiftelse{,n,ns} jour{en,ens} *jouren *jourens klubb{,en,ens,arna,arnas} *klubben *klubbens samfund{et,ets} "
    "församling{en,ens} kooperativ{et,ets} förbund{et,ets} *förbundet *förbundets stadsmission{en,ens} medlemmar{,na,nas} "
    "utförare{n,ns} kår{en,ens} *kåren *sällskapet sällskap{et,ets} byalag{et,ets} intresseförening{en,ens} "
    "idrottsförening{en,ens} -bostadsrättsföreningen -kommunorganisationen -linjeorganisationen",
    "parterna": "parterna parternas parter part parten parts partners partnerna båda bägge vardera envar",
    "båda": "båda bägge alla samtliga vardera varje envar",
    # what ------------------------------------------------------------------------------------------------
    "avtalet": "avtal{,et,ets} *avtalet *avtal överenskommelse{,n,ns} partnerskap{,et,ets} iop iop:et iopt iop:t iop-avtal{,et} "
    "partnerskapsavtal{,et} samverkansavtal{,et} samverkan{,s} samarbete{,t,ts} kontrakt{,et}",
    "verksamheten": "verksamhet{,en,ens,er,erna} *verksamhet *verksamheten aktivitet{,en,er,erna} *aktiviteter *aktiviteterna "
    "arbete{,t} insats{,en,er,erna} projekt{,et} mötesplats{,en} träffpunkt{,en} idén idé",
    "pengar": "medel medlen *medel stöd{,et,ets} *stöd *stödet bidrag{,et,ets} *bidraget pengar{,na} ersättning{,en} belopp{,et} "
    "finansiering{,en} anslag{,et} -läkemedel -hjälpmedel -livsmedel -transportmedel -rengöringsmedel -botemedel",
    # verbs -----------------------------------------------------------------------------------------------
    "ska": "ska skall måste åtar förbinder bör",
    "år": "år årligen årsvis *årsvis kvartal* halvår{,et,s,svis} termin{,en,s} månad{,en,er,s} *månadsvis tertial{,et} årlig{,a,t}",
}


def family_words(name: str) -> str:
    """Return the words of a family as one place of a phrase.

    Raises:
        KeyError: there is no such family.
    """
    return "(" + "/".join(FAMILIES[name].split()) + ")"
