"""What a configuration does to reports once they are made: it tells what it changed, and marks what is waived."""

from __future__ import annotations

from collections.abc import Sequence

from iopvalidate.config.load import Configuration
from iopvalidate.config.settings import Settings
from iopvalidate.config.telling import changes
from iopvalidate.report.model import Report
from iopvalidate.report.waivers import Waiver, apply_waivers, report_unused


def settle(reports: Sequence[Report], configurations: Sequence[Configuration], settings: Sequence[Settings]) -> None:
    """Change the reports of one call, each with the configuration and the settings of its draft."""
    used: set[Waiver] = set()
    for report, configuration, own in zip(reports, configurations, settings, strict=True):
        report.notifications += changes(configuration.file, own)
        used |= apply_waivers(report, configuration.waivers)
    for waivers in dict.fromkeys(configuration.waivers for configuration in configurations):
        report_unused(reports, waivers, used)
