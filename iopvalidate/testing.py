"""Helpers for tests of rules, for plugin authors as for us: a rule alone on a small text, and files of cases.

A case file is TOML, beside the tests of its plugin:

    [[case]]
    name = "köp sägs rakt ut"
    outcome = "fail"
    text = '''
    ## Uppdrag
    Kommunen köper tjänsten av föreningen.
    '''
    quote = "köper tjänsten"          # optional: words that must stand in the evidence
    as_of = 2026-11-20                # optional
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from iopvalidate.agreement.markdown.reader import read_markdown
from iopvalidate.agreement.structure import build_agreement
from iopvalidate.engine import vocabulary_for
from iopvalidate.facts.draft import Draft
from iopvalidate.parameters import Parameter, Parameters, collect
from iopvalidate.rules.outcome import Assessment, Outcome
from iopvalidate.rules.rule import Context, Rule

AS_OF = date(2026, 11, 20)


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a rule: a text, the outcome it must give, words that must be quoted."""

    name: str
    text: str
    outcome: Outcome
    quote: str
    as_of: date


def load_cases(path: Path) -> list[Case]:
    """Read a file of cases.

    Raises:
        ValueError: a case lacks a name, text or outcome; the message names file and case.
    """
    rows = tomllib.loads(path.read_text(encoding="utf-8")).get("case", [])
    return [_case(path, number, row) for number, row in enumerate(rows, 1)]


def _case(path: Path, number: int, row: Mapping[str, Any]) -> Case:
    missing = {"name", "text", "outcome"} - row.keys()
    if missing:
        raise ValueError(f"{path}: case {number} lacks {', '.join(sorted(missing))}")
    outcome = Outcome(row["outcome"])
    return Case(row["name"], row["text"], outcome, row.get("quote", ""), row.get("as_of", AS_OF))


def draft_of(text: str, rules: Iterable[Rule], as_of: date = AS_OF) -> Draft:
    """Return a draft from Markdown text, read with the terms of some rules."""
    agreement = build_agreement(read_markdown(text.encode(), "case.md"))
    return Draft(agreement, vocabulary_for(tuple(rules)), as_of)


def assess_text(
    rule: Rule, text: str, as_of: date = AS_OF, *, others: Iterable[Rule] = (), parameters: Iterable[Parameter] = ()
) -> tuple[Draft, Assessment]:
    """Return the draft and a rule's answer to a text.

    `others` run before it when the rule reads their answers; `parameters` are the dated figures it may ask for.
    """
    before = list(others)
    draft = draft_of(text, [*before, rule], as_of)
    known = Parameters(as_of, collect([parameters]))
    done: dict[str, Assessment] = {}
    for other in before:
        done[other.code] = other.assess(draft, Context(as_of, known, done, {}))
    return draft, rule.assess(draft, Context(as_of, known, done, {}))


def check_case(case: Case, rule: Rule, *, others: Iterable[Rule] = (), parameters: Iterable[Parameter] = ()) -> None:
    """Assert that a rule answers a case as labelled.

    Raises:
        AssertionError: it does not; the message holds the case, the outcome and the reason.
    """
    draft, answer = assess_text(rule, case.text, case.as_of, others=others, parameters=parameters)
    quotes = [draft.agreement.quote(passage) for passage in answer.evidence]
    said = f"{rule.code} {case.name!r}: {answer.outcome} ({answer.reason.sv}) {quotes}"
    assert answer.outcome is case.outcome, f"{said}, expected {case.outcome}"
    assert answer.reason.sv, said
    assert answer.reason.en, said
    assert not case.quote or any(case.quote in quote for quote in quotes), f"{said}, expected quote {case.quote!r}"


def check_cases(path: Path, rule: Rule, *, others: Iterable[Rule] = (), parameters: Iterable[Parameter] = ()) -> int:
    """Check every case of a file; return how many there were.

    Raises:
        AssertionError: a case fails, or the file holds none.
    """
    cases = load_cases(path)
    assert cases, f"{path} holds no case"
    for case in cases:
        check_case(case, rule, others=others, parameters=parameters)
    return len(cases)
