"""Parts found the way the format says: content types and relationships; external targets are never followed."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from iopvalidate.agreement.container import foreign, refusals
from iopvalidate.agreement.container.archive import Archive, Limits
from iopvalidate.agreement.docx.markup import parse_part
from iopvalidate.agreement.docx.names import W_DOCUMENT

Trim = Callable[[bytes], bytes]

_TYPES = "[Content_Types].xml"
_ROOT_RELATIONS = "_rels/.rels"
_FORMATS = {  # the end of the main part's content type, and the format it means
    "wordprocessingml.document.main+xml": "docx",
    "ms-word.document.macroenabled.main+xml": "docm",
    "wordprocessingml.template.main+xml": "dotx",
    "ms-word.template.macroenabledtemplate.main+xml": "dotm",
}


@dataclass(slots=True)
class Relations:
    """Internal relationships of one part: target part by relationship id, and targets by kind ("styles")."""

    by_id: dict[str, str] = field(default_factory=dict)
    by_kind: dict[str, list[str]] = field(default_factory=dict)

    def first(self, kind: str) -> str | None:
        """Give the first target of `kind`, None when there is none."""
        targets = self.by_kind.get(kind)
        return targets[0] if targets else None


class Package:
    """A Word file: its container, its main part and its format ("docx", "docm", "dotx", "dotm")."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        """Open the container and find the main part.  Raises `ReadError` when it is no Word file."""
        foreign.refuse_foreign(data, name, foreign.WORD)
        self.name = name
        self._limits = limits
        self._marks = 0
        self.archive = Archive(data, name, limits)
        self.main, self.format = self._find_main()

    def _find_main(self) -> tuple[str, str]:
        if _TYPES not in self.archive:
            raise refusals.other_format(self.name, *foreign.describe_container(self.archive), foreign.WORD)
        types = _ContentTypes(self.root(_TYPES))
        main = self.relations("").first("officeDocument") or types.find(_FORMATS)
        if main is None:
            raise refusals.other_format(self.name, *foreign.describe_container(self.archive), foreign.WORD)
        content_type = types.of(main)
        other = foreign.describe_type(content_type)
        if other:
            raise refusals.other_format(self.name, *other, foreign.WORD)
        if main not in self.archive:
            raise refusals.missing_part(self.name, main)
        known = (form for end, form in _FORMATS.items() if content_type.endswith(end))
        return self.archive.part_name(main), next(known, "docx")

    def document(self) -> Element:
        """Parse the main part.  Raises `ReadError` when it holds something else than a Word document."""
        root = self.root(self.main)
        if root.tag != W_DOCUMENT:
            raise refusals.other_format(self.name, *foreign.describe_container(self.archive), foreign.WORD)
        return root

    def root(self, part: str, trim: Trim | None = None) -> Element:
        """Inflate and parse one part, after `trim` has cut from its bytes what nobody needs.  Raises `ReadError`."""
        data = self.archive.read(part)
        if trim:
            data = trim(data)
        self._marks += data.count(b"<") + data.count(b"=")
        most = self._limits.marks
        if self._marks > most:
            raise refusals.over_limit(self.name, f"fler än {most} taggar", f"more than {most} tags")
        return parse_part(data, part, self.name, self._limits)

    def related_root(self, relations: Relations, kind: str, trim: Trim | None = None) -> Element | None:
        """Parse the first part that `relations` name with `kind`; None when there is none in the container."""
        part = relations.first(kind)
        return self.root(part, trim) if part else None

    def relations(self, part: str) -> Relations:
        """Read the relationships of `part` ("" for those of the package); none is no error."""
        folder, file = posixpath.split(part)
        source = posixpath.join(folder, "_rels", file + ".rels") if part else _ROOT_RELATIONS
        found = Relations()
        if source not in self.archive:
            return found
        for element in self.root(source):
            target = element.get("Target")
            if target is None or (element.get("TargetMode") or "").lower() == "external":
                continue
            self._note(found, element, _resolve(folder, target))
        return found

    def _note(self, found: Relations, element: Element, target: str) -> None:
        """Keep a relationship whose target exists, except the main part's, whose absence is reported."""
        kind = (element.get("Type") or "").rstrip("/").rsplit("/", 1)[-1]
        kind = "extended-properties" if kind == "extendedProperties" else kind
        if target in self.archive:
            target = self.archive.part_name(target)
        elif kind != "officeDocument":
            return
        found.by_id[element.get("Id") or ""] = target
        found.by_kind.setdefault(kind, []).append(target)


class _ContentTypes:
    """Content types by part and by extension, in lower case."""

    def __init__(self, root: Element) -> None:
        self._parts: dict[str, str] = {}
        self._extensions: dict[str, str] = {}
        for element in root:
            kind = (element.get("ContentType") or "").lower()
            if element.get("PartName"):
                self._parts[(element.get("PartName") or "").lstrip("/")] = kind
            else:
                self._extensions[(element.get("Extension") or "").lower()] = kind

    def of(self, part: str) -> str:
        """Give the content type of `part`, "" when none is stated."""
        for name, kind in self._parts.items():
            if name.lower() == part.lower():
                return kind
        return self._extensions.get(part.rsplit(".", 1)[-1].lower(), "")

    def find(self, endings: dict[str, str]) -> str | None:
        """Give the first part whose content type ends with one of `endings`."""
        return next((part for part, kind in self._parts.items() if kind.endswith(tuple(endings))), None)


def _resolve(folder: str, target: str) -> str:
    """Turn a relationship's target into the name of a part."""
    path = target.split("#", 1)[0].replace("\\", "/")
    if not path.startswith("/"):
        path = posixpath.join("/", folder, path)
    return posixpath.normpath(path).lstrip("/")
