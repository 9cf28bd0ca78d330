"""The nine profiles: the common ground, and what eight municipalities, regions and lists demand.

They contradict each other on purpose: some demand that the initiative is the association's, others do not; some allow
a market, others forbid it.  Each is a TOML file beside this module.
"""

from __future__ import annotations

from pathlib import Path

from iopvalidate.api import Profile, hookimpl
from iopvalidate.profile_files import shipped_profile

_HERE = Path(__file__).parent
_NAMES = ("default", "boras", "goteborg", "falun", "jonkoping", "pilot", "skr2017", "vgr", "uddevalla")


@hookimpl
def iopvalidate_profiles() -> list[Profile]:
    """Return the nine profiles."""
    return [shipped_profile(_HERE / f"{name}.toml") for name in _NAMES]
