"""Build a real Word file from a labelled Markdown draft, features included.

python -m benchmarks.build_docx IN.md OUT.docx [--seed N] [--top 1|2]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.word.body import BodyWriter
from benchmarks.word.draft import parse_draft
from benchmarks.word.package import make_package
from benchmarks.word.runs import RunWriter


def build_docx(markdown: str, *, seed: int | None = None, top: int = 1, heading_style: str = "") -> bytes:
    """Return the bytes of the Word file of a draft; the same arguments give the same bytes.

    Args:
        markdown: the draft with its front matter.
        seed: None for one run per stretch of text; a number splits words into random runs.
        top: the Word heading level of ## in the styled looks: 1 (the title has the style Title) or 2 (Heading 1).
        heading_style: replaces the one of the front matter.
    """
    draft = parse_draft(markdown)
    draft.heading_style = heading_style or draft.heading_style
    runs = RunWriter(seed, controls="content-control" in draft.features)
    body = BodyWriter(draft, runs, top).write()
    return make_package(draft, body, runs, top)


def build_file(source: Path, target: Path, *, seed: int | None = None, top: int = 1) -> Path:
    """Build the Word file `target` from the Markdown file `source` and return its path."""
    target.write_bytes(build_docx(source.read_text(encoding="utf-8"), seed=seed, top=top))
    return target


def main(arguments: list[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, metavar="IN.md")
    parser.add_argument("target", type=Path, metavar="OUT.docx")
    parser.add_argument("--seed", type=int, default=None, help="split words into random runs")
    parser.add_argument("--top", type=int, default=1, choices=(1, 2), help="Word heading level of ##")
    given = parser.parse_args(arguments)
    build_file(given.source, given.target, seed=given.seed, top=given.top)


if __name__ == "__main__":
    main()
