"""Configuration: `iopvalidate.toml`, `[tool.iopvalidate]` in pyproject.toml, and waivers beside them.

configurations = Configurations(plugins)
own = configurations.of("avtal/utkast.docx")      # found upward from the draft
options = options_of(own.settings("avtal/utkast.docx"), date.today())
"""

from __future__ import annotations

from iopvalidate.config.build import options_of, parameters_of
from iopvalidate.config.load import Configuration, Configurations
from iopvalidate.config.settings import Setting, Settings, value

__all__ = ["Configuration", "Configurations", "Setting", "Settings", "options_of", "parameters_of", "value"]
