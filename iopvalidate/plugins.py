"""Load plugins through entry points, isolate those that fail, and put together what they give."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

import pluggy

from iopvalidate import hookspecs
from iopvalidate.agreement.source import Reader
from iopvalidate.parameters import Parameter, collect
from iopvalidate.profiles import Profile
from iopvalidate.report.notification import Notification
from iopvalidate.rules.outcome import Level, Text
from iopvalidate.rules.rule import Rule

GROUP = "iopvalidate"


@dataclass(slots=True)
class PluginInfo:
    """A plugin as `iopvalidate plugins` lists it."""

    name: str
    version: str
    module: str
    rules: list[str] = field(default_factory=list)
    profiles: list[str] = field(default_factory=list)
    readers: list[str] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)
    error: str = ""


@dataclass(slots=True)
class Plugins:
    """All that the plugins give, sorted, so that the order of installation changes nothing.

    Attributes:
        rules: in catalogue order.   profiles: by name.   readers: by extension.   parameters: by name.
        infos: one per plugin.   notifications: what went wrong while loading.
    """

    rules: list[Rule]
    profiles: dict[str, Profile]
    readers: dict[str, Reader]
    formats: dict[str, Any]
    parameters: dict[str, Parameter]
    infos: list[PluginInfo]
    notifications: list[Notification]

    def rule(self, code: str) -> Rule | None:
        """Return the rule with this code, None if no plugin has it."""
        return next((rule for rule in self.rules if rule.code == code), None)


@lru_cache(maxsize=1)
def load_plugins() -> Plugins:
    """Load every installed plugin, once a process."""
    with _no_collecting():
        return Loader(sorted(entry_points(group=GROUP), key=lambda e: e.name)).load()


@contextmanager
def _no_collecting() -> Iterator[None]:
    """What plugins load stays: to look through it for garbage again and again is a tenth of a cold start."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class Loader:
    """Loads plugins one by one; a plugin that fails is named and left out."""

    def __init__(self, points: Sequence[EntryPoint]) -> None:
        """Take the entry points, in the order in which they are to be loaded."""
        self._points = points
        self._manager = pluggy.PluginManager(hookspecs.PROJECT)
        self._manager.add_hookspecs(hookspecs)
        self._infos: dict[str, PluginInfo] = {}
        self._notifications: list[Notification] = []

    def load(self) -> Plugins:
        """Import the plugins and collect what they give."""
        for point in self._points:
            self._register(point)
        rules = self._rules()
        profiles = {p.name: p for p in self._collect("iopvalidate_profiles", Profile, lambda p: p.name, "profiles")}
        readers = self._collect("iopvalidate_readers", Reader, lambda r: r.name, "readers")
        formats = self._collect("iopvalidate_formats", object, lambda f: f.name, "formats")
        return Plugins(
            rules,
            dict(sorted(profiles.items())),
            {extension: reader for reader in readers for extension in reader.extensions},
            {f.name: f for f in formats},
            collect([self._collect("iopvalidate_parameters", Parameter, lambda p: p.name, "")]),
            [self._infos[name] for name in sorted(self._infos)],
            self._notifications,
        )

    def _register(self, point: EntryPoint) -> None:
        distribution = point.dist
        info = PluginInfo(point.name, distribution.version if distribution else "", point.value)
        self._infos[point.name] = info
        try:
            self._manager.register(point.load(), name=point.name)
            self._check_hooks(point.name)
        except Exception as error:  # a plugin may raise anything; it costs only itself
            self._fail(info, error)

    def _check_hooks(self, name: str) -> None:
        """A misspelt hook would silently give nothing: say so."""
        plugin = self._manager.get_plugin(name)
        known = [hook for hook in dir(hookspecs) if hook.startswith("iopvalidate_")]
        names = ", ".join(known)
        for hook in dir(plugin):
            if hook.startswith("iopvalidate_") and hook not in known and callable(getattr(plugin, hook)):
                self._warn(
                    name,
                    f"Insticksprogrammet {name} har okänd krok {hook}; den används inte. Kända krokar: {names}.",
                    f"Plugin {name} has an unknown hook {hook}, which is not used. Known hooks: {names}.",
                )

    def _fail(self, info: PluginInfo, error: BaseException) -> None:
        info.error = f"{type(error).__name__}: {error}"
        self._warn(
            info.name,
            f"Insticksprogrammet {info.name} kunde inte laddas ({info.error}). Dess regler saknas i rapporten.",
            f"Plugin {info.name} could not be loaded ({info.error}). Its rules are missing from the report.",
            Level.ERROR,
        )

    def _warn(self, plugin: str, sv: str, en: str, level: Level = Level.WARNING) -> None:
        self._notifications.append(Notification(level, Text(sv, en), plugin=plugin))

    def _collect(self, hook: str, kind: type[Any], name: Callable[[Any], str], attribute: str) -> list[Any]:
        """Call one hook of each plugin by itself, in order of name, and check what it gives."""
        found: list[Any] = []
        for plugin_name in sorted(self._infos):
            info = self._infos[plugin_name]
            if info.error or not self._manager.has_plugin(plugin_name):
                continue
            implementation = getattr(self._manager.get_plugin(plugin_name), hook, None)
            if implementation is None:
                continue
            try:
                given = list(implementation())
                if not all(isinstance(item, kind) for item in given):
                    raise TypeError(f"{hook} must give {kind.__name__} objects")
            except Exception as error:  # as above
                self._fail(info, error)
                continue
            if attribute:
                getattr(info, attribute).extend(name(item) for item in given)
            found.extend(given)
        return found

    def _rules(self) -> list[Rule]:
        rules: dict[str, Rule] = {}
        for rule in self._collect("iopvalidate_rules", Rule, lambda r: r.code, "rules"):
            if rule.code in rules:
                self._warn("", f"Två insticksprogram har regeln {rule.code}.", f"Two plugins have rule {rule.code}.")
                continue
            rules[rule.code] = rule
        return sorted(rules.values(), key=catalogue_order)


def catalogue_order(rule: Rule) -> tuple[int, str, str]:
    """Return the key that puts rules in the order of reports: by concern, then by code."""
    return rule.concern.order, rule.concern.code, rule.code


def without(plugins: Plugins, off: Collection[str]) -> Plugins:
    """Return what the other plugins give; parameters stay, for rules of others may ask for them."""
    if not off:
        return plugins
    gone = [info for info in plugins.infos if info.name in off]
    rules, profiles, readers, formats = (
        {name for info in gone for name in getattr(info, kind)} for kind in ("rules", "profiles", "readers", "formats")
    )
    return Plugins(
        [rule for rule in plugins.rules if rule.code not in rules],
        {name: profile for name, profile in plugins.profiles.items() if name not in profiles},
        {ending: reader for ending, reader in plugins.readers.items() if reader.name not in readers},
        {name: form for name, form in plugins.formats.items() if name not in formats},
        plugins.parameters,
        [info for info in plugins.infos if info.name not in off],
        [notification for notification in plugins.notifications if notification.plugin not in off],
    )


def select(plugins: Plugins, off: Iterable[str]) -> list[Rule]:
    """Return the rules without those that a profile or the configuration switches off."""
    hidden = set(off)
    return [rule for rule in plugins.rules if rule.code not in hidden]
