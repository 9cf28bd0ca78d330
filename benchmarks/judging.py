"""Run a draft and compare every outcome and quote with its label."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.labelled import AS_OF, LabelledDraft
from iopvalidate.engine import Options, assess_source, read_source
from iopvalidate.plugins import Plugins
from iopvalidate.report.model import Record

#: The outcome of a rule that no plugin has.
MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One rule's answer to one draft beside its label.

    Attributes:
        draft, rule: which.   concern: first three letters of the rule.   expected, got: outcomes.
        doubtful: two jurists could disagree on the label.   quote: words that must be shown, "" if none.
        hit: evidence stands in the paragraph of the quote.   reason: the rule's, in Swedish.   broken: it raised.
    """

    draft: str
    rule: str
    expected: str
    got: str
    doubtful: bool
    quote: str
    hit: bool
    reason: str
    broken: bool = False

    @property
    def concern(self) -> str:
        """The rule's group."""
        return self.rule[:3]

    @property
    def ran(self) -> bool:
        """Whether a plugin has the rule."""
        return self.got != MISSING

    @property
    def right(self) -> bool:
        """Whether the outcome is the label's."""
        return self.got == self.expected


def judge_draft(draft: LabelledDraft, plugins: Plugins, form: str = "docx", seed: int | None = None) -> list[Judgement]:
    """Return a judgement for every label of a draft, in the order of the labels."""
    data, name = draft.file(form, seed)
    source = read_source(data, name, plugins)
    report = assess_source(source, plugins, Options(profile="default", as_of=AS_OF))
    records = {record.rule.code: record for record in report.records}
    texts = [block.text for block in source.blocks]
    return [_judge(draft, code, records.get(code), texts) for code in draft.labels.outcomes]


def _judge(draft: LabelledDraft, code: str, record: Record | None, texts: Sequence[str]) -> Judgement:
    labels = draft.labels
    quote = labels.quotes.get(code, "")
    got, reason, hit, broken = MISSING, "", False, False
    if record is not None:
        got, reason, broken = record.outcome.value, record.reason.sv, record.failed_to_run
        shown = {evidence.location.paragraph for evidence in record.evidence}
        hit = bool(quote) and any(quote in texts[ordinal - 1] for ordinal in shown)
    return Judgement(draft.name, code, labels.outcomes[code], got, code in labels.doubtful, quote, hit, reason, broken)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over some judgements of rules that ran.

    Attributes:
        right, all: outcomes on labels that are not doubtful.   doubtful_right, doubtful: on those that are.
        hits, quotes: quotes found and expected, doubtful ones included.   confusion: (expected, got) of the wrong ones.
        missing: labels of rules that no plugin has.
    """

    right: int
    all: int
    doubtful_right: int
    doubtful: int
    hits: int
    quotes: int
    confusion: Counter[tuple[str, str]]
    missing: int


def score(judgements: Iterable[Judgement]) -> Score:
    """Count judgements."""
    every = list(judgements)
    ran = [j for j in every if j.ran]
    firm = [j for j in ran if not j.doubtful]
    doubtful = [j for j in ran if j.doubtful]
    quoted = [j for j in ran if j.quote]
    return Score(
        sum(j.right for j in firm), len(firm), sum(j.right for j in doubtful), len(doubtful),
        sum(j.hit for j in quoted), len(quoted),
        Counter((j.expected, j.got) for j in firm if not j.right), len(every) - len(ran),
    )  # fmt: skip


def to_json(judgements: Sequence[Judgement]) -> str:
    """Return judgements and their totals as JSON text, the same for the same judgements."""
    total = score(judgements)
    rows = [
        {
            "draft": j.draft, "rule": j.rule, "expected": j.expected, "got": j.got, "doubtful": j.doubtful,
            "quote": j.quote, "hit": j.hit, "reason": j.reason,
        }
        for j in judgements
    ]  # fmt: skip
    counted = {
        "right": total.right, "all": total.all, "doubtful_right": total.doubtful_right, "doubtful": total.doubtful,
        "quotes_hit": total.hits, "quotes": total.quotes, "missing": total.missing,
    }  # fmt: skip
    return json.dumps({"totals": counted, "judgements": rows}, ensure_ascii=False, indent=1) + "\n"
