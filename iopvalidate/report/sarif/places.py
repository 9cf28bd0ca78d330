"""Places in SARIF: the file as a URI, the paragraph as a line, the headings above it as a logical location."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

from iopvalidate.report.draft_text import TextBlock
from iopvalidate.report.model import Evidence, Report


def uri(path: str) -> str:
    """Return a path as a URI: relative as given, with slashes; an absolute one as file:///."""
    if Path(path).is_absolute():
        return Path(path).as_uri()
    told = PurePosixPath(path.replace("\\", "/")) if "\\" in path and not Path(path).exists() else PurePosixPath(path)
    return quote(str(told))


def location(report: Report, artifact: int, evidence: Evidence | None) -> dict[str, Any]:
    """Return where a passage stands; without one the draft as a whole, its first line for programs that need a line."""
    place: dict[str, Any] = {"artifactLocation": {"uri": uri(report.document.path), "index": artifact}}
    if evidence is None:
        return {"physicalLocation": {**place, "region": {"startLine": 1}}}
    found: dict[str, Any] = {"physicalLocation": {**place, "region": _region(report, evidence)}}
    path = list(evidence.location.heading_path)
    if path:
        found["logicalLocations"] = [{"name": path[-1], "fullyQualifiedName": " › ".join(path), "kind": "section"}]
    if evidence.location.page is not None:
        found["properties"] = {"page": evidence.location.page}
    return found


def _region(report: Report, evidence: Evidence) -> dict[str, Any]:
    where = evidence.location
    region: dict[str, Any] = {
        "startLine": where.paragraph,
        "startColumn": where.start + 1,
        "endColumn": where.end + 1,
        "snippet": {"text": evidence.quote},
    }
    if where.paragraph <= len(report.text):
        region["charOffset"] = _before(report.text, where.paragraph) + where.start
        region["charLength"] = where.end - where.start
    return region


def _before(blocks: Sequence[TextBlock], paragraph: int) -> int:
    return sum(len(block.text) + 1 for block in blocks[: paragraph - 1])
