"""Precision and recall of every rule on the clause bank, one clause at a time.

    python -m benchmarks.clauses [--dev] [--rules IOP,LOU002] [--verbose] [--json FILE]

A clause is read as a draft of one paragraph.  `+` is met by a pass with evidence, `-` by a fail, `?` by a review with
evidence.  The held-back fifth (every fifth line of every hand) is measured unless `--dev` asks for the rest.
The exit code is always 0: this measures.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from benchmarks.labelled import AS_OF, ROOT, share, table, tree_plugins
from iopvalidate.engine import Options, assess_source, read_source
from iopvalidate.plugins import Plugins
from iopvalidate.report.model import Record

BANK = ROOT / "tests" / "clauses"
HELD_BACK = 5

#: Rules for which silence is a pass: "nothing of the kind may occur".  A pass with evidence says nothing of a clause there.
_SILENT = """
LOU001 LOU002 LOU003 LOU004 LOU005 LOU006 LOU007 LOU010 LOU011 KOM003 KOM006 KOM008 STS002 STS008
KON003 KON004 KON005 KON006 KON007 LAG001 LAG002 LAG003 LAG004 UTK001 UTK002 UTK003 UTK004 UTK005 UTK006
UTK007 UTK008 UTK009 UTK010 UTK011 UTK012 UTK013 UTK014 UTK015
"""
SILENT_PASS = frozenset(_SILENT.split())


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the bank: hand and line, labels as rule → sign, form, text.  No labels: a neutral clause."""

    place: str
    labels: dict[str, str]
    form: str
    text: str


@dataclass(slots=True)
class Tally:
    """Counts for one rule.

    Attributes:
        labelled, met: clauses with a sign and those answered in its direction, by sign.
        near: labelled clauses answered with evidence but another sign (`+` for `?` and the like).
        wrong: labelled clauses answered in the opposite direction.   false: neutral clauses that the rule speaks on.
        beside: clauses labelled for other rules only, on which the rule speaks (the bank may lack a label there).
    """

    labelled: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    near: int = 0
    wrong: int = 0
    false: int = 0
    beside: int = 0
    misses: list[str] = field(default_factory=list)


def load_bank(held_back: bool = True, folder: Path = BANK) -> list[Clause]:
    """Return the clauses of all hands: the held-back fifth, or the rest.

    Raises:
        ValueError: a line has not four fields; the message names it.
    """
    return [clause for path in sorted(folder.glob("hand_*.tsv")) for clause in _hand(path, held_back)]


def _hand(path: Path, held_back: bool) -> Iterator[Clause]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or (number % HELD_BACK == 0) != held_back:
            continue
        fields = line.split("\t")
        if len(fields) != 4:
            raise ValueError(f"{path}:{number}: expected 4 fields, found {len(fields)}")
        labels = {} if fields[0] == "0" else {label[:-1]: label[-1] for label in fields[0].split()}
        yield Clause(f"{path.stem}:{number}", labels, fields[2], fields[3])


def sign_of(record: Record) -> str:
    """Return what a rule says of a clause alone: "+", "-", "?", or "" where it says nothing of it."""
    code, outcome = record.rule.code, record.outcome.value
    if outcome == "fail":
        return "-" if record.evidence else ""
    if outcome == "review":
        return "?" if record.evidence else ""
    return "+" if outcome == "pass" and record.evidence and code not in SILENT_PASS else ""


def measure(clauses: Iterable[Clause], plugins: Plugins) -> dict[str, Tally]:
    """Assess every clause and count, by rule."""
    tallies = {rule.code: Tally() for rule in plugins.rules}
    options = Options(profile="default", as_of=AS_OF)
    for clause in clauses:
        source = read_source(clause.text.encode(), "clause.md", plugins)
        for record in assess_source(source, plugins, options).records:
            _count(tallies[record.rule.code], clause, record)
    return tallies


def _count(tally: Tally, clause: Clause, record: Record) -> None:
    code = record.rule.code
    said, label = sign_of(record), clause.labels.get(code, "")
    if code in SILENT_PASS and label == "+":
        label = ""  # silence is a pass there: such a clause counts as a neutral one
    if not label:
        tally.false += bool(said) and not clause.labels
        tally.beside += bool(said) and bool(clause.labels)
        if said and not clause.labels:
            tally.misses.append(f"{clause.place} neutral, got {said}: {clause.text}")
        return
    tally.labelled[label] += 1
    if said == label or (label == "-" and record.outcome.value == "fail"):
        tally.met[label] += 1
        return
    tally.near += bool(said) and {said, label} != {"+", "-"}
    tally.wrong += {said, label} == {"+", "-"}
    tally.misses.append(f"{clause.place} {label}, got {said or record.outcome.value} ({clause.form}): {clause.text}")


_HEADERS = ("", "+", "-", "?", "recall", "near", "opposite", "false", "precision", "beside")


def tables(tallies: dict[str, Tally], neutral: int) -> str:
    """Return the table per rule and its totals; `neutral` is how many neutral clauses there were."""
    spoken = {code: tally for code, tally in tallies.items() if tally.labelled or tally.false or tally.beside}
    rows = [_row(code, [tally]) for code, tally in spoken.items()]
    for concern in dict.fromkeys(code[:3] for code in spoken):
        rows.append(_row(concern, [tally for code, tally in spoken.items() if code.startswith(concern)]))
    rows.append(_row("all", list(spoken.values())))
    head = "met/labelled by sign; near: another sign; false: on neutral clauses; beside: on clauses labelled for other rules"
    return f"{head}\n{table(_HEADERS, rows)}\n\n{neutral} neutral clauses"


def _row(name: str, tallies: Sequence[Tally]) -> list[str]:
    labelled, met = sum((t.labelled for t in tallies), Counter[str]()), sum((t.met for t in tallies), Counter[str]())
    near, wrong = sum(t.near for t in tallies), sum(t.wrong for t in tallies)
    false, beside = sum(t.false for t in tallies), sum(t.beside for t in tallies)
    right, every = met.total(), labelled.total()
    signs = [f"{met[sign]}/{labelled[sign]}" if labelled[sign] else "" for sign in "+-?"]
    spoken = right + near + wrong + false
    return [name, *signs, share(right, every), str(near), str(wrong), str(false), share(right, spoken), str(beside)]


def main(arguments: list[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dev", action="store_true", help="measure the lines that are not held back")
    parser.add_argument("--rules", default="", help='only rules that begin so, as "IOP,LOU002"')
    parser.add_argument("--verbose", action="store_true", help="list what was missed (never look at the held-back ones)")
    parser.add_argument("--json", type=Path, default=None, metavar="FILE")
    given = parser.parse_args(arguments)
    began = perf_counter()
    plugins = tree_plugins()
    clauses = load_bank(held_back=not given.dev)
    wanted = tuple(given.rules.split(",")) if given.rules else ("",)
    tallies = {code: tally for code, tally in measure(clauses, plugins).items() if code.startswith(wanted)}
    print(tables(tallies, sum(not clause.labels for clause in clauses)))
    if given.verbose and given.dev:
        print("\n".join(f"{code} {miss}" for code, tally in tallies.items() for miss in tally.misses))
    if given.json:
        given.json.write_text(to_json(tallies), encoding="utf-8")
    part = "not held back" if given.dev else "held back"
    print(f"{len(clauses)} clauses ({part}) in {perf_counter() - began:.1f} s")


def to_json(tallies: dict[str, Tally]) -> str:
    """Return the counts as JSON text."""
    found = {
        code: {
            "labelled": dict(t.labelled), "met": dict(t.met), "near": t.near, "opposite": t.wrong, "false": t.false,
            "beside": t.beside,
        }
        for code, t in tallies.items()
    }  # fmt: skip
    return json.dumps(found, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    main()
