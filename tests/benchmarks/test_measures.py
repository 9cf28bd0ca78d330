"""The measurements count right: quality on drafts, clauses one by one, speed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import clauses, quality, speed
from benchmarks.clauses import HELD_BACK, SILENT_PASS, Clause, Tally, load_bank, sign_of
from benchmarks.judging import MISSING, Judgement, judge_draft, score, to_json
from benchmarks.labelled import Labels, load_drafts, share, table, tree_plugins
from iopvalidate.agreement.model import Location
from iopvalidate.report.model import Evidence, Record
from iopvalidate.rules.outcome import Level, Outcome, Text
from iopvalidate.rules.rule import Rule

RIGHT = Judgement("01", "AVS001", "pass", "pass", False, "parter är", True, "skäl")
WRONG = replace(RIGHT, rule="LOU002", expected="fail", got="review", hit=False)
DOUBTFUL = replace(WRONG, rule="LOU003", doubtful=True, quote="")
NOT_RUN = replace(RIGHT, rule="KOM001", got=MISSING, hit=False)


def test_a_score_counts_doubtful_labels_apart_and_missing_rules_not_at_all() -> None:
    found = score([RIGHT, WRONG, DOUBTFUL, NOT_RUN])
    assert (found.right, found.all, found.doubtful_right, found.doubtful) == (1, 2, 0, 1)
    assert (found.hits, found.quotes, found.missing) == (1, 2, 1)
    assert found.confusion == {("fail", "review"): 1}


def test_the_tables_show_rules_concerns_drafts_and_totals() -> None:
    shown = quality.tables([RIGHT, WRONG, DOUBTFUL, NOT_RUN])
    assert "LOU002  0      1    0.0 %" in shown
    assert "fail>review 1" in shown
    assert "1/2 right, 50.0 %" in shown
    assert "no plugin has: KOM001" in shown


def test_details_list_what_is_wrong_and_what_is_not_quoted() -> None:
    shown = quality.details([WRONG, replace(RIGHT, hit=False)])
    assert "01 LOU002 expected fail, got review" in shown
    assert "01 AVS001 pass: parter är" in shown


def test_judgements_as_json_hold_the_totals() -> None:
    found = json.loads(to_json([RIGHT, WRONG]))
    assert found["totals"]["right"] == 1
    assert [row["rule"] for row in found["judgements"]] == ["AVS001", "LOU002"]


def test_every_label_of_a_draft_gets_a_judgement() -> None:
    draft = load_drafts("04")[0]
    judged = judge_draft(draft, tree_plugins())
    assert [j.rule for j in judged] == list(draft.labels.outcomes)
    assert not [j for j in judged if j.broken]


def test_a_quote_is_hit_by_evidence_in_its_paragraph_only() -> None:
    draft, plugins = load_drafts("01")[0], tree_plugins()
    ran = [j for j in judge_draft(draft, plugins) if j.ran]
    if not ran:
        pytest.skip("no plugin of this tree can be loaded")
    code = next(j.rule for j in ran if j.hit)
    elsewhere = {**draft.labels.quotes, code: "Texten har granskats av kommunens jurist den 9 november 2026."}
    moved = replace(draft, labels=Labels(draft.labels.outcomes, elsewhere, draft.labels.doubtful))
    assert not next(j.hit for j in judge_draft(moved, plugins) if j.rule == code)


def test_the_command_measures_a_selection(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    quality.main(["--drafts", "04", "--format", "md", "--verbose", "--json", str(tmp_path / "q.json")])
    shown = capsys.readouterr().out
    assert "1 drafts as md" in shown
    assert "a fit, no forecast" in shown
    assert {row["draft"] for row in json.loads((tmp_path / "q.json").read_text(encoding="utf-8"))["judgements"]} == {"04"}


@pytest.mark.parametrize(("selection", "names"), [("01-03", ["01", "02", "03"]), ("02, 05", ["02", "05"]), ("20", ["20"])])
def test_drafts_are_selected_by_number(selection: str, names: list[str]) -> None:
    assert [draft.name for draft in load_drafts(selection)] == names


def test_a_selection_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no labelled draft"):
        load_drafts("99")


def test_tables_are_aligned_and_shares_of_nothing_are_a_dash() -> None:
    assert table(("a", "bb"), [["xyz", "1"]]).splitlines() == ["a    bb", "---  --", "xyz  1"]
    assert (share(1, 3), share(0, 0)) == ("33.3 %", "-")


# -- clauses -----------------------------------------------------------------------------------------------------------


class _Rule(Rule):
    code = "AVS001"

    def assess(self, draft: object, context: object) -> None:  # type: ignore[override]
        raise NotImplementedError


class _Silent(_Rule):
    code = "LOU002"


def record(outcome: Outcome, shown: bool, rule: type[Rule] = _Rule) -> Record:
    place = Evidence("ord", Location(1, (), None, 0, 3))
    return Record(rule(), outcome, Level.NONE, Text("", ""), (place,) if shown else ())


@pytest.mark.parametrize(
    ("found", "sign"),
    [
        (record(Outcome.PASS, True), "+"),
        (record(Outcome.PASS, False), ""),
        (record(Outcome.REVIEW, True), "?"),
        (record(Outcome.REVIEW, False), ""),
        (record(Outcome.FAIL, True), "-"),
        (record(Outcome.FAIL, False), ""),
        (record(Outcome.PASS, True, _Silent), ""),
        (record(Outcome.NOT_APPLICABLE, True), ""),
    ],
)
def test_a_rule_speaks_only_with_evidence(found: Record, sign: str) -> None:
    assert sign_of(found) == sign


def test_clauses_are_counted_by_sign() -> None:
    tally = Tally()
    for labels, outcome in (
        ({"AVS001": "+"}, Outcome.PASS),
        ({"AVS001": "?"}, Outcome.PASS),
        ({"AVS001": "-"}, Outcome.PASS),
        ({}, Outcome.PASS),
        ({"IOP001": "+"}, Outcome.PASS),
    ):
        clauses._count(tally, Clause("hand_x:1", labels, "outright", "text"), record(outcome, True))
    assert (tally.met.total(), tally.near, tally.wrong, tally.false, tally.beside) == (1, 1, 1, 1, 1)


def test_the_bank_is_parted_into_a_held_back_fifth_and_the_rest() -> None:
    held, rest = load_bank(True), load_bank(False)
    places = {clause.place for clause in held}
    assert not places & {clause.place for clause in rest}
    assert all(int(place.split(":")[1]) % HELD_BACK == 0 for place in places)
    assert 0.19 < len(held) / (len(held) + len(rest)) < 0.21


def test_a_line_with_missing_fields_is_refused(tmp_path: Path) -> None:
    (tmp_path / "hand_x.tsv").write_text("0\tnone\tplain\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"hand_x\.tsv:1"):
        load_bank(False, tmp_path)


def test_silence_is_a_pass_where_nothing_of_the_kind_may_occur() -> None:
    assert {"LOU001", "LOU007", "KOM006", "KON003", "STS008"} <= SILENT_PASS
    assert not {"AVS001", "IOP001", "KOM001", "STS001"} & SILENT_PASS


def test_measuring_some_clauses_prints_a_row_for_each_rule(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    few = [
        Clause("hand_x:1", {"AVS014": "+"}, "outright", "Tvist avgörs av allmän domstol."),
        Clause("hand_x:2", {}, "plain", "Solen skiner."),
    ]
    monkeypatch.setattr(clauses, "load_bank", lambda held_back: few)
    clauses.main([])
    assert "1 neutral clauses" in capsys.readouterr().out


# -- speed -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pages", [2, 20])
def test_a_draft_has_about_the_pages_asked_for(pages: int) -> None:
    assert pages <= len(speed.draft_of_pages(pages)) / speed.CHARACTERS_PER_PAGE < pages + 4


def test_speed_is_measured_in_this_process(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    speed.main(["--pages", "1", "--rounds", "1", "--warm-only", "--json", str(tmp_path / "s.json")])
    timing = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))["drafts"][0]
    assert timing["warm"] > 0
    assert timing["words_per_second"] > 0
    assert "structure" in capsys.readouterr().out
