"""Old acts and what holds in their place, as the law sheet has them; names of acts as a sentence needs them.

The shipped index knows which acts are repealed; it does not always know by what, nor from which day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from iopvalidate.api import Statute, statute_index

_GDPR = "dataskyddsförordningen (EU) 2016/679 och lagen (2018:218)"
_EIDAS = "förordning (EU) 910/2014 och lagen (2016:561)"
_STEPS = 5


@dataclass(frozen=True, slots=True)
class Replacement:
    """What holds in place of an old act.

    Attributes:
        now: SFS number of the act in force, or words where it is more than one act.
        since: day from which it holds, None where the sheet has none.   sure: the pair was read in a source.
    """

    now: str
    since: date | None
    sure: bool = True


#: Pairs of the law sheet.  `sure=False`: the old number is there from memory only, so nothing stronger than a review rests on it.
REPLACEMENTS: dict[str, Replacement] = {
    "1991:900": Replacement("2017:725", date(2018, 1, 1)),
    "2007:1091": Replacement("2016:1145", date(2017, 1, 1)),
    "1992:1528": Replacement("2016:1145", date(2008, 1, 1)),
    "2007:1092": Replacement("2016:1146", date(2017, 1, 1), sure=False),
    "2001:453": Replacement("2025:400", date(2025, 7, 1)),
    "1980:620": Replacement("2025:400", date(2002, 1, 1)),
    "1998:204": Replacement(_GDPR, date(2018, 5, 25)),
    "1980:100": Replacement("2009:400", date(2009, 6, 30)),
    "1986:223": Replacement("2017:900", date(2018, 7, 1)),
    "1971:290": Replacement("2017:900", None, sure=False),
    **dict.fromkeys(
        ("1991:433", "1999:130", "1999:132", "1999:133", "2003:307", "2006:67", "2001:1286"),
        Replacement("2008:567", date(2009, 1, 1)),
    ),
    "1985:568": Replacement("1993:387", date(1994, 1, 1), sure=False),
    "1982:763": Replacement("2017:30", date(2017, 4, 1)),
    "1985:1100": Replacement("2010:800", date(2011, 7, 1)),
    "2000:873": Replacement("skollagen (2010:800) 2 kap. 31 §", date(2011, 7, 1)),
    "1993:20": Replacement("2008:579", date(2008, 11, 1)),
    "1929:145": Replacement("1999:116", date(1999, 4, 1)),
    "1976:125": Replacement("1999:1078", date(2000, 1, 1)),
    "1997:614": Replacement("2018:597", date(2019, 1, 1)),
    "2016:749": Replacement("2021:890", date(2021, 12, 17)),
    "2009:62": Replacement("2017:630", None, sure=False),
    "1987:667": Replacement("2018:672", date(2018, 7, 1)),
    "1951:680": Replacement("1998:1593", None, sure=False),
    "1999:932": Replacement("2024:487", date(2025, 1, 1)),
    "1994:243": Replacement("2021:401", date(2021, 7, 1)),
    "2018:1174": Replacement("2025:1506", date(2026, 1, 15)),
    "1996:627": Replacement("2018:585", date(2019, 4, 1)),
    "1995:450": Replacement("2008:486", date(2008, 7, 1)),
    "1994:200": Replacement("2023:200", date(2023, 7, 1), sure=False),
    "1994:1738": Replacement("2010:1622", date(2011, 1, 1), sure=False),
    "1993:581": Replacement("2018:2088", None, sure=False),
    "2000:832": Replacement(_EIDAS, None),
}


def named(act: Statute) -> str:
    """Return an act as a sentence names it: "kommunallagen (2017:725)", "lagen (2016:1145) om offentlig upphandling"."""
    first, _, rest = act.title.partition(" ")
    for ending in ("lag", "balk", "förordning", "kungörelse", "stadga"):
        if first.lower() == ending:
            return f"{_definite(first.lower())} ({act.sfs}) {rest}".rstrip()
        if act.title.lower().endswith(ending):
            return f"{_definite(act.title[:1].lower() + act.title[1:])} ({act.sfs})"
    return f"{act.title} ({act.sfs})"


def _definite(word: str) -> str:
    return word + ("n" if word.endswith(("kungörelse", "stadga")) else "en")


@dataclass(frozen=True, slots=True)
class Successor:
    """The act in force in an old one's place: `text` names it, "" if unknown; `since` is the day from which it holds."""

    text: str
    since: date | None


def successor(old: Statute | None, sfs: str) -> Successor:
    """Return what holds in place of an old act: by the sheet, else the namesake in force, else what repealed it."""
    index = statute_index()
    pair = REPLACEMENTS.get(sfs)
    if pair is not None:
        act = index.get(pair.now)
        return Successor(named(act) if act else pair.now, pair.since)
    if old is None:
        return Successor("", None)
    new = next((a for a in index.by_name(old.title) if a.in_force), None) or _chain(old)
    since = new.in_force_from if new else None
    if since is None and old.repealed_by:
        since = date(int(old.repealed_by.split(":")[0]), 1, 1)
    return Successor(named(new) if new else "", since)


def _chain(old: Statute) -> Statute | None:
    """Follow repealing acts to one in force that is more than a transitional act."""
    act: Statute | None = old
    for _ in range(_STEPS):
        act = statute_index().get(act.repealed_by) if act and act.repealed_by else None
        if act is None or act.in_force:
            break
    transitional = act is not None and ("införande" in act.title or "upphävande" in act.title or "ändring" in act.title)
    return None if transitional else act
