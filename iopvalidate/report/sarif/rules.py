"""A rule as SARIF's reportingDescriptor: what it asks, why, what to do, a clause, what it rests on."""

from __future__ import annotations

from typing import Any

from iopvalidate.report import words
from iopvalidate.report.text_findings import basis
from iopvalidate.rules.rule import Rule


def descriptor(rule: Rule, lang: str) -> dict[str, Any]:
    """Return a rule's texts in a language; its properties hold the concern and what it rests on."""
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.slug.split("-")),
        "shortDescription": {"text": rule.title.get(lang)},
        "fullDescription": {"text": rule.why.get(lang)},
        "help": {"text": _text(rule, lang), "markdown": _markdown(rule, lang)},
        "defaultConfiguration": {"level": rule.level.value},
        "properties": {
            "concern": rule.concern.slug,
            "tags": [rule.concern.slug],
            "legalBasis": [basis(item, lang) for item in rule.basis],
        },
    }


def _parts(rule: Rule, lang: str) -> list[tuple[str, str]]:
    parts = [("why", rule.why.get(lang)), ("remedy", rule.remedy.get(lang))]
    parts += [("clause", f"”{rule.clause}”")] if rule.clause else []
    return [(words.LABELS[key].get(lang), text) for key, text in parts]


def _text(rule: Rule, lang: str) -> str:
    lines = [f"{label}: {text}" for label, text in _parts(rule, lang)]
    return "\n".join([*lines, f"{words.LABELS['basis'].get(lang)}: {'; '.join(basis(b, lang) for b in rule.basis)}"])


def _markdown(rule: Rule, lang: str) -> str:
    lines = [f"**{label}** {text}" for label, text in _parts(rule, lang)]
    rests = "\n".join(f"- {basis(item, lang)}" for item in rule.basis)
    return "\n\n".join([*lines, f"**{words.LABELS['basis'].get(lang)}**\n\n{rests}"])
