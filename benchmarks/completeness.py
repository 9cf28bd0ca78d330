"""Completeness of the text that is read: made Word files against LibreOffice's own text export, word by word.

    python -m benchmarks.completeness [--count 200] [--seed 0] [--format docx|odt]

With --format odt the files are read as LibreOffice saves them: what it drops or shows when it saves is not ours, so only
words of its own export count there.

Every word of a made file is its own, so recall (words of the export that we hold) and duplication (words that we hold
twice) are counted, not estimated.  The exit code is 1 when a word is missing or stands twice.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.labelled import share
from benchmarks.made.document import Made, make
from benchmarks.office import MISSING, convert, is_installed
from iopvalidate.agreement.docx.reader import read_docx
from iopvalidate.agreement.odt.reader import read_odt

_WORD = re.compile(r"[^\W\d_]+")
_READERS = {"docx": read_docx, "odt": read_odt}


@dataclass(frozen=True, slots=True)
class Completeness:
    """What was counted on one file.

    Attributes:
        seed: of the file.   exported: words of LibreOffice's text export that a reader of the final view sees.
        missing: those that we lack.   lost: words that the file shows, exported or not, and that we lack.
        doubled: words that we hold more than once.   leaked: deleted or hidden words in our text.
    """

    seed: int
    exported: int
    missing: tuple[str, ...]
    lost: tuple[str, ...]
    doubled: tuple[str, ...]
    leaked: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is missing, doubled or leaked."""
        return not (self.missing or self.lost or self.doubled or self.leaked)


def measure(seeds: Sequence[int], folder: Path, form: str = "docx") -> list[Completeness]:
    """Make a file of every seed, have LibreOffice export all in one call, and compare."""
    made = {seed: make(seed) for seed in seeds}
    files = []
    for seed, one in made.items():
        files.append(folder / f"{seed:04}.docx")
        files[-1].write_bytes(one.data)
    texts = convert(files, "txt", folder)
    read = folder if form == "docx" else convert(files, form, folder)
    return [
        _compare(seed, one, (texts / f"{seed:04}.txt").read_text("utf-8-sig"), (read / f"{seed:04}.{form}").read_bytes(), form)
        for seed, one in made.items()
    ]


def _compare(seed: int, made: Made, exported: str, data: bytes, form: str) -> Completeness:
    document = _READERS[form](data, f"{seed}.{form}")
    ours = Counter(word for block in document.blocks for word in _WORD.findall(block.text))
    away = {*made.words.gone, *made.words.hidden}  # LibreOffice's export shows deleted text
    known = {*made.words.shown, *made.words.edges}
    theirs = {word for word in _WORD.findall(exported) if word in known} - away
    return Completeness(
        seed,
        len(theirs),
        tuple(sorted(theirs - set(ours))),
        tuple(sorted(known - set(ours))) if form == "docx" else (),
        tuple(sorted(word for word, times in ours.items() if times > 1 and word in known)),
        tuple(sorted(away & set(ours))) if form == "docx" else (),
    )


def main(arguments: list[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200, help="how many files")
    parser.add_argument("--seed", type=int, default=0, help="of the first file")
    parser.add_argument("--format", choices=sorted(_READERS), default="docx", help="odt: as LibreOffice saves them")
    given = parser.parse_args(arguments)
    if not is_installed():
        print(MISSING)
        return 2
    began = perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        found = measure(range(given.seed, given.seed + given.count), Path(folder), given.format)
    exported, missing = sum(one.exported for one in found), sum(len(one.missing) for one in found)
    print(f"{len(found)} made files as {given.format}, {exported} words in LibreOffice's text export")
    print(f"recall        {share(exported - missing, exported)} ({missing} words missing)")
    for name in ("lost", "doubled", "leaked"):
        print(f"{name:13} {sum(len(getattr(one, name)) for one in found)} words")
    for one in found:
        if not one.whole:
            print(f"seed {one.seed}: {one.missing=} {one.lost=} {one.doubled=} {one.leaked=}")
    print(f"{perf_counter() - began:.0f} s")
    return 0 if all(one.whole for one in found) else 1


if __name__ == "__main__":
    raise SystemExit(main())
