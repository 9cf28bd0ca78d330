"""Speed beside python-docx on the same file: cold and warm, by stage, growth with length, a batch, and memory.

    python -m benchmarks.speed [--pages 2,6,20,100,800] [--rounds 7] [--batch 300] [--jobs 2] [--warm-only] [--json FILE]

Every round measures both programs one right after the other, and the ratio is the median over the rounds, so that a
machine that slows down slows down both.  Figures of different machines cannot be compared; ratios can.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

import docx

from benchmarks.build_docx import build_docx
from benchmarks.labelled import AS_OF, load_drafts, table, tree_plugins
from benchmarks.processes import Batch, Fresh, Pair, batch, paired, timed
from iopvalidate.agreement.structure import build_agreement
from iopvalidate.engine import Options, assess_bytes, read_source, vocabulary_for
from iopvalidate.facts.draft import Draft
from iopvalidate.plugins import Plugins

CHARACTERS_PER_PAGE = 2200
LONG = 100
"""From so many pages on, fewer rounds are measured: one takes seconds."""
_BODY = "\n\n## "


@dataclass(frozen=True, slots=True)
class Timing:
    """One draft: median seconds of each program, median ratios of the rounds, seconds by stage, words per second.

    Attributes:
        memory, memory_docx: peak memory of a cold process in MB, 0 where not measured.
    """

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
    memory: float = 0.0
    memory_docx: float = 0.0


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of the design with the figure reached; `most`: the figure is to be at most the limit, else at least."""

    name: str
    figure: float
    limit: float
    most: bool = True

    @property
    def reached(self) -> bool:
        """Whether the figure is within the limit."""
        return self.figure <= self.limit if self.most else self.figure >= self.limit


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
    rounds = rounds if pages < LONG else min(rounds, 3)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "utkast.docx"
        path.write_bytes(build_docx(draft_of_pages(pages)))
        warm, stages = _warm(path, plugins, rounds)
        colds, peaks = _cold(path, Fresh(Path(folder)), rounds) if cold else ((0.0, 0.0, 0.0), (0.0, 0.0))
        words, per_second = _language(path, plugins, min(rounds, 3))
    return Timing(pages, words, *warm, *colds, stages, per_second, *peaks)


def _warm(path: Path, plugins: Plugins, rounds: int) -> tuple[Pair, dict[str, float]]:
    """Measure in this process, after one round that is not counted; return median seconds by stage too."""
    options = Options(profile="default", as_of=AS_OF)
    stages: list[dict[str, float]] = []

    def ours() -> float:
        return timed(lambda: stages.append(assess_bytes(path.read_bytes(), str(path), plugins, options).timings))

    def theirs() -> float:
        return timed(lambda: "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs))

    pair = paired(ours, theirs, rounds)
    return pair, {name: median(timing.get(name, 0.0) for timing in stages[1:]) for name in stages[-1]}


def _cold(path: Path, fresh: Fresh, rounds: int) -> tuple[Pair, tuple[float, float]]:
    """Measure fresh processes; return the peak memory of both too."""
    pair = paired(lambda: fresh.ours(path), lambda: fresh.theirs(path), rounds)
    return pair, fresh.memory(path)


def _language(path: Path, plugins: Plugins, rounds: int) -> tuple[int, float]:
    """Return the number of words and how many the language layer reads in a second."""
    agreement = build_agreement(read_source(path.read_bytes(), str(path), plugins))
    vocabulary = vocabulary_for(tuple(plugins.rules))
    words = len(Draft(agreement, vocabulary, AS_OF).reading.tokens.forms)
    seconds = median(timed(lambda: Draft(agreement, vocabulary, AS_OF).reading) for _ in range(rounds))
    return words, words / seconds


def measure_batch(drafts: int, jobs: int) -> Batch:
    """Assess so many copies of the labelled drafts with one worker and with several."""
    labelled = load_drafts()
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{i:04}.docx" for i in range(drafts)]
        for i, path in enumerate(paths):
            path.write_bytes(labelled[i % len(labelled)].file("docx")[0])
        return batch(paths, jobs)


# -- what is shown ---------------------------------------------------------------------------------------------


def growth(timings: Sequence[Timing]) -> float:
    """Return the longest time per page over that of the shortest draft: above 1, length costs more than its share."""
    shortest = min(timings, key=lambda t: t.pages)
    return max(t.warm / t.pages for t in timings) / (shortest.warm / shortest.pages)


def goals(timings: Sequence[Timing], shared: Batch | None) -> list[Goal]:
    """Return the design's goals with the figures of a run; a goal that was not measured is left out."""
    long_enough = [t for t in timings if t.pages >= 6]
    found = [Goal(f"warm, {t.pages} pages: times python-docx", t.warm_ratio, 1.0) for t in long_enough]
    found += [Goal(f"cold, {t.pages} pages: times python-docx", t.cold_ratio, 1.6) for t in timings if t.cold]
    if len(timings) > 1:
        found.append(Goal("growth: time per page over that of the shortest", growth(timings), 1.5))
    if shared:
        found.append(Goal(f"batch of {shared.drafts}: {shared.jobs} jobs against 1", shared.gain, 1.7, most=False))
        found.append(Goal("memory of a worker, MB", shared.worker_megabytes, 120))
    found += [Goal("peak memory of a 6-page draft, MB", t.memory, 80) for t in timings if t.pages == 6 and t.memory]
    return found


def tables(timings: Sequence[Timing], shared: Batch | None = None) -> str:
    """Return the figures as tables: by draft, by stage, the goals."""
    parts = [_by_draft(timings), _by_stage(timings)]
    if shared:
        parts.append(
            f"{shared.drafts} drafts: 1 worker {shared.alone:.1f} s, {shared.jobs} workers {shared.shared:.1f} s, "
            f"{shared.gain:.2f} times; a worker holds {shared.worker_megabytes:.0f} MB"
        )
    rows = [
        [g.name, f"{g.figure:.2f}", f"{'at most' if g.most else 'at least'} {g.limit:g}", "yes" if g.reached else "no"]
        for g in goals(timings, shared)
    ]
    return "\n\n".join([*parts, table(("goal", "figure", "limit", "reached"), rows)])


def _by_draft(timings: Sequence[Timing]) -> str:
    headers = (
        "pages", "words", "warm ms", "python-docx ms", "ratio", "ms/page", "cold ms", "python-docx ms", "ratio", "MB",
        "python-docx MB", "words/s",
    )  # fmt: skip
    rows = [
        [
            str(t.pages), str(t.words), _ms(t.warm), _ms(t.warm_docx), f"{t.warm_ratio:.2f}", _ms(t.warm / t.pages), _ms(t.cold),
            _ms(t.cold_docx), f"{t.cold_ratio:.2f}", f"{t.memory:.0f}", f"{t.memory_docx:.0f}", f"{t.words_per_second:,.0f}",
        ]
        for t in timings
    ]  # fmt: skip
    return table(headers, rows)


def _by_stage(timings: Sequence[Timing]) -> str:
    stages = list(dict.fromkeys(name for t in timings for name in t.stages))
    by_stage = [[name, *(_ms(t.stages.get(name, 0.0)) for t in timings)] for name in stages]
    return table(("stage, ms", *(f"{t.pages} pages" for t in timings)), by_stage)


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.1f}"


def main(arguments: list[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", default="2,6,20,100,800")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--batch", type=int, default=300, metavar="DRAFTS", help="drafts of the batch; 0 for none")
    parser.add_argument("--jobs", type=int, default=2, help="worker processes of the batch")
    parser.add_argument("--warm-only", action="store_true", help="start no processes")
    parser.add_argument("--json", type=Path, default=None, metavar="FILE")
    given = parser.parse_args(arguments)
    plugins = tree_plugins()
    timings = [measure(int(pages), plugins, given.rounds, not given.warm_only) for pages in given.pages.split(",")]
    shared = measure_batch(given.batch, given.jobs) if given.batch and not given.warm_only else None
    print(tables(timings, shared))
    if given.json:
        whole = {"drafts": [asdict(t) for t in timings], "batch": asdict(shared) if shared else None}
        given.json.write_text(json.dumps(whole, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
