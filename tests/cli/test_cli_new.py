"""`iopvalidate new`."""

from __future__ import annotations

from pathlib import Path

from docx import Document

from iopvalidate.cli.exit_codes import ExitCode


def test_a_template_is_made_and_never_written_over(run):
    result = run("new", "-o", "mall.docx", "--profile", "fakestad")
    assert result.exit_code == ExitCode.OK, result.stderr
    assert "Mallen står i mall.docx." in result.stderr
    assert Document("mall.docx").paragraphs[0].text.startswith("Överenskommelse")
    before = Path("mall.docx").read_bytes()
    again = run("new", "-o", "mall.docx")
    assert again.exit_code == ExitCode.USAGE
    assert "finns redan" in again.stderr
    assert Path("mall.docx").read_bytes() == before
    assert run("new", "-o", "mall.docx", "--force", "--profile", "fakestad").exit_code == ExitCode.OK
    assert Path("mall.docx").read_bytes() == before


def test_what_cannot_be_made(run):
    for args, said in (
        (("-o", "mall.pdf"), "låt namnet sluta på .docx"),
        (("-o", "mall.docx", "--profile", "nej"), "Profilen nej finns inte"),
        (("-o", "saknas/mall.docx"), "kan inte skrivas"),
        ((), "-o / --output saknas"),
    ):
        result = run("new", *args)
        assert result.exit_code == ExitCode.USAGE
        assert said in result.stderr
    assert [path.name for path in Path().iterdir()] == ["small.md"]
