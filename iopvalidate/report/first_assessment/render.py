"""A first assessment as text, JSON, HTML or Word; the same answers give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from typing import Any

from iopvalidate import __version__
from iopvalidate.profiles import Row
from iopvalidate.report import words
from iopvalidate.report.first_assessment.model import REPLIES, FirstAssessment
from iopvalidate.report.first_assessment.words import COLUMNS, LABELS
from iopvalidate.report.layout import WIDTH, Page
from iopvalidate.report.phrases import PHRASES

VERSION = "1.0"


def cells(assessment: FirstAssessment, row: Row, lang: str) -> tuple[str, str, str, str, str]:
    """Return a row in the order of `COLUMNS`."""
    answer = assessment.answer(row)
    demand = f"{row.text.get(lang)} ({words.STRENGTHS[row.strength].get(lang)})"
    todo = " ".join(text.get(lang) for text in assessment.to_do(row))
    return row.id, demand, REPLIES[answer.reply].get(lang), answer.comment, todo


def head(assessment: FirstAssessment, lang: str) -> list[tuple[str, str]]:
    """Return what stands above the rows: label and text."""
    profile = assessment.profile
    return [
        (PHRASES["profile"].get(lang), f"{profile.name}: {profile.text.get(lang)}"),
        (LABELS["day"].get(lang), assessment.day.isoformat()),
        (LABELS["counted"].get(lang), assessment.counted(lang)),
        *([(LABELS["note"].get(lang), profile.note)] if profile.note else []),
    ]


def as_text(assessment: FirstAssessment, lang: str, width: int = WIDTH, color: bool = False) -> str:
    """Return lines to read."""
    page = Page(width, color)
    page.line(LABELS["title"].get(lang), style="heading")
    for label, told in head(assessment, lang):
        page.labelled(label, told, 0)
    for row in assessment.profile.rows:
        number, demand, answer, comment, todo = cells(assessment, row, lang)
        page.blank()
        page.prose(f"{number}  {demand}: {answer}", 2, 4)
        page.labelled(LABELS["comment"].get(lang), comment, 4)
        page.labelled(LABELS["to_do"].get(lang), todo, 4)
    page.blank()
    page.prose(LABELS["about"].get(lang), 0)
    return page.text()


def as_json(assessment: FirstAssessment, lang: str) -> str:
    """Return JSON by `schemas/checklist.schema.json`, which can be read as answers again; in both languages."""
    del lang
    profile = assessment.profile
    value = {
        "schema_version": VERSION,
        "tool": {"name": "iopvalidate", "version": __version__},
        "profile": profile.name,
        "profile_title": {"sv": profile.text.sv, "en": profile.text.en},
        "day": assessment.day.isoformat(),
        "rows": [_object(assessment, row) for row in profile.rows],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _object(assessment: FirstAssessment, row: Row) -> dict[str, Any]:
    answer = assessment.answer(row)
    return {
        "id": row.id,
        "strength": row.strength.value,
        "text": {"sv": row.text.sv, "en": row.text.en},
        "rules": list(row.rules),
        "answer": answer.reply.value,
        "comment": answer.comment,
        "to_do": [{"sv": text.sv, "en": text.en} for text in assessment.to_do(row)],
    }


_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c2430;background:#fff}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #b6bec9;padding:.4rem .6rem;text-align:left;"
    "vertical-align:top}thead th{background:#e3e7ec}tr{break-inside:avoid}dt{font-weight:600}dd{margin:0 0 .4rem}"
    ".yes{background:#e4f3ea}.no{background:#fde8e8}.unknown{background:#f0eafa}"
)


def as_html(assessment: FirstAssessment, lang: str) -> str:
    """Return one page that needs no network."""
    title = escape(LABELS["title"].get(lang))
    pairs = "".join(f"<dt>{escape(label)}</dt><dd>{escape(told)}</dd>" for label, told in head(assessment, lang))
    columns = "".join(f'<th scope="col">{escape(LABELS[key].get(lang))}</th>' for key in COLUMNS)
    rows = "\n".join(_html_row(assessment, row, lang) for row in assessment.profile.rows)
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}: {escape(assessment.profile.text.get(lang))}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{title}</h1>\n<dl>{pairs}</dl>\n<table>\n<thead><tr>{columns}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n"
        f"<p>{escape(LABELS['about'].get(lang))}</p>\n</body>\n</html>\n"
    )


def _html_row(assessment: FirstAssessment, row: Row, lang: str) -> str:
    number, demand, answer, comment, todo = (escape(text) for text in cells(assessment, row, lang))
    kind = assessment.answer(row).reply.value
    told = comment.replace("\n", "<br>")
    rest = f'<td class="{kind}">{answer}</td><td>{told}</td><td>{todo}</td>'
    return f'<tr><th scope="row">{number}</th><td>{demand}</td>{rest}</tr>'


def as_docx(assessment: FirstAssessment, lang: str) -> bytes:
    """Return a Word document."""
    from iopvalidate.report.first_assessment.document import document_bytes

    return document_bytes(assessment, lang)


#: Ending of a file → how it is written.
FORMATS: dict[str, Callable[[FirstAssessment, str], str | bytes]] = {
    ".docx": as_docx,
    ".html": as_html,
    ".json": as_json,
    ".txt": as_text,
}
