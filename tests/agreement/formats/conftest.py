"""The benchmarks and plugins of this tree are importable also where nothing is installed."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

for folder in (ROOT / "plugins", ROOT):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
