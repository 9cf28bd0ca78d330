"""Propose inflected forms and compounds of a word, from the clause bank and the drafts of the repository.

    python scripts/propose_forms.py beställare [uppföljning ...] [--min 1] [--texts FOLDER ...]

Prints, for each word, the forms that share its stem with how often they stand in the texts, as notation for a term
("beställare{,n,ns}"), then compounds that end or begin with it ("*avtal", "uppfölj*").  It only proposes: a person reads
the list, drops what means something else (barnet, barnflicka) and writes the rest into a term.  Held-back clauses (every
fifth line of a hand) are never read, so that they stay a measure.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from iopvalidate.language.tokens import Tokens

ROOT = Path(__file__).parent.parent
BANK = ROOT / "tests" / "clauses"
DRAFTS = ROOT / "fixtures" / "drafts"
HELD_BACK = 5

#: Endings of Swedish nouns, verbs and adjectives in agreements; the bare stem joins them.
_ENDINGS = """
a ad ade ades an and ande andet ans ar are aren arens ares arna arnas ars as at ats d da dd dda de den dens des det dets
e en ens er eras erna ernas ers es et ets n na nad nade nas nde ne net nets ning ningar ningarna ningen ningens ns or
orna ornas r rar rarna re ren rens rna rnas rs s st sta t te tes ts tt tta
"""
ENDINGS = frozenset(["", *_ENDINGS.split()])
_SHORTEST = 3  # letters of a stem: shorter ones share their beginning with half the language


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the texts hold of a word.

    Attributes:
        word: as asked, in lower case.   stem: what its forms share.
        forms: form → times found.   before, after: compounds that end, and that begin, with the stem or a form.
    """

    word: str
    stem: str
    forms: dict[str, int]
    before: dict[str, int]
    after: dict[str, int]

    @property
    def notation(self) -> str:
        """The forms as one term, empty where none is found."""
        if not self.forms:
            return ""
        shared = _beginning(min(self.forms), max(self.forms))
        ends = sorted((form[len(shared) :] for form in self.forms), key=lambda end: (len(end), end))
        return shared if ends == [""] else f"{shared}{{{','.join(ends)}}}"


def _beginning(one: str, other: str) -> str:
    """Return the letters that two words begin with; of the first and the last in order, those that all begin with."""
    same = (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return one[: next(same, min(len(one), len(other)))]


def count_words(texts: Iterable[str]) -> Counter[str]:
    """Return the words of texts in lower case with how often each stands there; no numbers or marks."""
    tokens = Tokens(list(enumerate(texts, 1)))
    return Counter(form for form in tokens.forms if form[0].isalpha())


def stem_of(word: str, known: Iterable[str]) -> str:
    """Return the stem of a word: it without the ending whose removal gives a stem that most known words share.

    A stem keeps three letters at least; between equals the longest wins, so that "barnen" keeps "barn".
    """
    stems = [word[: len(word) - len(end)] for end in ENDINGS if word.endswith(end)]
    long_enough = [stem for stem in stems if len(stem) >= min(_SHORTEST, len(word))]
    words = [other for other in known if other[:_SHORTEST] == word[:_SHORTEST]]

    def shared(stem: str) -> int:
        return sum(other.startswith(stem) and other[len(stem) :] in ENDINGS for other in words)

    return max(long_enough, key=lambda stem: (shared(stem), len(stem)))


def propose(word: str, counts: Counter[str], least: int = 1) -> Proposal:
    """Return the forms and compounds of a word that stand at least so often in the counted words."""
    word = word.lower()
    stem = stem_of(word, counts)
    often = {form: number for form, number in counts.items() if number >= least}
    forms = {form: n for form, n in often.items() if form.startswith(stem) and form[len(stem) :] in ENDINGS}
    tails = tuple(form for form in {word, *forms} if len(form) > _SHORTEST)
    before = {form: n for form, n in often.items() if form not in forms and tails and form.endswith(tails)}
    after = {form: n for form, n in often.items() if form not in forms and form not in before and form.startswith(stem)}
    return Proposal(word, stem, forms, before, after)


def read_texts(folders: Sequence[Path]) -> list[str]:
    """Return the texts of folders: Markdown drafts whole, clause files by their fourth field without the held-back lines."""
    texts = []
    for folder in folders:
        for path in sorted(folder.glob("*.md")):
            texts += path.read_text(encoding="utf-8").splitlines() if path.name != "README.md" else []
        for path in sorted(folder.glob("*.tsv")):
            lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
            texts += [line.split("\t")[3] for number, line in lines if number % HELD_BACK and line.count("\t") == 3]
    return texts


def render(proposal: Proposal) -> str:
    """Return a proposal as lines for a terminal, the most frequent first."""
    lines = [f"{proposal.word}: {proposal.notation or 'no form found'}"]
    for name, found in (("forms", proposal.forms), (f"*{proposal.stem}", proposal.before), (f"{proposal.stem}*", proposal.after)):
        listed = sorted(found.items(), key=lambda item: (-item[1], item[0]))
        lines += [f"    {name}: " + ", ".join(f"{form} {number}" for form, number in listed)] if listed else []
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="+", help="words in any form")
    parser.add_argument("--min", type=int, default=1, help="leave out what stands more seldom in the texts")
    parser.add_argument("--texts", type=Path, nargs="+", default=[BANK, DRAFTS], help="folders of clause files or drafts")
    given = parser.parse_args(arguments)
    counts = count_words(read_texts(given.texts))
    if not counts:
        print("no texts found", file=sys.stderr)
        return 2
    for word in given.words:
        print(render(propose(word, counts, given.min)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
