"""Sections of the old socialtjänstlag (2001:453) and their counterparts in SoL (2025:400)."""

from __future__ import annotations

import re
from collections.abc import Sequence

OLD, NEW = "2001:453", "2025:400"

#: Old chapter and section to the new one as it is written; every pair was read in both texts.
COUNTERPARTS: dict[tuple[str, str], str] = {
    ("1", "2"): "3 kap. 1 §",
    ("2", "1"): "4 kap. 1 §",
    ("2", "5"): "4 kap. 3 §",
    ("3", "1"): "6 kap. 1–4 §§",
    ("3", "3"): "5 kap. 1–3 §§",
    ("3", "4"): "6 kap. 3 §",
    ("3", "6"): "8 kap. 1 §",
    ("3", "7"): "6 kap. 6–7 §§",
    ("4", "1"): "11 kap. 1 § och 12 kap. 1 §",
    ("5", "4"): "2 kap. 3 § och 8 kap. 2 §",
    ("5", "7"): "8 kap. 10–11 §§",
    ("5", "11"): "13 kap. 1 § (för barn 18 kap.)",
    ("7", "1"): "26 kap. 1 §",
    ("11", "5"): "14 kap. 3 §",
    ("14", "1"): "19 kap. 1 §",
    ("14", "1 c"): "19 kap. 4 §",
    ("14", "2"): "5 kap. 1 § andra stycket",
    ("14", "3"): "27 kap. 2 §",
    ("14", "7"): "27 kap. 6 §",
    ("15", "1"): "17 kap. 11 §",
}

#: Sections that drafts keep from the old act, with the words that show that the old section is meant.
_RESIDUES: dict[tuple[str, str], re.Pattern[str]] = {
    ("14", "1"): re.compile(r"anmäl|orosanm|far illa|barn", re.IGNORECASE),
    ("14", "1 c"): re.compile(r"anmäl|orosanm|far illa|barn", re.IGNORECASE),
    ("15", "1"): re.compile(r"tystnad|obehörig|röja", re.IGNORECASE),
    ("7", "1"): re.compile(r"tillstånd", re.IGNORECASE),
    ("3", "3"): re.compile(r"kvalitet", re.IGNORECASE),
}


def counterparts(chapter: str | None, sections: Sequence[str]) -> str:
    """Return the places in the new act for sections of the old one, joined; "" where none is known."""
    found = (COUNTERPARTS.get((chapter or "", section)) for section in sections)
    return ", ".join(dict.fromkeys(place for place in found if place))


def residue(chapter: str | None, sections: Sequence[str], sentence: str) -> str:
    """Return the new place where a citation without number looks like the old act's numbering, "" else."""
    for section in sections:
        key = (chapter or "", section)
        if key in _RESIDUES and _RESIDUES[key].search(sentence):
            return COUNTERPARTS[key]
    return ""
