"""Settings of a call of `check`: its flags, and the configuration that belongs to each draft."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from iopvalidate.cli import language
from iopvalidate.cli.commands import option, rules_option
from iopvalidate.config import Configuration, Configurations, Settings, value
from iopvalidate.config.given import Files
from iopvalidate.engine import Options
from iopvalidate.errors import ConfigurationError
from iopvalidate.plugins import Plugins, without
from iopvalidate.report.model import Report
from iopvalidate.rules.outcome import Level

if TYPE_CHECKING:
    from iopvalidate.cli.baselines import Baselines

_F = TypeVar("_F", bound=Callable[..., Any])
_SAME = ("profile", "view", "baseline")  # flags that a configuration names and writes as they are
_ANYWHERE = "any"  # stands for a draft where the call has none


def config_options(function: _F) -> _F:
    """Add the options on configuration and baseline."""
    for add in reversed(_OPTIONS):
        function = add(function)
    return function


_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    option("--config", metavar="FIL", sv="Konfiguration; annars söks iopvalidate.toml uppåt från utkastet.",
           en="Configuration; else iopvalidate.toml is looked for upward from the draft."),
    option("--no-config", is_flag=True, sv="Läs ingen konfiguration och inga undantag.",
           en="Read no configuration and no waivers."),
    rules_option,
    option("--show-config", is_flag=True, sv="Visa varje inställning och var den kommer ifrån; granska inget.",
           en="Show each setting and where it comes from; check nothing."),
    option("--baseline", metavar="FIL", sv="Jämför med en baslinje: bara nya anmärkningar räknas för slutkoden.",
           en="Compare with a baseline: only new findings count for the exit code."),
    option("--write-baseline", metavar="FIL", sv="Skriv en baslinje av utkastens anmärkningar (hashar, ingen text).",
           en="Write a baseline of the drafts' findings (hashes, no text)."),
    option("--prune-baseline", is_flag=True, sv="Ta bort det ur baslinjen som inte längre finns.",
           en="Remove from the baseline what is no longer found."),
)  # fmt: skip


class Call:
    """One call: what counts for each draft, and for the call as a whole (that of its first draft)."""

    def __init__(self, ctx: click.Context, plugins: Plugins, drafts: Sequence[str], as_of: date) -> None:
        """Read the configurations, and the baseline if there is one.

        Raises:
            ConfigurationError: flags that exclude each other, or a wrong configuration or baseline.
        """
        params = ctx.params
        if params["config"] is not None and params["no_config"]:
            raise ConfigurationError("Välj antingen --config eller --no-config.", "Choose either --config or --no-config.")
        self._as_of = as_of
        self._flags = _given(ctx)
        self._configurations = Configurations(plugins, params["config"], ignore=params["no_config"])
        self._files = Files(plugins, params["rules"], params["profile"])
        if self._files.profile is not None:
            self._flags["profile"] = self._files.profile
        self._common = self.settings(drafts[0] if drafts else _ANYWHERE)
        self.drafts = tuple(drafts)
        for draft in drafts:
            self.configuration(draft)  # what is wrong is told before the first draft is read
        language.prefer(value(self._common, "lang"))
        self.plugins = without(plugins, self.options(drafts[0] if drafts else _ANYWHERE).plugins_off)
        self._baselines = self._open_baselines(params["write_baseline"], prune=params["prune_baseline"])

    def configuration(self, draft: str) -> Configuration:
        """Return the configuration that belongs to a draft."""
        return self._files.beside(self._configurations.of(draft))

    def settings(self, draft: str) -> Settings:
        """Return a draft's effective settings."""
        return self.configuration(draft).settings(draft, self._flags)

    def options(self, draft: str) -> Options:
        """Return the engine's options for a draft."""
        return self.configuration(draft).options(draft, self._as_of, self._flags)

    @property
    def verbose(self) -> bool:
        """Whether text reports show what is met too."""
        return bool(value(self._common, "show") == "verbose")

    @property
    def quiet(self) -> bool:
        """Whether text reports show the verdict and what to mend first only."""
        return bool(value(self._common, "show") == "quiet")

    @property
    def view(self) -> str:
        """The view of the first draft."""
        return str(value(self._common, "view"))

    def settle(self, reports: Sequence[Report]) -> None:
        """Mark in the reports what is waived or known, tell what the configuration changed, write the baseline."""
        names = [report.document.path for report in reports]
        configurations = [self.configuration(name) for name in names]
        if any(own.file or own.waivers for own in configurations):
            from iopvalidate.config.settle import settle

            settle(reports, configurations, [self.settings(name) for name in names])
        if self._baselines is not None:
            self._baselines.settle(reports)

    def fails(self, report: Report) -> bool:
        """Whether a report has findings that count at or above its draft's `fail-on`."""
        level = value(self.settings(report.document.path), "fail-on")
        accepted = self._baselines is not None and self._baselines.writes
        return level != "never" and not accepted and report.reaches(Level(level))

    def _open_baselines(self, target: str | None, *, prune: bool) -> Baselines | None:
        """Return what the call does with baselines, None for most, which have none."""
        known = self._baseline_path()
        if not known and target is None and not prune:
            return None
        from iopvalidate.cli.baselines import Baselines

        return Baselines(known, target, prune=prune, given="baseline" in self._flags, drafts=self.drafts)

    def _baseline_path(self) -> str:
        """Return the baseline's path: as given on the command line, or relative to the configuration."""
        path = str(value(self._common, "baseline"))
        file = self.configuration(self.drafts[0] if self.drafts else _ANYWHERE).file
        if not path or "baseline" in self._flags or file is None:
            return path
        return str(Path(file.path.parent / path))


def _given(ctx: click.Context) -> dict[str, Any]:
    """Return the flags of the command line by the configuration's names; what is only a default is left out."""
    told = {name for name in ctx.params if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE}
    flags = {name: ctx.params[name] for name in _SAME if name in told}
    if "fail_on" in told:
        flags["fail-on"] = ctx.params["fail_on"]
    if language.given():
        flags["lang"] = language.lang()
    for name in ("verbose", "quiet"):
        if ctx.params[name]:
            flags["show"] = name
    return flags
