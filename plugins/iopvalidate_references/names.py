"""Names of authorities, bodies and legal terms that are called something else now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from iopvalidate.api import Sign


@dataclass(frozen=True, slots=True)
class OldName:
    """A name that is no longer used.

    Attributes:
        sign: its words.   now: what it is called today, Swedish.   since: day of the change.
        certainty: as in a legal basis.   source: where the change was read.
        open: what happened after the planned change is not confirmed, so that a person must look.
    """

    sign: Sign
    now: str
    since: date
    certainty: str
    source: str
    open: bool = False


OLD_NAMES: tuple[OldName, ...] = (
    OldName(
        Sign("SKL", "(skl/skl:s/skls) | sveriges kommuner och landsting{,s}"),
        "Sveriges Kommuner och Regioner (SKR)",
        date(2019, 11, 27),
        "secondary",
        "motala.se",
    ),
    OldName(
        Sign(
            "landsting",
            "(landsting{,et,ets,en,ens,s}/landstingsfullmäktige*/landstingsstyrelse*/landstingsråd*/landstingskommunal*/landstingsanställd*/landstingsfinansiera*/landstingsdriv*)",
        ),
        "region",
        date(2020, 1, 1),
        "verified",
        "lagen.nu/prop/2018/19:162",
    ),
    OldName(
        Sign("Ungdomsstyrelsen", "ungdomsstyrelse{n,ns}"),
        "Myndigheten för ungdoms- och civilsamhällesfrågor (MUCF)",
        date(2014, 4, 1),
        "secondary",
        "eskilstunanytt.se",
    ),
    OldName(
        Sign("Datainspektionen", "datainspektion{en,ens}"),
        "Integritetsskyddsmyndigheten (IMY)",
        date(2021, 1, 1),
        "secondary",
        "avtalgdpr.se",
    ),
    OldName(
        Sign("SST", "myndigheten{,s} för stöd till trossamfund* | sst:s"),
        "Myndigheten för ungdoms- och civilsamhällesfrågor (MUCF), som har tagit över uppgifterna",
        date(2026, 1, 1),
        "secondary",
        "sandaren.se",
    ),
    OldName(
        Sign("MSB", "(msb/msb:s/msbs) | myndigheten{,s} för samhällsskydd och beredskap*"),
        "Myndigheten för civilt försvar",
        date(2026, 1, 1),
        "secondary",
        "dagensvimmerby.se",
    ),
    OldName(
        Sign("ESV", "ekonomistyrningsverket{,s} | (esv/esv:s)"),
        "Statskontoret (sammanslagningen var planerad till den 1 januari 2026)",
        date(2026, 1, 1),
        "secondary",
        "statskontoret.se",
        open=True,
    ),
    OldName(
        Sign(
            "handikapp",
            "(handikapp/handikappet/handikappade{,s}/handikappad{,e,es}/handikappomsorg*/handikappfråg*/handikappråd*/handikappanpass*/handikapplan*/handikappolitisk*"
            "/rörelsehandikapp*/funktionshandikapp*)",
        ),
        "funktionsnedsättning",
        date(2007, 1, 1),
        "secondary",
        "socialstyrelsen.se",
    ),
    OldName(
        Sign("missbrukare", "(missbrukare{,n,ns,s,na,nas}/missbrukarvård*/missbruksvård*/missbrukarproblem*/*missbrukare)"),
        "skadligt bruk eller beroende",
        date(2025, 7, 1),
        "verified",
        "riksdagen.se, SoL (2025:400)",
    ),
    OldName(
        Sign("kommunal entreprenad", "kommunal{,a} entreprenad{,en,er}"),
        "privat utförare",
        date(2015, 1, 1),
        "secondary",
        "lagen.nu/prop/2013/14:118",
    ),
    OldName(
        Sign(
            "särskola",
            "(särskola{,n,ns,s}/särskoleelev*/grundsärskola*/gymnasiesärskola*/träningssärskola*/särskoleklass*/särskolor{,na})",
        ),
        "anpassad skola",
        date(2023, 7, 2),
        "unverified",
        "ingen källa",
    ),
)
