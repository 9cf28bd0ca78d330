"""`iopvalidate checklist`: questions one by one, answers from a file, what is kept when somebody leaves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from jsonschema import Draft202012Validator

from iopvalidate.cli import questions
from iopvalidate.cli.app import root
from iopvalidate.cli.exit_codes import ExitCode
from iopvalidate.resources import schema

CALL = ("checklist", "--profile", "fakestad", "--as-of", "2026-11-20")


@pytest.fixture
def say(run):
    """Return a function that runs the command and types lines."""

    def call(*args: str, typed: str = ""):
        result = CliRunner().invoke(root, [*CALL, *args], input=typed)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return call


@pytest.fixture
def rows(run):
    return [row["id"] for row in json.loads(run("profiles", "fakestad", "--format", "json").stdout)["rows"]]


def _all(rows, answer="j"):
    return f"{answer}\n\n" * len(rows)


def test_all_questions(say, rows):
    result = say(typed=_all(rows))
    assert result.exit_code == ExitCode.OK
    assert f"1/{len(rows)}" in result.stderr
    assert result.stdout.startswith("Första bedömning")
    assert result.stdout.count(": Ja") == len(rows)
    assert [path.name for path in Path().iterdir()] == ["small.md"]


def test_no_gets_advice_and_the_comment_stands(say, rows):
    result = say(typed="kanske\nn\nDet var kommunens idé.\n" + _all(rows[1:], "v"))
    assert "Kommentar Det var kommunens idé." in result.stdout
    assert "Att göra" in result.stdout
    assert f"1 nej, {len(rows) - 1} vet ej" in result.stdout


def test_explanation_and_way_back(say, rows):
    result = say(typed="?\nj\n\nb\nn\n\n" + _all(rows[1:]))
    assert "FAK00" in result.stderr
    assert "1 nej" in result.stdout


def test_leaving_keeps_the_answers_and_says_how_to_go_on(say, rows):
    left = say("-o", "klar.json", typed="n\nOklart.\n")
    assert left.exit_code == ExitCode.USAGE
    assert "--resume checklista-fakestad.json -o klar.json\n" in left.stderr
    assert not Path("klar.json").exists()
    assert not left.stdout
    done = say("--resume", "checklista-fakestad.json", "-o", "klar.json", typed=_all(rows[1:]))
    assert done.exit_code == ExitCode.OK
    value = json.loads(Path("klar.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema("checklist")).validate(value)
    assert [row["answer"] for row in value["rows"]] == ["no", *["yes"] * (len(rows) - 1)]
    assert value["rows"][0]["comment"] == "Oklart."


def test_another_interruption_takes_a_free_name(say):
    Path("checklista-fakestad.json").write_text("mitt", encoding="utf-8")
    say(typed="j\n\n")
    assert Path("checklista-fakestad.json").read_text(encoding="utf-8") == "mitt"
    assert Path("checklista-fakestad-2.json").exists()


def test_leaving_at_once_writes_nothing(say):
    result = say("-o", "klar.docx")
    assert result.exit_code == ExitCode.USAGE
    assert "inga svar gavs" in result.stderr
    assert [path.name for path in Path().iterdir()] == ["small.md"]


def test_ctrl_c_in_the_middle_of_an_answer(say, monkeypatch):
    answers = iter(["j", "", KeyboardInterrupt()])

    def read(prompt):
        given = next(answers)
        if isinstance(given, BaseException):
            raise given
        return given

    monkeypatch.setattr(questions, "_read", read)
    result = say("-o", "klar.docx")
    assert result.exit_code == ExitCode.USAGE
    assert not Path("klar.docx").exists()
    assert json.loads(Path("checklista-fakestad.json").read_text(encoding="utf-8"))["rows"][0]["answer"] == "yes"


def test_each_answer_is_kept_at_once_in_a_file_to_resume_from(say, monkeypatch):
    answers = iter(["j", "första"])

    def read(prompt):
        given = next(answers, None)
        if given is None:
            kept = json.loads(Path("svar.json").read_text(encoding="utf-8"))
            assert kept["rows"][0]["comment"] == "första"
            raise KeyboardInterrupt
        return given

    monkeypatch.setattr(questions, "_read", read)
    assert say("--resume", "svar.json").exit_code == ExitCode.USAGE


def _toml(rows):
    Path("svar.toml").write_text(
        f'[answers]\n{rows[0]} = "Ja"\n{rows[1]} = {{ answer = "nej", comment = "<b>Nej</b> & åter nej" }}\n', encoding="utf-8"
    )
    return ("--answers", "svar.toml")


def test_answers_from_a_file_into_every_format(say, rows):
    for ending in ("docx", "html", "json", "txt"):
        result = say(*_toml(rows), "-o", f"klar.{ending}")
        assert result.exit_code == ExitCode.OK, result.stderr
        first = Path(f"klar.{ending}").read_bytes()
        say(*_toml(rows), "-o", f"klar.{ending}")
        assert Path(f"klar.{ending}").read_bytes() == first
    table = Document("klar.docx").tables[1]
    assert [cell.text for cell in table.rows[2].cells][:4:2] == [rows[1], "Nej"]
    page = Path("klar.html").read_text(encoding="utf-8")
    assert "&lt;b&gt;Nej&lt;/b&gt; &amp; åter nej" in page
    assert "<b>" not in page
    Draft202012Validator(schema("checklist")).validate(json.loads(Path("klar.json").read_text(encoding="utf-8")))
    again = say("--answers", "klar.json", "-o", "klar2.json")
    assert again.exit_code == ExitCode.OK
    assert Path("klar2.json").read_bytes() == Path("klar.json").read_bytes()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[answers]\nQ9 = "ja"\n', "har ingen rad Q9"),
        ('[answers]\nX1 = "kanske"\n', "svar.toml: X1: skriv svaren som"),
        ("[answers]\nX1 = 3\n", "svar.toml: X1: skriv svaren som"),
        ("answers = 3\n", "svar.toml: answers: skriv svaren som"),
        ("[answers\n", "varken TOML eller JSON"),
        ('profile = "falun"\n[answers]\n', "svaren hör till profilen falun"),
        (None, "kan inte läsas"),
    ],
)
def test_answers_that_are_wrong(say, text, said):
    if text is not None:
        Path("svar.toml").write_text(text, encoding="utf-8")
    result = say("--answers", "svar.toml", "-o", "klar.json")
    assert result.exit_code == ExitCode.USAGE
    assert said in result.stderr
    assert not Path("klar.json").exists()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("-o", "klar.pdf"), "okänd filändelse"),
        (("-o", "saknas/klar.docx"), "katalogen finns inte"),
        (("--resume", "svar.toml"), "låt namnet sluta på .json"),
        (("--resume", "a.json", "--answers", "b.json"), "antingen --answers eller --resume"),
        (("--profile", "default"), "har inga frågor"),
        (("--profile", "nej"), "Profilen nej finns inte"),
    ],
)
def test_what_is_refused_before_anybody_answers(say, args, said):
    result = say(*args, typed="j\n\n")
    assert result.exit_code == ExitCode.USAGE
    assert said in result.stderr
    assert "1/" not in result.stderr


def test_english(say, rows):
    result = say("--lang", "en", typed=_all(rows, "y"))
    assert result.stdout.startswith("First assessment")
