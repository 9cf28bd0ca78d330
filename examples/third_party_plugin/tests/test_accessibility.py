"""The rule's cases."""

from pathlib import Path

from iopvalidate_accessibility.til001_premises import RULE

from iopvalidate.testing import check_cases


def test_cases() -> None:
    """Every case gives its outcome."""
    assert check_cases(Path(__file__).with_name("til001.toml"), RULE) == 5
