"""Speed beside python-docx on the same file: cold and warm, time per stage, words per second.

    python -m benchmarks.speed [--pages 2,6,20,100] [--rounds 7] [--json FILE]

Every round measures both programs one right after the other, and the ratio is the median over the rounds, so that a
machine that slows down slows down both.  Figures of different machines cannot be compared; ratios can.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

import docx

from benchmarks.build_docx import build_docx
from benchmarks.labelled import AS_OF, ROOT, load_drafts, stand_in, table, tree_plugins
from iopvalidate.agreement.structure import build_agreement
from iopvalidate.engine import Options, assess_bytes, read_source, vocabulary_for
from iopvalidate.facts.draft import Draft
from iopvalidate.plugins import Plugins

CHARACTERS_PER_PAGE = 2200
_BODY = "\n\n## "
_PYTHON_DOCX = "import sys, docx; '\\n'.join(p.text for p in docx.Document(sys.argv[1]).paragraphs)"


#: Median seconds of ours and theirs, and the median ratio of the rounds.
Pair = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Timing:
    """One draft: median seconds of each program, median ratios of the rounds, seconds by stage, words per second."""

    pages: int
    words: int
    warm: float
    warm_docx: float
    warm_ratio: float
    cold: float
    cold_docx: float
    cold_ratio: float
    stages: dict[str, float]
    words_per_second: float


def draft_of_pages(pages: int) -> str:
    """Return a draft of about so many pages, made of whole sections of the labelled drafts, taken in turn."""
    sections = [_BODY + part for draft in load_drafts() for part in draft.markdown.split(_BODY)[1:]]
    text, at = "---\nheading_style: styles\nfeatures: [table]\n---\n\n# Överenskommelse om idéburet offentligt partnerskap", 0
    while len(text) < pages * CHARACTERS_PER_PAGE:
        text += sections[at % len(sections)]
        at += 1
    return text


def measure(pages: int, plugins: Plugins, rounds: int, cold: bool = True) -> Timing:
    """Measure a draft of `pages` pages."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "utkast.docx"
        path.write_bytes(build_docx(draft_of_pages(pages)))
        warm, stages = _warm(path, plugins, rounds)
        colds = _cold(path, stand_in(Path(folder) / "site"), rounds) if cold else (0.0, 0.0, 0.0)
        words, per_second = _language(path, plugins, rounds)
    return Timing(pages, words, *warm, *colds, stages, per_second)


def _warm(path: Path, plugins: Plugins, rounds: int) -> tuple[Pair, dict[str, float]]:
    """Measure in this process, after one round that is not counted; return median seconds by stage too."""
    options = Options(profile="default", as_of=AS_OF)
    stages: list[dict[str, float]] = []

    def ours() -> None:
        stages.append(assess_bytes(path.read_bytes(), str(path), plugins, options).timings)

    def theirs() -> None:
        "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)

    _paired(ours, theirs, 1)
    stages.clear()
    pair = _paired(ours, theirs, rounds)
    return pair, {name: median(timing.get(name, 0.0) for timing in stages) for name in stages[0]}


def _cold(path: Path, site: Path | None, rounds: int) -> Pair:
    """Measure fresh processes."""

    def ours() -> None:
        _run(site, (0, 1, 4), "-m", "iopvalidate", str(path), "--format", "json")

    def theirs() -> None:
        _run(site, (0,), "-c", _PYTHON_DOCX, str(path))

    _paired(ours, theirs, 1)
    return _paired(ours, theirs, rounds)


def _paired(first: Callable[[], None], second: Callable[[], None], rounds: int) -> Pair:
    """Return the median seconds of both, and the median of the ratios of each round."""
    pairs = [(_seconds(first), _seconds(second)) for _ in range(rounds)]
    return median(a for a, _ in pairs), median(b for _, b in pairs), median(a / b for a, b in pairs)


def _seconds(action: Callable[[], None]) -> float:
    began = perf_counter()
    action()
    return perf_counter() - began


def _run(site: Path | None, expected: Sequence[int], *arguments: str) -> None:
    """Run a fresh Python on this tree.

    Raises:
        RuntimeError: it ends with an exit code that is not expected, so that its time means nothing.
    """
    paths = [str(path) for path in (site, ROOT, ROOT / "plugins") if path]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    done = subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=False, env=environment)
    if done.returncode not in expected:
        raise RuntimeError(f"exit code {done.returncode} of: python {' '.join(arguments)}")


def _language(path: Path, plugins: Plugins, rounds: int) -> tuple[int, float]:
    """Return the number of words and how many the language layer reads in a second."""
    agreement = build_agreement(read_source(path.read_bytes(), str(path), plugins))
    vocabulary = vocabulary_for(tuple(plugins.rules))
    draft = Draft(agreement, vocabulary, AS_OF)
    words = len(draft.reading.tokens.forms)

    def read() -> None:
        assert Draft(agreement, vocabulary, AS_OF).reading

    return words, words / median(_seconds(read) for _ in range(rounds))


def tables(timings: Sequence[Timing]) -> str:
    """Return the timings as tables."""
    headers = ("pages", "words", "warm ms", "python-docx ms", "ratio", "cold ms", "python-docx ms", "ratio", "words/s")
    rows = [
        [
            str(t.pages), str(t.words), _ms(t.warm), _ms(t.warm_docx), f"{t.warm_ratio:.2f}", _ms(t.cold), _ms(t.cold_docx),
            f"{t.cold_ratio:.2f}", f"{t.words_per_second:,.0f}",
        ]
        for t in timings
    ]  # fmt: skip
    stages = list(dict.fromkeys(name for t in timings for name in t.stages))
    by_stage = [[name, *(_ms(t.stages.get(name, 0.0)) for t in timings)] for name in stages]
    return f"{table(headers, rows)}\n\n{table(('stage, ms', *(f'{t.pages} pages' for t in timings)), by_stage)}"


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.1f}"


def main(arguments: list[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", default="2,6,20,100")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--warm-only", action="store_true", help="start no processes")
    parser.add_argument("--json", type=Path, default=None, metavar="FILE")
    given = parser.parse_args(arguments)
    plugins = tree_plugins()
    timings = [measure(int(pages), plugins, given.rounds, not given.warm_only) for pages in given.pages.split(",")]
    print(tables(timings))
    if given.json:
        given.json.write_text(json.dumps([asdict(timing) for timing in timings], indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
