"""LibreOffice as another reader and writer: many files converted in one call, with a profile of its own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

#: What is missing where LibreOffice is not installed; tests skip with these words.
MISSING = "LibreOffice (soffice) is not installed: what other programs write is NOT tested here"
_FILTERS = {"html": "html:HTML (StarWriter):EmbedImages", "txt": "txt:Text (encoded):UTF8,LF"}
_SECONDS_EACH = 20


def is_installed() -> bool:
    """Tell whether LibreOffice can be called."""
    return shutil.which("soffice") is not None


def convert(files: Iterable[Path], form: str, folder: Path) -> Path:
    """Convert files to a format ("odt", "pdf", "html", "txt", "docx") and return the folder that holds them.

    Raises:
        RuntimeError: LibreOffice left a file out.
    """
    out = folder / f"as-{form}"
    out.mkdir(parents=True, exist_ok=True)
    names = [str(path) for path in files]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", _FILTERS.get(form, form), "--outdir", str(out), *names]
    subprocess.run(command, check=True, capture_output=True, timeout=120 + _SECONDS_EACH * len(names))
    left_out = [name for name in names if not (out / f"{Path(name).stem}.{form}").exists()]
    if left_out:
        raise RuntimeError(f"LibreOffice wrote no {form} of {', '.join(left_out)}")
    return out
