"""Quality of judgement: outcomes and quotes on the labelled drafts, per rule, per concern and per draft.

    python -m benchmarks.quality [--drafts 01-08,12] [--format docx|md] [--verbose] [--json FILE]

These drafts lie in the repository and rules are developed on them: the figures show fit and catch steps back, they do
not show how well the program does on drafts nobody has seen.  `benchmarks.clauses` (held back) and `--folder` with fresh
labelled drafts do.  The exit code is always 0: this measures.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

from benchmarks.judging import Judgement, Score, judge_draft, score, to_json
from benchmarks.labelled import DRAFTS, load_drafts, share, table, tree_plugins

_HEADERS = ("", "right", "all", "share", "doubtful", "quotes", "wrong (expected>got)")
_CAVEAT = (
    "Rules were developed on these drafts: a fit, no forecast. See benchmarks.clauses (held back), or --folder with fresh drafts."
)
_SHORT = {"not_applicable": "n/a"}


def main(arguments: list[str] | None = None) -> None:
    """Run the command."""
    given = _parser().parse_args(arguments)
    began = perf_counter()
    plugins = tree_plugins()
    drafts = load_drafts(given.drafts, given.folder)
    judgements = [j for draft in drafts for j in judge_draft(draft, plugins, given.format, given.seed)]
    for note in plugins.notifications:
        print(f"! {note.text.en}")
    print(tables(judgements))
    if given.folder == DRAFTS:
        print(_CAVEAT)
    if given.verbose:
        print(details(judgements))
    if given.json:
        given.json.write_text(to_json(judgements), encoding="utf-8")
    print(f"\n{len(drafts)} drafts as {given.format} in {perf_counter() - began:.1f} s")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--drafts", default="", help='which, as "01-08,12"; all by default')
    parser.add_argument("--folder", type=Path, default=DRAFTS, help="where the labelled drafts lie")
    parser.add_argument("--format", choices=("docx", "md"), default="docx")
    parser.add_argument("--seed", type=int, default=None, help="split words of the .docx into random runs")
    parser.add_argument("--verbose", action="store_true", help="list wrong outcomes and missed quotes")
    parser.add_argument("--json", type=Path, default=None, metavar="FILE", help="write all judgements")
    return parser


def tables(judgements: Sequence[Judgement]) -> str:
    """Return the tables per rule, per concern and per draft, and the totals."""
    parts = [
        "Per rule\n" + _grouped([j for j in judgements if j.ran], lambda j: j.rule),
        "Per concern\n" + _grouped(judgements, lambda j: j.concern),
        "Per draft\n" + _grouped(judgements, lambda j: j.draft),
        _totals(score(judgements), judgements),
    ]
    return "\n\n".join(parts)


def _grouped(judgements: Sequence[Judgement], key: Callable[[Judgement], str]) -> str:
    names = list(dict.fromkeys(key(j) for j in judgements))
    return table(_HEADERS, [_row(name, score(j for j in judgements if key(j) == name)) for name in names])


def _row(name: str, found: Score) -> list[str]:
    doubtful = f"{found.doubtful_right}/{found.doubtful}" if found.doubtful else ""
    quotes = f"{found.hits}/{found.quotes}" if found.quotes else ""
    wrong = ", ".join(f"{_short(e)}>{_short(g)} {count}" for (e, g), count in found.confusion.most_common())
    if found.missing:
        wrong = ", ".join(filter(None, [wrong, f"no such rule {found.missing}"]))
    return [name, str(found.right), str(found.all), share(found.right, found.all), doubtful, quotes, wrong]


def _short(outcome: str) -> str:
    return _SHORT.get(outcome, outcome)


def _totals(found: Score, judgements: Sequence[Judgement]) -> str:
    broken = sum(j.broken for j in judgements)
    every, every_right = found.all + found.doubtful, found.right + found.doubtful_right
    lines = [
        f"Outcomes  {found.right}/{found.all} right, {share(found.right, found.all)} (labels that are not doubtful)",
        f"Doubtful  {found.doubtful_right}/{found.doubtful}; with them {every_right}/{every}, {share(every_right, every)}",
        f"Quotes    {found.hits}/{found.quotes} found, {share(found.hits, found.quotes)}",
    ]
    if found.missing:
        names = ", ".join(dict.fromkeys(j.rule for j in judgements if not j.ran))
        lines.append(f"Not run   {found.missing} labels of rules that no plugin has: {names}")
    if broken:
        lines.append(f"Broken    {broken} answers of rules that raised")
    return "\n".join(lines)


def details(judgements: Sequence[Judgement]) -> str:
    """Return every wrong outcome and every missed quote; doubtful ones are marked."""
    lines = ["", "Wrong outcomes"]
    for j in judgements:
        if j.ran and not j.right:
            mark = " (doubtful)" if j.doubtful else ""
            lines.append(f"{j.draft} {j.rule} expected {j.expected}, got {j.got}{mark}")
            lines += [f"    expected: {j.quote}"] if j.quote else []
            lines.append(f"    reason:   {j.reason}")
    lines += ["", "Missed quotes where the outcome is right"]
    lines += [f"{j.draft} {j.rule} {j.got}: {j.quote}" for j in judgements if j.ran and j.right and j.quote and not j.hit]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
