"""The rules that ask whether something of a kind stands in the draft: strong words fail it, weak ones go to a person."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from iopvalidate.api import Assessment, Context, Draft, Hit, Rule, Sign, Text, failed, passed, to_review
from iopvalidate_procurement.idioms import conditioned, confirmed, denials, found, quoted_words, speaks, witnessed
from iopvalidate_procurement.law import PROCUREMENT


class OccurrenceRule(Rule):
    """A rule that nothing of a kind may occur.

    Attributes:
        strong: words that break the rule.   past: words that break it although they speak of what was before.
        bound: words that break the rule whose "inte" belongs to their own condition ("nås målet inte dras beloppet av").
        loose: the same among weak words.   weak: words that a person must weigh.   assuring: words by which a draft says the opposite, evidence for a pass.
        kind: what is looked for, as it stands in a reason ("köp- eller beställarspråk", "purchase vocabulary").
    """

    concern = PROCUREMENT
    strong: ClassVar[tuple[Sign, ...]] = ()
    past: ClassVar[tuple[Sign, ...]] = ()
    weak: ClassVar[tuple[Sign, ...]] = ()
    bound: ClassVar[tuple[Sign, ...]] = ()
    loose: ClassVar[tuple[Sign, ...]] = ()
    assuring: ClassVar[tuple[Sign, ...]] = ()
    kind: ClassVar[Text]
    none: ClassVar[str] = "Inget"

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail on strong words, review on weak ones or on the classifier's word alone, else pass."""
        grave = self.grave(draft)
        if grave:
            return self.broken(draft, grave)
        slight = self.slight(draft)
        if slight:
            return self.doubtful(draft, slight)
        witnesses = witnessed(draft, f"{self.code}-")
        if witnesses:
            return to_review(
                f"Ordalydelsen liknar {self.kind.sv}; en person behöver läsa stället.",
                f"The wording resembles {self.kind.en}; a person must read the passage.",
                *witnesses,
            )
        return self.clean(draft)

    def grave(self, draft: Draft) -> list[Hit]:
        """Hits that break the rule, in reading order."""
        hits = [*found(draft, *self.strong), *found(draft, *self.past, past=True), *conditioned(draft, *self.bound)]
        return sorted((h for h in hits if self.counts(draft, h)), key=lambda h: h.first)

    def slight(self, draft: Draft) -> list[Hit]:
        """Hits that a person must weigh."""
        hits = [*found(draft, *self.weak), *conditioned(draft, *self.loose)]
        return sorted((h for h in hits if self.counts(draft, h)), key=lambda h: h.first)

    def counts(self, draft: Draft, hit: Hit) -> bool:
        """Whether a hit speaks of this relation; rules that know more override it."""
        return True

    def broken(self, draft: Draft, hits: list[Hit]) -> Assessment:
        """The answer to strong words."""
        names = quoted_words(draft, hits)
        return failed(
            f"Utkastet innehåller {self.kind.sv}: {names}.",
            f"The draft contains {self.kind.en}: {names}.",
            *draft.passages(_densest(hits), 4),
        )

    def doubtful(self, draft: Draft, hits: list[Hit]) -> Assessment:
        """The answer to weak words."""
        names = quoted_words(draft, hits)
        return to_review(
            f"Utkastet innehåller svaga tecken på {self.kind.sv}: {names}. En jurist behöver bedöma vad de betyder här.",
            f"The draft contains weak signs of {self.kind.en}: {names}. A jurist must judge what they mean here.",
            *draft.passages(hits, 3),
        )

    def clean(self, draft: Draft) -> Assessment:
        """The answer where nothing was found, with what the draft itself says to the contrary."""
        said = denials(draft, *self.strong, *self.past, *self.weak)
        said += draft.passages([h for sign in self.assuring for h in draft.hits(sign) if not h.quoted and speaks(draft, h)], 2)
        evidence = tuple(dict.fromkeys((*said, *confirmed(draft, f"{self.code}+"))))[:3]
        more_sv = "; utkastet säger själv motsatsen" if said else ""
        more_en = "; the draft itself says the opposite" if said else ""
        return passed(f"{self.none} {self.kind.sv} hittades{more_sv}.", f"No {self.kind.en} was found{more_en}.", *evidence)


def _densest(hits: list[Hit]) -> list[Hit]:
    """Put the sentences that hold most first, so that the gravest is quoted first; otherwise reading order."""
    held = Counter(h.sentence for h in hits)
    return sorted(hits, key=lambda h: -held[h.sentence])
