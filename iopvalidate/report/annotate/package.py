"""The zip written anew: parts that did not change keep their bytes, order, compression and date."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping
from itertools import count

from lxml import etree

from iopvalidate.agreement.container.archive import Archive
from iopvalidate.agreement.docx.package import Package
from iopvalidate.report.annotate.xmlpart import XmlPart

_DATE = (1980, 1, 1, 0, 0, 0)
_TYPES = "[Content_Types].xml"
_TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"


def free_name(archive: Archive, main: str) -> str:
    """Give the name of a comments part that is not in the container, beside the main part."""
    folder = posixpath.dirname(main)
    names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in count())
    return next(name for name in names if name not in archive)


def announced(package: Package, comments: str, *, strict: bool) -> dict[str, bytes]:
    """Give the parts that name a new comments part: the content types and the main part's relationships."""
    relation = _STRICT_RELATION if strict else _RELATION
    return {**_with_type(package, comments), **_with_relation(package, comments, relation)}


def _with_type(package: Package, comments: str) -> dict[str, bytes]:
    name = package.archive.part_name(_TYPES)
    part = XmlPart(package.archive.read(name), package.name)
    etree.SubElement(part.root, f"{{{_TYPES_NS}}}Override", {"PartName": f"/{comments}", "ContentType": _COMMENTS_TYPE})
    return {name: part.written()}


def _with_relation(package: Package, comments: str, kind: str) -> dict[str, bytes]:
    folder, file = posixpath.split(package.main)
    name = posixpath.join(folder, "_rels", f"{file}.rels")
    known = name in package.archive
    data = package.archive.read(name) if known else f'<Relationships xmlns="{_RELATIONS_NS}"/>'.encode()
    part = XmlPart(data, package.name)
    used = {element.get("Id") for element in part.root}
    free = next(f"rIdIop{number}" for number in count(1) if f"rIdIop{number}" not in used)
    target = posixpath.relpath(comments, folder or ".")
    etree.SubElement(part.root, f"{{{_RELATIONS_NS}}}Relationship", {"Id": free, "Type": kind, "Target": target})
    return {package.archive.part_name(name) if known else name: part.written()}


def rewritten(data: bytes, archive: Archive, changed: Mapping[str, bytes]) -> bytes:
    """Give the container with some parts replaced or, at its end, added; names as the container spells them.

    Raises:
        ReadError: a part is damaged or past a limit.
    """
    waiting = dict(changed)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            name = info.filename.replace("\\", "/")
            ours = waiting.pop(name, None)
            content = ours if ours is not None else b"" if name.endswith("/") else archive.read(name)
            new.writestr(_entry(info, _DATE if ours is not None else info.date_time), content)
        for name in sorted(waiting):
            new.writestr(_entry(zipfile.ZipInfo(name), _DATE), waiting[name], zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _entry(info: zipfile.ZipInfo, when: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    """Give an entry like `info`, without sizes and offsets."""
    entry = zipfile.ZipInfo(info.filename, when)
    entry.compress_type, entry.comment = info.compress_type, info.comment
    entry.external_attr, entry.internal_attr = info.external_attr, info.internal_attr
    entry.create_system = 0 if info.create_system == zipfile.ZipInfo().create_system else info.create_system
    return entry
