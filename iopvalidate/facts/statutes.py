"""Statutes and EU acts that the draft cites, resolved, and whether they are cited as law or as history."""

from __future__ import annotations

import re
from dataclasses import replace

from iopvalidate.agreement.model import Block, Passage
from iopvalidate.facts.model import EuActUse, StatuteUse
from iopvalidate.facts.places import sentence_around
from iopvalidate.facts.scan.eu_acts import scan_eu_acts
from iopvalidate.facts.scan.statute_index import Statute, StatuteIndex, statute_index
from iopvalidate.facts.scan.statute_refs import StatuteReference, scan_statutes
from iopvalidate.language.reading import Reading

_PAST_BEFORE = re.compile(
    r"\b(?:då\s?varande|tidigare|upphävd[ae]?|förutvarande|numera (?:upphävda|ersatta)|då gällande"
    r"|föregångaren?|ersatt|ersätter|ersatte"
    r"|avlöste|i stället för|tidigare gällande|förra)\b[^.;]{0,40}$|\b(?:gamla|äldre)\s+$",
    re.IGNORECASE,
)
_PAST_AFTER = re.compile(
    r"^[^.;]{0,40}?\b(?:upphävdes|har upphävts|är upphävd|upphörde|har upphört|ersattes|har ersatts|är ersatt|ersatts"
    r"|som då gällde|vid den tiden|numera upphävd"
    r"|gällde(?: då| till)?|i (?:dess|sin) (?:tidigare|äldre) lydelse)\b",
    re.IGNORECASE,
)
_JUDGMENT = re.compile(
    r"\b(?:dom(?:en|ar|ens)?|avgörande[tn]?|rättsfall(?:et)?|HFD|mål (?:nr )?\d|tingsrätten fann|kammarrätten"
    r"|förvaltningsrätten i)\b"
)
_PRESENT_ORDER = re.compile(r"\b(?:enligt|ska|skall|i enlighet med|med stöd av)\b", re.IGNORECASE)


def find_statutes(reading: Reading) -> list[StatuteUse]:
    """Return every reference to a Swedish statute in reading order."""
    found: list[StatuteUse] = []
    for block in reading.agreement.speaking:
        references = scan_statutes(block.text)
        if references:
            index = statute_index()
            found += _inherit([_use(reading, block, reference, index) for reference in references])
    return found


def _inherit(uses: list[StatuteUse]) -> list[StatuteUse]:
    """A place without an act belongs to the act named before it in the paragraph ("... i 1 §; för ledarna ... enligt 4 §")."""
    last: StatuteUse | None = None
    resolved: list[StatuteUse] = []
    for use in uses:
        if use.statute is None and use.reference.name is None and use.reference.sfs is None and last is not None:
            resolved.append(replace(use, statute=last.statute, history=use.history or last.history))
            continue
        last = use
        resolved.append(use)
    return resolved


def _use(reading: Reading, block: Block, reference: StatuteReference, index: StatuteIndex) -> StatuteUse:
    named = _by_name(index, reference)
    statute = index.get(reference.sfs) if reference.sfs else named
    passage = sentence_around(reading, block, reference.start)
    mention = Passage(block.ordinal, reference.start, reference.end)
    return StatuteUse(reference, statute, named, is_history(block.text, passage, mention), passage, mention)


def _by_name(index: StatuteIndex, reference: StatuteReference) -> Statute | None:
    name = reference.name or reference.abbreviation
    acts = index.by_name(name) if name else []
    return acts[0] if acts else None


def find_eu_acts(reading: Reading) -> list[EuActUse]:
    """Return every reference to an EU act or article in reading order."""
    found: list[EuActUse] = []
    for block in reading.agreement.speaking:
        for act in scan_eu_acts(block.text):
            passage = sentence_around(reading, block, act.start)
            mention = Passage(block.ordinal, act.start, act.end)
            found.append(EuActUse(act, is_history(block.text, passage, mention), passage, mention))
    return found


def is_history(text: str, passage: Passage, mention: Passage) -> bool:
    """Whether the words around a mention make it past law."""
    before, after = text[passage.start : mention.start], text[mention.end : passage.end]
    if _PAST_BEFORE.search(before) or _PAST_AFTER.search(after):
        return True
    return bool(_JUDGMENT.search(before)) and not _PRESENT_ORDER.search(before[-30:])
