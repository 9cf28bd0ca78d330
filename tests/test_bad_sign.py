"""A rule whose terms cannot be read costs its own answer, nobody else's."""

from datetime import date

import fakes

from iopvalidate.engine import Options, assess_bytes
from iopvalidate.rules.outcome import Outcome


def test_a_wrong_sign_breaks_its_own_rule_only() -> None:
    text = "# Avtal\n\n## Parter\n\nLunds kommun och Föreningen X.\n".encode()
    options = Options(profile="default", as_of=date(2026, 11, 20))
    plain = assess_bytes(text, "a.md", fakes.load(), options)
    report = assess_bytes(text, "a.md", fakes.load(("bad", "fakes.bad_sign")), options)
    assert report.record("BAD001").failed_to_run
    assert report.record("BAD001").outcome is Outcome.REVIEW
    assert report.has_failures
    assert [n.rule for n in report.notifications] == ["BAD001"]
    others = [r for r in report.records if r.rule.code != "BAD001"]
    assert [(r.rule.code, r.outcome) for r in others] == [(r.rule.code, r.outcome) for r in plain.records]
