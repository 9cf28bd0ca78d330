"""Appendices: which the draft refers to, which it lists, which stand in the file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iopvalidate.agreement.model import Block, BlockKind, Passage
from iopvalidate.facts.model import AppendixReference
from iopvalidate.facts.places import sentence_around
from iopvalidate.facts.scan.crossrefs import CrossReference
from iopvalidate.language.reading import Reading

_LIST_HEADING = re.compile(
    r"\bbilag(?:or|eförteckning|elista)\b|^\W*handlingar\W*$|\bavtalshandlingar\b|\bförteckning över bilagor\b"
    r"|\bpapper (?:som )?hör\b|\bingår i avtalet\b",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"\b(?:hör|ingår|bifogas|fogas|biläggs|bilagda|utgörs av|består av|följande bilagor|följande handlingar)\b"
    r"|^\s*bilag(?:or|a)\s*:",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\s*(\d{1,2}|[A-ZÅÄÖ])\b")


def find_appendices(reading: Reading, mentions: Sequence[tuple[Block, CrossReference]]) -> tuple[AppendixReference, ...]:
    """Return every appendix by label, with the sentence that refers to it, else the one that lists it."""
    referred: dict[str, Passage] = {}
    listed: dict[str, Passage] = {}
    for block, mention in mentions:
        if block.is_heading and mention.leading and _opens_appendix(reading, block):
            continue
        sentence = sentence_around(reading, block, mention.start)
        is_list = _is_list(block, mention, block.text[sentence.start : mention.end + 10])
        passage = reading.agreement.passage(block) if is_list else sentence
        for target in mention.targets:
            (listed if is_list else referred).setdefault(target.upper(), passage)
    _numbered_lists(reading, listed)
    held = {
        a.label.upper(): reading.agreement.passage(a.section.heading) for a in reading.agreement.appendices if a.section.heading
    }
    labels = dict.fromkeys([*referred, *listed, *held])
    return tuple(
        AppendixReference(
            label, label in held, label in listed, referred.get(label) or listed.get(label) or held[label], label in referred
        )
        for label in labels
    )  # fmt: skip


def _opens_appendix(reading: Reading, block: Block) -> bool:
    return any(a.section.heading is block for a in reading.agreement.appendices)


def _is_list(block: Block, mention: CrossReference, before: str) -> bool:
    """ "Bilaga 1 Kostnadskalkyl" on a line of its own, or "Till avtalet hör bilaga 1 ... och bilaga 2 ..."."""
    section = block.section
    if section is not None and section.heading is not None and _LIST_HEADING.search(section.title):
        return True
    if mention.leading and len(block.text) < 120 and not block.text.rstrip().endswith("."):
        return True
    return bool(_LISTING.search(before)) and "framgår" not in before


def _numbered_lists(reading: Reading, listed: dict[str, Passage]) -> None:
    """Items "1. Föreningens stadgar" under a heading "Bilagor"."""
    for section in reading.agreement.sections:
        if section.heading is None or not re.search(r"\bbilag(?:or|eförteckning)\b", section.title, re.IGNORECASE):
            continue
        for block in section.blocks:
            label = _label(block)
            if (
                label
                and block.kind in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH)
                and not re.match(r"\s*bil", block.text, re.IGNORECASE)
            ):
                listed.setdefault(label, reading.agreement.passage(block))


def _label(block: Block) -> str:
    match = _NUMBER.match(block.source.number or block.number or "")
    return match.group(1).upper() if match else ""
