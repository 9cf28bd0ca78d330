"""The HTML report: one file, sound links, and a page that works in a browser."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from iopvalidate import validate
from iopvalidate.report.draft_text import masked
from iopvalidate.report.formats import RenderOptions, Unread
from iopvalidate.report.html.highlights import Mark, cut
from iopvalidate.report.html.page import render
from iopvalidate.rules.outcome import Text

AS_OF = date(2026, 11, 20)
_VOID = {"meta", "br", "input", "link", "img", "hr"}


class Page(HTMLParser):
    """Collects ids, links and tags, and notes what is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: Counter[str] = Counter()
        self.open: list[str] = []
        self.attributes: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.tags[tag] += 1
        self.attributes.append((tag, values))
        if "id" in values:
            self.ids.append(values["id"])
        if "href" in values:
            self.links.append(values["href"])
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.fixture
def report(use_plugins, small):
    use_plugins()
    return validate(small.read_bytes(), name="small.md", as_of=AS_OF)


@pytest.fixture
def page(report):
    return Page(render([report], RenderOptions()))


def test_every_link_leads_somewhere_and_every_id_stands_once(report):
    page = Page(render([report, report], RenderOptions(unread=(Unread("x", Text("x", "x")),))))
    assert not page.open
    assert max(Counter(page.ids).values()) == 1
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    for _, values in page.attributes:
        assert set((values.get("aria-labelledby") or "").split()) <= set(page.ids)


def test_findings_and_passages_are_linked_both_ways(page):
    assert "r1-FAK001" in page.ids
    assert "#r1-FAK001-0" in page.links  # from the quote to the words in the draft
    assert "r1-FAK001-0" in page.ids
    assert page.links.count("#r1-FAK001") >= 3  # from the mark and the code beside it, and the list of what comes first


def test_it_needs_no_network_and_forbids_it(report):
    text = render([report], RenderOptions())
    assert not re.search(r"""(?:src|href)=["'](?!#)""", text)
    assert "@import" not in text
    assert "url(" not in text
    assert "default-src 'none'" in text
    assert " style=" not in text
    assert not re.search(r"\son\w+=", text)


def test_landmarks_and_headings(page):
    assert page.tags["main"] == page.tags["h1"] == page.tags["nav"] == 1
    assert any(values.get("aria-live") == "polite" for _, values in page.attributes)
    assert page.links[0] == "#r1-findings", "the skip link comes first"
    levels = [int(tag[1]) for tag, _ in page.attributes if re.fullmatch("h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_it_speaks_both_languages(report):
    assert '<html lang="sv">' in render([report], RenderOptions())
    english = render([report], RenderOptions(lang="en"))
    assert '<html lang="en">' in english
    assert "Skip to the findings" in english
    assert "Iakttagelser" not in english


def test_checklist_with_answers(report):
    text = render([report], RenderOptions())
    assert re.search(r'<tr data-row="X1" data-answer="not_met">', text)
    assert ">Ej uppfyllt<" in text


def test_waived_findings_are_marked(report):
    report.records[0] = replace(report.records[0], waived={"reason": "prövat", "by": "A. Jurist", "until": date(2027, 1, 1)})
    text = render([report], RenderOptions())
    assert 'data-outcome="settled"' in text
    assert "skäl: prövat; av: A. Jurist; till och med: 2027-01-01" in text
    assert 'id="r1-first"' not in text


def test_a_report_without_text_has_no_draft_and_no_links_to_it(report):
    page = Page(render([replace(report, text=())], RenderOptions()))
    assert "r1-draft" not in page.ids
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_the_whole_draft_is_there(report):
    text = re.sub(r"<[^>]+>", "", render([report], RenderOptions()))
    for block in report.text:
        assert block.text.split("\n")[0] in text


def test_passages_may_overlap():
    marks = [Mark(0, 10, "a", "A", "A", "error"), Mark(5, 15, "b", "B", "B", "note")]
    pieces = cut("0123456789abcdefghij", marks)
    assert [piece.text for piece in pieces] == ["01234", "56789", "abcde", "fghij"]
    assert [[mark.code for mark in piece.marks] for piece in pieces] == [["A"], ["A", "B"], ["B"], []]
    assert [piece.anchors for piece in pieces] == [("a",), ("b",), (), ()]
    assert cut("", []) == []


def test_masks_keep_the_length():
    assert masked("a 811218-9876 b", [(2, 13)]) == "a ••••••-•••• b"


# -- in a browser --------------------------------------------------------------------------------------------------

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
browser = pytest.mark.skipif(CHROMIUM is None, reason="NO CHROMIUM: the page is not tested in a browser")


def _browse(path, profile, *more: str) -> str:
    fixed = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
    command = [CHROMIUM, *fixed, f"--user-data-dir={profile}", "--virtual-time-budget=5000", *more, path.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


@browser
def test_the_script_runs_under_the_pages_own_policy(report, tmp_path):
    path = tmp_path / "r.html"
    path.write_text(render([report], RenderOptions()), encoding="utf-8")
    seen = _browse(path, tmp_path / "profile", "--dump-dom")
    total = len(report.records)
    assert re.search(rf"Visar {total} av {total} svar", seen)
    assert not re.search(r'<form class="filter"[^>]*hidden', seen)


@browser
def test_the_filter_hides_and_a_link_reveals(report, tmp_path):
    """The policy forbids a script of the test's: it is taken out, everything else stays."""
    drive = """<script>
    const form = document.querySelector("form.filter");
    for (const box of form.querySelectorAll("input")) box.checked = box.value === "review";
    form.dispatchEvent(new Event("change"));
    const shown = () => [...document.querySelectorAll("[data-rule]")].filter(a => !a.hidden).map(a => a.dataset.rule).join();
    document.title = shown() + "|" + document.querySelector(".count").textContent;
    location.hash = "#r1-FAK001";
    window.addEventListener("hashchange", () => setTimeout(() => { document.title += "|" + shown(); }, 0));
    </script>"""
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", render([report], RenderOptions()))
    path = tmp_path / "r.html"
    path.write_text(text.replace("</body>", drive + "</body>"), encoding="utf-8")
    title = re.search(r"<title>(.*?)</title>", _browse(path, tmp_path / "profile", "--dump-dom"))[1]
    assert title == "FAK002|Visar 1 av 5 svar|FAK001,FAK003,FAK002,FAK004,UTK015"


@browser
def test_it_shows_something(report, tmp_path):
    path, picture = tmp_path / "r.html", tmp_path / "r.png"
    path.write_text(render([report], RenderOptions()), encoding="utf-8")
    _browse(path, tmp_path / "profile", "--window-size=1300,900", f"--screenshot={picture}")
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 20_000
