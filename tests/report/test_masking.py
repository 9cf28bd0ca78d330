"""Personal identity numbers stay inside: no output of any kind holds one."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from iopvalidate.cli.app import root

NUMBER = "811218-9876"
DRAFT = f"""# Avtal om IOP {NUMBER}

## 1. Parter

Tallmora kommun, genom kultur- och fritidsnämnden, och föreningen Lyktan, ideell förening.

## 2. Ekonomi för {NUMBER}

Kommunen köper tjänsten av Sara Lindmark, {NUMBER}, som är leverantör och får 400 kronor per timme.

## 3. Underskrifter

Sara Lindmark, {NUMBER}
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--format", "text", "--verbose"],
        ["check", "--format", "json"],
        ["check", "--format", "text", "--lang", "en"],
        ["facts"],
        ["facts", "--format", "json"],
        ["text"],
    ],
)
def test_no_output_holds_a_personal_identity_number(arguments: list[str], tmp_path: Path) -> None:
    path = tmp_path / "utkast.md"
    path.write_text(DRAFT, encoding="utf-8")
    extra = ["--as-of", date(2026, 11, 20).isoformat()] if arguments[0] == "check" else []
    result = CliRunner().invoke(root, [*arguments, *extra, str(path)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert len(result.output) > 100
    assert "9876" not in result.output
    assert "811218" not in result.output
