"""A rule with all its texts, as JSON values and by code."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from iopvalidate.errors import ConfigurationError
from iopvalidate.rules.rule import Rule


def rule_object(rule: Rule) -> dict[str, Any]:
    """Return a rule's texts in both languages, level, concern and legal basis."""
    return {
        "code": rule.code,
        "slug": rule.slug,
        "concern": {"code": rule.concern.code, "slug": rule.concern.slug, "sv": rule.concern.text.sv, "en": rule.concern.text.en},
        "level": rule.level.value,
        "title": {"sv": rule.title.sv, "en": rule.title.en},
        "why": {"sv": rule.why.sv, "en": rule.why.en},
        "remedy": {"sv": rule.remedy.sv, "en": rule.remedy.en},
        "clause": rule.clause,
        "legal_basis": [
            {"reference": b.reference, "verified": b.verified, "source": b.source, "certainty": b.certainty} for b in rule.basis
        ],
    }


def find_rule(rules: Sequence[Rule], name: str) -> Rule:
    """Return the rule with a code or slug, in any case.

    Raises:
        ConfigurationError: there is none; the message names the nearest.
    """
    wanted = name.lower()
    for rule in rules:
        if wanted in (rule.code.lower(), rule.slug.lower()):
            return rule
    names = {candidate.lower(): rule.code for rule in rules for candidate in (rule.code, rule.slug)}
    near = list(dict.fromkeys(names[match] for match in get_close_matches(wanted, names, n=3)))
    sv, en = (f" Menade du {', '.join(near)}?", f" Did you mean {', '.join(near)}?") if near else ("", "")
    raise ConfigurationError(
        f"Regeln {name} finns inte.{sv} Alla regler: iopvalidate rules.", f"No rule {name}.{en} All rules: iopvalidate rules."
    )
