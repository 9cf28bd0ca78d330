"""The library: sources of every kind, many drafts, the same result as the command."""

from __future__ import annotations

import io
import json
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

import iopvalidate
from iopvalidate import ConfigurationError, Outcome, ReadError, Result, Verdict, validate, validate_many
from iopvalidate.report.formats import RenderOptions
from iopvalidate.report.json_format import render

AS_OF = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def _fakes(use_plugins):
    use_plugins()


def test_every_source_gives_the_same_answers(small):
    data = small.read_bytes()
    with small.open("rb") as file:
        from_file = validate(file, as_of=AS_OF)
    reports = [
        validate(small, as_of=AS_OF),
        validate(str(small), as_of=AS_OF),
        validate(data, name="small.md", as_of=AS_OF),
        validate(io.BytesIO(data), name="small.md", as_of=AS_OF),
        from_file,
    ]
    assert {r.verdict for r in reports} == {Verdict.FAIL}
    assert len({tuple((x.rule.code, x.outcome) for x in r.records) for r in reports}) == 1
    assert len({r.document.sha256 for r in reports}) == 1
    assert [r.document.path for r in reports] == [str(small), str(small), "small.md", "small.md", str(small)]


def test_the_command_gives_the_same_report(run, small):
    printed = run("small.md", "--format", "json", "--as-of", "2026-11-20").stdout
    assert printed == render([validate("small.md", as_of=AS_OF)], RenderOptions())


def test_profile_and_view(small):
    assert validate(small, profile="mild").profile.name == "mild"
    assert [r.rule.code for r in validate(small, profile="mild").records] == ["FAK001"]
    text = b"{--Kommunen best\xc3\xa4ller.--}\n\nTillsammans."
    assert validate(text, name="x.md", view="original").record("FAK001").outcome is Outcome.FAIL
    assert validate(text, name="x.md").record("FAK001").outcome is Outcome.PASS


def test_as_of_is_today_by_default(small):
    assert validate(small).as_of == date.today()


@pytest.mark.parametrize("arguments", [{"profile": "atlantis"}, {"view": "both"}])
def test_wrong_arguments(small, arguments):
    with pytest.raises(ConfigurationError) as caught:
        validate(small, **arguments)
    assert next(iter(arguments.values())) in caught.value.sv
    assert next(iter(arguments.values())) in caught.value.en


def test_what_cannot_be_read_raises_with_the_name(tmp_path):
    with pytest.raises(ReadError, match=r"borta\.docx"):
        validate(tmp_path / "borta.docx")
    with pytest.raises(ReadError, match="katalog"):
        validate(tmp_path)
    with pytest.raises(ReadError, match="<bytes>"):
        validate(b"PK\x03\x04 not a zip")


def test_a_text_file_object_is_a_mistake(small):
    with small.open(encoding="utf-8") as file, pytest.raises(TypeError, match="rb"):
        validate(file)


def test_many_yield_in_order_and_errors_stop_nobody(small, tmp_path):
    paths = [small, tmp_path / "borta.docx", str(small)]
    results = list(validate_many(paths, as_of=AS_OF))
    assert [r.path for r in results] == [str(p) for p in paths]
    assert [r.report is not None for r in results] == [True, False, True]
    assert isinstance(results[1].error, ReadError)
    assert all(isinstance(r, Result) for r in results)


def test_many_through_threads(small, tmp_path):
    paths = [small] * 70 + [tmp_path / "borta.docx"]
    with ThreadPoolExecutor(2) as executor:
        results = list(validate_many(paths, executor, as_of=AS_OF))
    assert len(results) == 71
    assert sum(r.error is not None for r in results) == 1
    assert results[0].report is not None
    assert render([results[0].report], RenderOptions()) == render([validate(small, as_of=AS_OF)], RenderOptions())


class _Slow(Executor):
    """Runs nothing until asked, and counts how far ahead it is fed."""

    def __init__(self) -> None:
        self.waiting = self.most = 0

    def submit(self, fn, /, *args, **kwargs):
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        future: Future = Future()
        result = fn(*args, **kwargs)
        future.set_result(result)
        return _Counted(future, self)


class _Counted:
    def __init__(self, future: Future, owner: _Slow) -> None:
        self._future, self._owner = future, owner

    def result(self):
        self._owner.waiting -= 1
        return self._future.result()


def test_an_archive_is_not_read_into_memory_at_once(small):
    executor = _Slow()
    assert sum(1 for _ in validate_many([small] * 100, executor)) == 100  # type: ignore[arg-type]
    assert executor.most <= 32


def test_many_is_lazy(small):
    def endless():
        while True:
            yield small

    assert next(validate_many(endless())).report is not None


def test_wrong_profile_of_many_raises(small):
    with pytest.raises(ConfigurationError):
        list(validate_many([small], profile="atlantis"))
    with pytest.raises(ConfigurationError):
        validate_many([small], view="both")


def test_report_reads_well(small):
    report = validate(small, as_of=AS_OF)
    assert report.record("FAK001").evidence[0].location.paragraph == 5
    assert [f.rule.code for f in report.findings] == ["FAK001", "FAK002", "FAK003"]
    with pytest.raises(KeyError):
        report.record("NOPE")


# -- the public surface -----------------------------------------------------------------------------------------


def test_everything_public_exists_and_has_a_docstring():
    for name in iopvalidate.__all__:
        value = getattr(iopvalidate, name)
        assert name == "__version__" or (value.__doc__ and value.__doc__.strip()), name
    assert set(iopvalidate.__all__) <= set(dir(iopvalidate))
    assert iopvalidate.__all__ == sorted(iopvalidate.__all__, key=lambda n: (n.startswith("v"), n.startswith("__"), n))


def test_every_name_is_where_it_says():
    assert set(iopvalidate._WHERE) == set(iopvalidate.__all__) - {"__version__"}
    with pytest.raises(AttributeError, match="nothing_like_it"):
        _ = iopvalidate.nothing_like_it


def test_the_public_surface_is_what_it_was():
    """A name that goes or comes is a decision, with a news fragment."""
    assert set(iopvalidate.__all__) == {
        "Answer", "ChecklistAnswer", "Concern", "ConfigurationError", "Evidence", "IopValidateError", "LegalBasis", "Level",
        "Location", "Notification", "Outcome", "ParameterError", "Profile", "ReadError", "Record", "Report", "Result", "Rule",
        "Text", "Verdict", "__version__", "validate", "validate_many",
    }  # fmt: skip


def test_what_plugins_import_is_documented():
    from iopvalidate import api

    for name in api.__all__:
        assert getattr(api, name).__doc__ or not callable(getattr(api, name)), name


def test_package_is_typed():
    assert (Path(iopvalidate.__file__).parent / "py.typed").exists()


def test_errors_survive_pickling():
    import pickle

    error = pickle.loads(pickle.dumps(ReadError("x: nej", "x: no")))
    assert (error.sv, error.en) == ("x: nej", "x: no")


def test_reports_survive_pickling(small):
    """A process pool or another machine's executor sends them."""
    import pickle

    report = validate(small, as_of=AS_OF)
    again = pickle.loads(pickle.dumps(report))
    assert json.loads(render([again], RenderOptions())) == json.loads(render([report], RenderOptions()))


def test_configuration_is_read_when_it_is_named(small, tmp_path):
    waiver = '[[waivers]]\nrule = "FAK001"\ndraft = "*.md"\nreason = "r"\nby = "b"\nuntil = 2026-12-31\n'
    (tmp_path / "own.toml").write_text(f'profile = "mild"\n{waiver}', encoding="utf-8")
    day = date(2026, 11, 20)
    (tmp_path / "small.md").write_bytes(small.read_bytes())
    draft = tmp_path / "small.md"
    (tmp_path / "iopvalidate.toml").write_text("wrong", encoding="utf-8")
    assert validate(draft, as_of=day).profile.name == "fakestad"
    report = validate(draft, as_of=day, config=tmp_path / "own.toml")
    assert (report.profile.name, report.record("FAK001").waived) == ("mild", {"reason": "r", "by": "b", "until": "2026-12-31"})
    assert validate(draft, as_of=day, profile="default", config=tmp_path / "own.toml").profile.name == "default"
    with pytest.raises(ConfigurationError, match=r"iopvalidate\.toml:1"):
        validate(draft, config=str(tmp_path / "iopvalidate.toml"))
