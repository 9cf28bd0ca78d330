"""What is built and installed: a wheel in an empty environment, a third party's plugin, the schemas."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from iopvalidate import __version__
from iopvalidate.resources import schema, schema_names, schema_text

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "third_party_plugin"
BUILD = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]


def _ok(*args: object, **more) -> str:
    done = subprocess.run([str(a) for a in args], capture_output=True, text=True, check=False, timeout=300, **more)
    assert done.returncode == 0, f"{args}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
    return done.stdout


def test_version_is_the_same_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__


def test_every_plugin_directory_has_an_entry_point():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    points = set(project["entry-points"]["iopvalidate"].values())
    packages = {path.parent.name for path in (ROOT / "plugins").glob("iopvalidate_*/__init__.py")}
    assert packages <= points


@pytest.mark.parametrize("name", schema_names())
def test_every_schema_is_one(name):
    from jsonschema import Draft202012Validator

    assert schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema(name))


def test_unknown_schema():
    with pytest.raises(KeyError):
        schema_text("../pyproject")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    directory = tmp_path_factory.mktemp("wheel")
    pytest.importorskip("hatchling")
    _ok(*BUILD, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", directory, ROOT)
    (found,) = directory.glob("*.whl")
    return found


def test_wheel_holds_all_packages_and_schemas_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    packages = {path.parent.name for path in (ROOT / "plugins").glob("iopvalidate_*/__init__.py")}
    tops = {name.split("/")[0] for name in names}
    assert tops == {"iopvalidate", *packages, f"iopvalidate-{__version__}.dist-info"}
    for name in schema_names():
        assert f"iopvalidate/schemas/{name}.schema.json" in names
    assert "iopvalidate/py.typed" in names


@pytest.mark.slow
def test_wheel_works_in_an_empty_environment_outside_the_checkout(wheel, tmp_path):
    venv.create(tmp_path / "env", with_pip=True)
    bin_directory = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    env = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    _ok(bin_directory / "python", "-m", "pip", "--disable-pip-version-check", "-q", "install", wheel, cwd=tmp_path, env=env)
    command = bin_directory / "iopvalidate"

    infos = json.loads(_ok(command, "plugins", "--format", "json", cwd=tmp_path, env=env))
    assert not [info for info in infos if info["error"]]
    assert sum(len(info["rules"]) for info in infos) == 102
    profiles = json.loads(_ok(command, "profiles", "--format", "json", cwd=tmp_path, env=env))
    assert {"boras", "goteborg", "falun", "jonkoping", "pilot", "uddevalla"} <= {p["name"] for p in profiles}
    assert _ok(command, "schema", cwd=tmp_path, env=env).split() == schema_names()
    assert json.loads(_ok(command, "schema", "report", cwd=tmp_path, env=env)) == schema("report")

    draft = ROOT / "fixtures" / "drafts" / "12.md"
    args = [command, draft, "--format", "json", "--fail-on", "never", "--as-of", "2026-11-20"]
    report = json.loads(_ok(*args, cwd=tmp_path, env=env))
    assert len(report["assessments"]) == 102


@pytest.mark.usefixtures("installed")
def test_third_party_plugin_installs_and_runs(tmp_path):
    pytest.importorskip("hatchling")
    target = tmp_path / "site"
    _ok(*BUILD, "install", "--no-deps", "--no-build-isolation", "--target", target, EXAMPLE)
    paths = os.pathsep.join([str(target), str(ROOT), str(ROOT / "plugins")])
    env = {**os.environ, "PYTHONPATH": paths}
    python = (sys.executable, "-m")

    infos = json.loads(
        subprocess.run([*python, "iopvalidate", "plugins", "--format", "json"], capture_output=True, env=env, check=False).stdout
    )
    assert [i["rules"] for i in infos if i["name"] == "accessibility"] == [["TIL001"]]
    assert "Tillgängliga lokaler" in _ok(*python, "iopvalidate", "explain", "TIL001", env=env, cwd=tmp_path)

    draft = tmp_path / "draft.md"
    draft.write_text("# Överenskommelse\n\n## Lokaler\n\nKommunen upplåter en lokal utan hyra.\n", encoding="utf-8")
    done = subprocess.run([*python, "iopvalidate", draft, "--format", "json"], capture_output=True, env=env, check=False)
    (answer,) = [a for a in json.loads(done.stdout)["assessments"] if a["rule"] == "TIL001"]
    assert answer["outcome"] == "fail"
    assert answer["concern"] == "accessibility"

    out = _ok(*python, "pytest", "-p", "no:cacheprovider", EXAMPLE / "tests", env=env, cwd=tmp_path)
    assert "1 passed" in out
