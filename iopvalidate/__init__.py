"""Check drafts of Swedish IOP agreements against law, mandatory sections and a municipality's own criteria."""

from __future__ import annotations

__version__ = "0.1.0"
