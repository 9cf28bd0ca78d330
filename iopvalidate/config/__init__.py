"""Configuration: `iopvalidate.toml`, `[tool.iopvalidate]` in pyproject.toml, and waivers beside them.

configurations = Configurations(plugins)
own = configurations.of("avtal/utkast.docx")      # found upward from the draft
options = own.options("avtal/utkast.docx", date.today())
"""

from __future__ import annotations

from iopvalidate.config.load import Configuration, Configurations
from iopvalidate.config.settings import Setting, Settings, value

__all__ = ["Configuration", "Configurations", "Setting", "Settings", "value"]
