"""Pack the list of Swedish statutes into the file that `iopvalidate.facts.scan.statute_index` reads.

Usage: python scripts/pack_statutes.py INPUT.json OUTPUT.bin

INPUT maps SFS numbers to {"title", "status", "in_force_from"?, "repealed_by"?, "sections"?, "agree"?}; entries that are no
SFS acts (bills, reports, judgments) are dropped.  The same input always gives the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
import zlib
from pathlib import Path
from typing import Any

SFS = re.compile(r"(?P<year>[0-9]{4}):(?P<number>[0-9]+)(?: s\.? ?(?P<page>[0-9]+))?")
NOT_AN_ACT = re.compile(r"(?:Proposition|SOU|Ds|NJA|Betänkande|dir\.)\s[0-9]")
AGREE = {True: "1", False: "0", None: ""}


def pack(statutes: dict[str, dict[str, Any]]) -> bytes:
    """Give the packed bytes: one line an act, ordered by number, compressed."""
    lines = [line_of(sfs, statutes[sfs]) for sfs in sorted(filter(is_act_number, statutes), key=order_of)]
    kept = [line for line in lines if line is not None]
    return zlib.compress(("\n" + "\n".join(kept) + "\n").encode(), 9)


def is_act_number(sfs: str) -> bool:
    """Tell an SFS number ("2016:1145", "1898:50 s.2") from the numbers of other documents ("2015/16:1")."""
    return SFS.fullmatch(sfs) is not None


def order_of(sfs: str) -> tuple[int, int, int]:
    """Give the sorting key of an SFS number."""
    match = SFS.fullmatch(sfs)
    if match is None:
        raise ValueError(f"not an SFS number: {sfs}")
    return int(match["year"]), int(match["number"]), int(match["page"] or 0)


def line_of(sfs: str, act: dict[str, Any]) -> str | None:
    """Give the line of one act: number, title, 1 if in force, from when, repealed by, agreement, sections by chapter."""
    title = re.sub(r"\s+", " ", act["title"]).removeprefix("/r1/").strip(" ;")
    if NOT_AN_ACT.match(title):
        return None
    sections = ";".join(f"{chapter}:{ranges}" for chapter, ranges in act.get("sections", {}).items())
    in_force = "1" if act["status"] == "in_force" else "0"
    return "\t".join(
        [sfs, title, in_force, act.get("in_force_from", ""), act.get("repealed_by", ""), AGREE[act.get("agree")], sections]
    )


def main(arguments: list[str]) -> int:
    """Read the input, write the output, and say how large it became; 2 for wrong usage."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    source, target = map(Path, arguments)
    packed = pack(json.loads(source.read_text(encoding="utf-8")))
    target.write_bytes(packed)
    print(f"{target}: {len(packed)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
