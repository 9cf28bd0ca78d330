"""The one pass over the words of a draft that finds every phrase of every rule."""

from __future__ import annotations

from collections.abc import Sequence

from iopvalidate.language.tokens import Tokens
from iopvalidate.language.vocabulary import Form

#: Tokens of a match: first, last (exclusive).
Span = tuple[int, int]


def find_phrases(tokens: Tokens, forms: Sequence[Form]) -> tuple[dict[int, list[Span]], list[set[int]]]:
    """Return phrase → its matches in order, one for each token it begins at, and for each sentence its phrases."""
    return _Pass(forms).run(tokens)


class _Pass:
    """What has been found so far."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._forms = forms
        self._inner = [form.inner for form in forms]
        self._found: dict[int, list[Span]] = {}
        self._here: set[int] = set()

    def run(self, tokens: Tokens) -> tuple[dict[int, list[Span]], list[set[int]]]:
        forms = self._forms
        alone: dict[Form, list[Span]] = {}
        present = []
        for sentence in tokens.sentences:
            here = self._here = set()
            last = sentence.last
            for i in range(sentence.first, last):
                form = forms[i]
                if form.singles:
                    here.update(form.singles)
                    if form in alone:
                        alone[form].append((i, i + 1))
                    else:
                        alone[form] = [(i, i + 1)]
                if form.near and i + 1 < last and not form.near_keys.isdisjoint(self._inner[i + 1]):
                    self._next(i, form, last)
                if form.far:
                    self._later(i, form, last)
            present.append(here)
        for form, spans in alone.items():
            for number in form.singles:
                self._found.setdefault(number, []).extend(spans)
        return self._found, present

    def _next(self, i: int, form: Form, stop: int) -> None:
        """Find the longer phrases that begin at token i and go on with the next."""
        for second in form.near_keys & self._inner[i + 1]:
            for _, rest, number in form.near[second]:
                self._finish(i, i + 1, rest, number, stop)

    def _later(self, i: int, form: Form, stop: int) -> None:
        """Find the longer phrases that begin at token i and may leave a gap, the nearest second word first."""
        keys, after = form.far_keys, i + 1
        for j, inner in enumerate(self._inner[after : min(after + form.reach, stop)], after):
            if inner and not keys.isdisjoint(inner):
                for second in keys & inner:
                    for gap, rest, number in form.far[second]:
                        if j - after <= gap:
                            self._finish(i, j, rest, number, stop)

    def _finish(self, i: int, j: int, rest: Sequence[tuple[int, int]], number: int, stop: int) -> None:
        """Note the phrase whose first two words are tokens i and j, unless it was found from i already."""
        end = self._rest(j + 1, rest, 0, stop) if rest else j + 1
        if not end:
            return
        spans = self._found.setdefault(number, [])
        if not spans or spans[-1][0] != i:
            spans.append((i, end))
            self._here.add(number)

    def _rest(self, i: int, steps: Sequence[tuple[int, int]], at: int, stop: int) -> int:
        """Return where the words after token i - 1 end that the steps ask for (exclusive), 0 where they do not match."""
        gap, wanted = steps[at]
        for j in range(i, min(i + gap + 1, stop)):
            if wanted in self._forms[j].classes:
                if at + 1 == len(steps):
                    return j + 1
                end = self._rest(j + 1, steps, at + 1, stop)
                if end:
                    return end
        return 0
