"""Whether children are affected by what the agreement is about."""

from __future__ import annotations

from iopvalidate.agreement.model import Passage
from iopvalidate.facts.model import Affected, Children
from iopvalidate.facts.signs import ADULTS_ONLY, CHILDREN_MEDIUM, CHILDREN_SETTING, CHILDREN_STRONG
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Hit


def find_children(reading: Reading) -> Children:
    """Return whether children are affected, with the passages that show it."""
    strong = _sentences(reading, [h for h in reading.asserted(CHILDREN_STRONG)])
    medium = _sentences(reading, reading.asserted(CHILDREN_MEDIUM))
    adults = _sentences(reading, reading.asserted(ADULTS_ONLY))
    setting = {hit.sentence for hit in reading.hits(CHILDREN_SETTING)}
    aimed = [p for i, p in strong.items() if i in setting]
    if aimed and len(strong) > 2:
        return Children(Affected.YES, tuple([*aimed, *strong.values()])[:10], tuple(medium.values()), tuple(adults.values()))
    aimed_adults = [p for i, p in adults.items() if i in setting]
    if aimed_adults:
        return Children(Affected.NO, tuple(strong.values()), tuple(medium.values()), tuple(aimed_adults))
    affected = Affected.MAYBE if medium or strong else Affected.NO
    return Children(affected, tuple(strong.values()), tuple(medium.values()), tuple(adults.values()))


def _sentences(reading: Reading, hits: list[Hit]) -> dict[int, Passage]:
    return {hit.sentence: reading.passage(hit) for hit in hits}
