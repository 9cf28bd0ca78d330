"""The packed list of statutes, and the script that packs it."""

from __future__ import annotations

import json
import runpy
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopvalidate.facts.scan._act_names import ABBREVIATIONS, EVERYDAY_NAMES
from iopvalidate.facts.scan.statute_index import StatuteIndex, statute_index

SCRIPT = Path(__file__).parents[3] / "scripts" / "pack_statutes.py"
SAMPLE: dict[str, dict[str, Any]] = {
    "2015/16:1": {"title": "Proposition 2015/16:1: Budgetproposition", "status": "in_force"},
    "2017:39": {"title": "SOU 2017:39 Dataskydd", "status": "in_force"},
    "2020:10": {
        "title": "Provlag",
        "status": "in_force",
        "in_force_from": "2020-07-01",
        "sections": {"1": "1-3,5,6a", "2 a": "1-2"},
        "agree": False,
    },
    "1990:7": {"title": "Provlag", "status": "repealed", "repealed_by": "2020:10"},
    "2021:3": {"title": "Lag om prov  m.m.", "status": "in_force", "sections": {"": "1-4,2a"}},
}


def script() -> dict[str, Any]:
    return runpy.run_path(str(SCRIPT))


def packed(acts: dict[str, dict[str, Any]]) -> bytes:
    return cast(Callable[[dict[str, dict[str, Any]]], bytes], script()["pack"])(acts)


@pytest.fixture(scope="module")
def sample() -> StatuteIndex:
    return StatuteIndex(packed(SAMPLE))


def test_packing_keeps_acts_only_and_is_deterministic() -> None:
    assert packed(SAMPLE) == packed(dict(reversed(SAMPLE.items())))
    index = StatuteIndex(packed(SAMPLE))
    assert index.get("2015/16:1") is None
    assert index.get("2017:39") is None


def test_the_script_writes_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "in.json", tmp_path / "out.bin"
    source.write_text(json.dumps(SAMPLE), encoding="utf-8")
    main = cast(Callable[[list[str]], int], script()["main"])
    assert main([str(source), str(target)]) == 0
    assert StatuteIndex(target.read_bytes()).get("2020:10") is not None
    assert main([]) == 2
    assert "Usage" in capsys.readouterr().err


def test_what_is_known_of_an_act(sample: StatuteIndex) -> None:
    act = sample.get("2020:10")
    assert act is not None
    assert (act.title, act.in_force, act.in_force_from, act.agree) == ("Provlag", True, date(2020, 7, 1), False)
    assert dict(act.sections) == {"1": "1-3,5,6a", "2 a": "1-2"}
    old = sample.get("1990:7")
    assert old is not None
    assert (old.in_force, old.repealed_by, dict(old.sections)) == (False, "2020:10", {})


@pytest.mark.parametrize(
    ("sfs", "chapter", "section", "exists"),
    [
        ("2020:10", "1", "2", True),
        ("2020:10", "1", "5", True),
        ("2020:10", "1", "4", None),
        ("2020:10", "1", "6", None),
        ("2020:10", "1", "7", False),
        ("2020:10", "1", "6 a", True),
        ("2020:10", "1", "6a", True),
        ("2020:10", "1", "6 b", False),
        ("2020:10", "3", "1", False),
        ("2020:10", "2 a", "2", True),
        ("2020:10", "2", None, False),
        ("2020:10", "2 a", None, True),
        ("2020:10", None, "1", None),
        ("2020:10", "1", "första", None),
        ("1990:7", "1", "99", None),
        ("2021:3", None, "4", True),
        ("2021:3", None, "5", False),
        ("2021:3", None, "2 b", None),
        ("2021:3", "1", "1", False),
        ("2099:1", "1", "1", None),
    ],
)
def test_section_exists(sample: StatuteIndex, sfs: str, chapter: str | None, section: str | None, exists: bool | None) -> None:
    assert sample.section_exists(sfs, chapter, section) is exists


def test_names_give_the_act_in_force_first(sample: StatuteIndex) -> None:
    for name in ("provlagen", "Provlag", "PROVLAGEN"):
        assert [act.sfs for act in sample.by_name(name)] == ["2020:10", "1990:7"]
    for name in ("lagen om prov", "Lag om prov", "lagen om prov som gäller", "lagen om prov m.m."):
        assert [act.sfs for act in sample.by_name(name)] == ["2021:3"]
    assert sample.by_name("lagen om provning") == []
    assert sample.by_name("") == []


def test_is_named(sample: StatuteIndex) -> None:
    assert sample.is_named("2020:10", "provlagen") is True
    assert sample.is_named("2021:3", "provlagen") is False
    assert sample.is_named("2099:1", "provlagen") is None
    assert sample.is_named("2020:10", "okändlagen") is None


@given(st.text(max_size=30))
def test_any_question_has_an_answer(text: str) -> None:
    index = statute_index()
    index.get(text)
    index.by_name(text)
    assert index.section_exists("2017:725", text, text) in (True, False, None)


@pytest.mark.parametrize(
    ("sfs", "chapter", "section", "exists"),
    [
        ("2016:1145", "3", "17", True),
        ("2016:1145", "19", "6 a", False),
        ("2016:1145", "19", "25 a", True),
        ("2016:1145", "19 a", "2", True),
        ("2016:1145", "99", "2", False),
        ("2017:725", "2", "12", False),
        ("2017:725", "6", "37", True),
        ("2025:400", "19", "4", True),
        ("2010:800", "2", "31", None),
        ("2018:1197", None, "2", False),
        ("2001:453", "14", "1", None),
        ("2001:53", "5", "11", None),
    ],
)
def test_the_shipped_list_knows_sections(sfs: str, chapter: str | None, section: str | None, exists: bool | None) -> None:
    assert statute_index().section_exists(sfs, chapter, section) is exists


@pytest.mark.parametrize(
    ("name", "sfs"),
    [
        ("KL", ["2017:725", "1991:900", "1977:179"]),
        ("kommunallagen", ["2017:725", "1991:900", "1977:179"]),
        ("LOU", ["2016:1145", "2007:1091", "1992:1528"]),
        ("lagen om offentlig upphandling", ["2016:1145", "2007:1091", "1992:1528"]),
        ("socialtjänstlagen", ["2025:400", "2001:453", "1980:620"]),
        ("SOL", ["2025:400", "2001:453", "1980:620"]),
        ("LSS", ["1993:387"]),
        ("LOV", ["2008:962"]),
        ("OSL", ["2009:400"]),
        ("hälso- och sjukvårdslagen", ["2017:30", "1982:763"]),
        ("skollagen", ["2010:800", "1985:1100"]),
        ("PuL", ["1998:204"]),
        ("personuppgiftslagen", ["1998:204"]),
        ("regeringsformen", ["1974:152"]),
        ("barnkonventionen", ["2018:1197"]),
        ("brottsbalken", ["1962:700"]),
        ("lagen om registerkontroll av personer som ska arbeta med barn", ["2013:852"]),
        ("lagen om allmänna arvsfonden", ["2021:401", "1994:243"]),
        ("GDPR", []),
        ("bolagen", []),
    ],
)
def test_the_shipped_list_knows_names(name: str, sfs: list[str]) -> None:
    assert [act.sfs for act in statute_index().by_name(name)] == sfs


@pytest.mark.parametrize("name", [*ABBREVIATIONS, *EVERYDAY_NAMES])
def test_every_name_that_the_scanner_knows_is_in_the_list(name: str) -> None:
    assert statute_index().by_name(name)


def test_a_wrong_number_shows() -> None:
    index = statute_index()
    assert index.is_named("2017:527", "kommunallagen") is False
    assert index.is_named("2017:725", "kommunallagen") is True
    assert index.is_named("2001:453", "socialtjänstlagen") is True
    assert index.get("2001:53") is None


def test_case_folding_keeps_the_places_of_the_list() -> None:
    index = statute_index()
    assert len(index._lowered) == len(index._lines)


def test_the_list_is_read_and_asked_quickly() -> None:
    statute_index.cache_clear()
    begun = time.process_time()
    statute_index().get("2016:1145")
    assert time.process_time() - begun < 0.1
