"""What cannot be read: one clear line that names the file, exit code 3, the other files still checked."""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path

import pytest

from iopvalidate import files

OLE2 = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000)


def _zip(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.docx", b"", "tom"),
        ("empty.md", b"", "tom"),
        ("old.doc", OLE2, ""),
        ("renamed.docx", OLE2, ""),
        ("notazip.docx", b"Detta \xe4r ingen zip", ""),
        ("other.docx", _zip(mimetype="text/plain"), ""),
        ("cut.docx", _zip(word__document="x")[:40], ""),
        ("photo.png", b"\x89PNG\r\n", "filformatet .png kan inte läsas"),
        ("noending", b"Avtal", ""),
        ("binary.txt", b"\x00\x01\x02", "ingen textfil"),
    ],
)
def test_unreadable_file_is_one_line_and_exit_three(run, name, data, says):
    Path(name).write_bytes(data)
    result = run(name)
    assert result.exit_code == 3
    assert not result.stdout
    assert result.stderr.count("\n") == 1
    assert name in result.stderr
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_missing_file(run):
    result = run("borta.docx")
    assert result.exit_code == 3
    assert result.stderr == "iopvalidate: borta.docx: filen finns inte.\n"
    assert run("borta.docx", "--lang", "en").stderr == "iopvalidate: borta.docx: there is no such file.\n"


def test_misspelt_command_is_named(run):
    assert "Menade du kommandot rules?" in run("rulez").stderr


def test_directory_without_drafts(run):
    Path("tom").mkdir()
    result = run("tom")
    assert result.exit_code == 3
    assert "tom: katalogen innehåller inget utkast" in result.stderr


def test_lock_files_are_skipped_with_a_note(run):
    Path("~$small.docx").write_bytes(b"\x05lock")
    result = run("small.md", "~$small.docx")
    assert result.exit_code == 1
    assert "låsfil, hoppas över" in result.stderr


def test_only_lock_files(run):
    Path("~$small.docx").write_bytes(b"\x05lock")
    result = run("~$small.docx")
    assert result.exit_code == 3
    assert "inget utkast att granska" in result.stderr


def test_others_are_still_checked(run):
    result = run("borta.docx", "small.md")
    assert result.exit_code == 3
    assert "BRISTER" in result.stdout
    assert result.stdout.strip().splitlines()[-1].split() == ["oläst", "–", "–", "–", "–", "borta.docx"]


def test_others_are_still_checked_in_json(run):
    value = json.loads(run("borta.docx", "small.md", "--format", "json").stdout)
    assert len(value["reports"]) == 1
    assert value["unread"] == [
        {"path": "borta.docx", "text": {"sv": "borta.docx: filen finns inte.", "en": "borta.docx: there is no such file."}}
    ]


def test_no_output_file_when_nothing_could_be_read(run):
    assert run("borta.docx", "-o", "rapport.json").exit_code == 3
    assert sorted(os.listdir()) == ["small.md"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(run):
    Path("small.md").chmod(0)
    assert "behörighet saknas" in run("small.md").stderr


def test_no_permission_is_told_so(run, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = run("small.md")
    assert result.exit_code == 3
    assert result.stderr == "iopvalidate: small.md: filen får inte läsas (behörighet saknas).\n"


def test_too_large_is_refused_before_it_is_read(run, monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    result = run("small.md")
    assert result.exit_code == 3
    assert "filen är större än" in result.stderr


def test_strange_names(run):
    for name in ("två ord.md", "-- streck.md", "[x].md"):
        Path(name).write_bytes(Path("small.md").read_bytes())
        assert run("check", "--", name).exit_code == 1


@pytest.mark.parametrize("command", ["text", "facts"])
def test_other_commands_refuse_as_clearly(run, command):
    result = run(command, "borta.docx")
    assert result.exit_code == 3
    assert result.stderr == "iopvalidate: borta.docx: filen finns inte.\n"


def test_a_directory_is_no_text(run):
    Path("d").mkdir()
    assert "det är en katalog" in run("text", "d").stderr
