"""Nothing is written but what was asked for, and nothing is fetched or sent."""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DRAFT = ROOT / "fixtures" / "drafts" / "06.docx"
DRAFT_TEXT = DRAFT.with_suffix(".md").read_bytes()
#: Put before the command in its own process: whoever asks for a network ends the program.
_BLOCK = """
import sys
def refuse(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")):
        sys.stderr.write(f"NETWORK {event}\\n")
        raise SystemExit(99)
sys.addaudithook(refuse)
from iopvalidate.cli import main
sys.argv = ["iopvalidate", *sys.argv[1:]]
main()
"""

pytestmark = pytest.mark.usefixtures("installed")


class Server:
    """A server on this machine that counts who calls."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.calls = 0
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}/x"
        self._thread = threading.Thread(target=self._answer, daemon=True)
        self._thread.start()

    def _answer(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.calls += 1
            connection.close()

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.close()


def command(directory: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, with a home and a place for temporary files that can be searched."""
    for name in ("home", "tmp", "work"):
        (directory / name).mkdir(exist_ok=True)
    env = {
        **os.environ,
        "HOME": str(directory / "home"),
        "TMPDIR": str(directory / "tmp"),
        "PYTHONDONTWRITEBYTECODE": "1",
        **more,
    }
    for name in [name for name in env if name.startswith("XDG_")]:
        del env[name]
    return subprocess.run(
        [sys.executable, "-c", _BLOCK, *arguments],
        cwd=directory / "work", env=env, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip


def files(directory: Path) -> set[str]:
    return {str(path.relative_to(directory)) for path in directory.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        (["check", str(DRAFT)], set()),
        (["check", str(DRAFT), "--format", "html", "-o", "r.html", "--format", "json", "-o", "r.json"],
         {"work/r.html", "work/r.json"}),
        (["check", str(DRAFT), "--annotate", "g.docx"], {"work/g.docx"}),
        (["facts", str(DRAFT)], set()),
        (["text", str(DRAFT)], set()),
        (["explain", "LOU002"], set()),
    ],
    ids=["check", "outputs", "annotate", "facts", "text", "explain"],
)  # fmt: skip
def test_only_what_was_asked_for_is_written_and_no_network_is_used(arguments: list[str], asked: set[str], tmp_path: Path) -> None:
    done = command(tmp_path, *arguments, IOPVALIDATE_CACHE="")
    assert done.returncode in (0, 1), done.stderr[-500:]
    assert "NETWORK" not in done.stderr
    assert files(tmp_path) == asked


def test_the_cache_of_compiled_terms_holds_no_word_of_a_draft(tmp_path: Path) -> None:
    """The one file written unasked: the same after any draft, and it can be switched off."""
    command(tmp_path, "check", str(DRAFT))
    (kept,) = files(tmp_path)
    assert kept.startswith("home/.cache/iopvalidate/terms-")
    before = (tmp_path / kept).read_bytes()
    for word in ("Tallmora", "Lyktan", "stödchatten"):
        assert word.encode() in DRAFT_TEXT
        assert word.encode() not in before
    command(tmp_path, "check", str(DRAFT.with_name("01.docx")))
    assert files(tmp_path) == {kept}
    assert (tmp_path / kept).read_bytes() == before


def with_references(address: str) -> dict[str, bytes]:
    """Drafts that point at a server in every way their format has."""
    page = (
        f'<html><head><link rel="stylesheet" href="{address}"><script src="{address}"></script><base href="{address}"></head>'
        f'<body><img src="{address}"><iframe src="{address}"></iframe><p>Parterna är överens.</p></body></html>'
    )
    doctype = f'<!DOCTYPE html SYSTEM "{address}"><html><body><p>Parterna är överens.</p></body></html>'
    word = io.BytesIO()
    relation = f'<Relationship Id="rId99" Type="x/attachedTemplate" Target="{address}" TargetMode="External"/></Relationships>'
    with zipfile.ZipFile(DRAFT) as old, zipfile.ZipFile(word, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith(".rels"):
                content = content.replace(b"</Relationships>", relation.encode())
            new.writestr(name, content)
    return {"a.html": page.encode(), "b.html": doctype.encode(), "c.docx": word.getvalue(), "d.odt": text_with(address)}


def text_with(address: str) -> bytes:
    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{space}:office:1.0" xmlns:text="{space}:text:1.0" '
        f'xmlns:draw="{space}:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>'
        f'<text:p>Parterna är överens.<draw:frame><draw:image xlink:href="{address}"/></draw:frame></text:p>'
        f'<text:section><text:section-source xlink:href="{address}"/></text:section>'
        "</office:text></office:body></office:document-content>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as container:
        container.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        container.writestr("content.xml", content)
    return stream.getvalue()


def test_nothing_that_a_draft_refers_to_is_fetched(server: Server, tmp_path: Path) -> None:
    """The XML library is not Python: that it asks for nothing, only somebody who listens can tell."""
    for name, data in with_references(server.address).items():
        (tmp_path / name).write_bytes(data)
        done = command(tmp_path, "check", str(tmp_path / name))
        assert done.returncode in (0, 1, 3), done.stderr[-500:]
    assert server.calls == 0


def test_the_server_of_this_test_does_count(server: Server) -> None:
    port = int(server.address.rsplit(":", 1)[1].split("/")[0])
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.recv(1)
    assert server.calls == 1
