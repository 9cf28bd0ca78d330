"""Which sections a new draft has by a profile, and which clauses stand in each."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from iopvalidate.profiles import Profile, Row, Strength
from iopvalidate.rules.rule import Rule

SECTIONS = "sections"  # the concern whose rules are the sections of an agreement
SIGNATURES = "signatures"  # the table of the section that always stands last
_FILE = Path(__file__).with_name("outline.toml")
_ENOUGH_ROWS = 3  # so many rows that are sections make a checklist that names its own headings


@dataclass(frozen=True, slots=True)
class DraftSection:
    """A section of a new draft.

    Attributes:
        title: its heading.   rules: whose clauses stand in it, in order.   claims: those among them that say how things
        are, for somebody to confirm.   rows: what the profile demands of it.   table: "economy", "signatures" or "".
    """

    title: str
    rules: tuple[Rule, ...]
    claims: frozenset[str]
    rows: tuple[Row, ...]
    table: str = ""


def sections_of(profile: Profile, rules: Sequence[Rule]) -> list[DraftSection]:
    """Return the sections of a new draft by a profile; rules that it does not run, or without a clause, add nothing."""
    running = {rule.code: rule for rule in rules if rule.clause and profile.runs(rule.code)}
    plan = _plan()
    known = [section for entry in plan if (section := _section(entry, profile, running))]
    text = [section for section in known if section.table != SIGNATURES]
    last = [section for section in known if section.table == SIGNATURES]
    return _own_headings([*text, *_others(plan, profile, running), *last], profile)


@lru_cache(maxsize=1)
def _plan() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))["section"]
    return found


def _named(profile: Profile) -> frozenset[str]:
    return frozenset(code for row in profile.rows for code in row.rules)


def _section(entry: Mapping[str, Any], profile: Profile, running: Mapping[str, Rule]) -> DraftSection | None:
    named = _named(profile)
    if entry.get("when") and named.isdisjoint(entry["when"]):
        return None
    also = [code for code in entry.get("also", ()) if code in named]
    rules = tuple(running[code] for code in [*entry["rules"], *also] if code in running)
    if not rules:
        return None
    codes = {*entry["rules"], *entry.get("also", ()), *entry.get("covered", ())}
    claims = frozenset(code for code in [*also, *entry.get("claims", ())] if code in running)
    return DraftSection(entry.get("title") or rules[0].title.sv, rules, claims, _rows(profile, codes), entry.get("table", ""))


def _rows(profile: Profile, codes: set[str]) -> tuple[Row, ...]:
    return tuple(row for row in profile.rows if codes.intersection(row.rules))


def _others(plan: Sequence[Mapping[str, Any]], profile: Profile, running: Mapping[str, Rule]) -> Iterator[DraftSection]:
    """Give a section for each section rule and each rule of the checklist that the outline does not know."""
    known = {code for entry in plan for key in ("rules", "also", "covered") for code in entry.get(key, ())}
    named = _named(profile)
    for code, rule in running.items():
        if code not in known and (rule.concern.slug == SECTIONS or code in named):
            yield DraftSection(rule.title.sv, (rule,), frozenset(), _rows(profile, {code}))


def _own_headings(sections: list[DraftSection], profile: Profile) -> list[DraftSection]:
    """Put sections under the headings of a checklist that is one of sections: "Omförhandling, hävning och tvist" for three."""
    by_code = {rule.code: rule for section in sections for rule in section.rules}
    rows = [r for r in profile.rows if r.strength is Strength.SKA and all(_is_section(by_code.get(code)) for code in r.rules)]
    if len(rows) < _ENOUGH_ROWS:
        return sections
    for row in rows:
        sections = _merged(sections, row)
    return sections


def _is_section(rule: Rule | None) -> bool:
    return rule is not None and rule.concern.slug == SECTIONS


def _merged(sections: list[DraftSection], row: Row) -> list[DraftSection]:
    """Make one section of those of a row, if they stand together."""
    places = [n for n, section in enumerate(sections) if section.rules[0].code in row.rules]
    if len(places) != len(row.rules) or places != list(range(places[0], places[0] + len(places))):
        return sections
    parts = [sections[n] for n in places]
    one = DraftSection(
        row.text.sv,
        tuple(rule for part in parts for rule in part.rules),
        frozenset().union(*(part.claims for part in parts)),
        tuple(dict.fromkeys(row for part in parts for row in part.rows)),
        next((part.table for part in parts if part.table), ""),
    )
    return [*sections[: places[0]], one, *sections[places[-1] + 1 :]]
