"""The library: one draft or many to reports.  The command line uses the same functions."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass
from datetime import date
from os import PathLike, fspath
from typing import IO

from iopvalidate import plugins as plugin_loading
from iopvalidate.agreement.source import View
from iopvalidate.engine import Options, assess_bytes
from iopvalidate.errors import ConfigurationError, ReadError
from iopvalidate.files import read_bytes
from iopvalidate.profiles import Profile
from iopvalidate.report.model import Report

_AHEAD = 32  # drafts handed to an executor before the first answer is taken
_NO_NAME = "<bytes>"

Source = str | PathLike[str] | bytes | IO[bytes]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one draft of many: its report, or why it could not be read.

    Attributes:
        path: as given.   report: None if the draft could not be read.   error: None if it could.
    """

    path: str
    report: Report | None = None
    error: ReadError | None = None


def validate(
    source: Source,
    *,
    profile: str = "auto",
    as_of: date | None = None,
    view: str = "final",
    name: str | None = None,
    config: str | PathLike[str] | None = None,
) -> Report:
    """Assess one draft.

    Args:
        source: path of a file, or its bytes, or a file object opened for bytes.
        profile: name of a profile, or a TOML file that holds one; "auto" to let the draft's public party pick it,
            "default" for all rules.
        as_of: date for thresholds and terms; today if None.
        view: "final" (tracked changes accepted) or "original" (rejected).
        name: the draft's name in the report and, by its ending, its format; taken from a path or file object if None.
        config: a configuration file, whose waivers count too; None reads none.  A profile or view other than the default wins.

    Raises:
        ReadError: the draft cannot be read; the message names it.
        ConfigurationError: there is no such profile or view, or the configuration is wrong.
    """
    options = make_options(profile, as_of, view)
    return assess(source, options, name) if config is None else _configured(source, options, name, fspath(config))


def _configured(source: Source, options: Options, name: str | None, config: str) -> Report:
    """Assess one draft with a configuration."""
    from iopvalidate.config import Configurations  # not needed by most calls
    from iopvalidate.config.settle import settle

    draft = name or _name_of(source)
    known = {"profile": "auto", "view": "final"}
    flags = {key: str(getattr(options, key)) for key in known if getattr(options, key) != known[key]}
    configuration = Configurations(plugin_loading.load_plugins(), config).of(draft).beside((), options.profiles)
    report = assess(source, configuration.options(draft, options.as_of, flags), draft)
    settle([report], [configuration], [configuration.settings(draft, flags)])
    return report


def make_options(profile: str = "auto", as_of: date | None = None, view: str = "final") -> Options:
    """Return the engine's options for the arguments of `validate`.

    Raises:
        ConfigurationError: there is no such view, or a profile's file is wrong.
    """
    if view not in {v.value for v in View}:
        raise ConfigurationError(f"Vyn {view} finns inte. Välj final eller original.", f"No view {view}: final or original.")
    profiles: Mapping[str, Profile] = {}
    if profile.endswith(".toml"):
        from iopvalidate.config.given import filed_profile  # few calls name a file

        profiles = filed_profile(profile, plugin_loading.load_plugins())
        profile = next(iter(profiles))
    return Options(profile=profile, as_of=as_of or date.today(), view=View(view), profiles=profiles)


def assess(source: Source, options: Options, name: str | None = None) -> Report:
    """Assess one draft with the engine's options; `name` as for `validate`.

    Raises:
        ReadError, ConfigurationError: as `validate`.
    """
    plugins = plugin_loading.without(plugin_loading.load_plugins(), options.plugins_off)
    return assess_bytes(_bytes_of(source), name or _name_of(source), plugins, options)


def _bytes_of(source: Source) -> bytes:
    if isinstance(source, bytes):
        return source
    if isinstance(source, (str, PathLike)):
        return read_bytes(source)
    data = source.read()
    if not isinstance(data, bytes):
        raise TypeError("the file object must be opened for bytes (mode 'rb')")
    return data


def _name_of(source: Source) -> str:
    if isinstance(source, (str, PathLike)):
        return fspath(source)
    name = getattr(source, "name", None)
    return name if isinstance(name, str) else _NO_NAME


def validate_many(
    paths: Iterable[str | PathLike[str]],
    executor: Executor | None = None,
    *,
    profile: str = "auto",
    as_of: date | None = None,
    view: str = "final",
) -> Iterator[Result]:
    """Assess many drafts; yield a result for each, in the order given.

    A draft that cannot be read yields its error and stops nobody else.

    Args:
        paths: files.   executor: any `concurrent.futures.Executor`; None assesses one after the other, here.
        profile, as_of, view: as for `validate`.

    Raises:
        ConfigurationError: there is no such profile or view.
    """
    options = make_options(profile, as_of, view)
    return assess_many(((fspath(path), options) for path in paths), executor)


def assess_many(work: Iterable[tuple[str, Options]], executor: Executor | None = None) -> Iterator[Result]:
    """Assess many drafts, each with the engine's options for it; otherwise as `validate_many`."""
    if executor is None:
        return (assess_path(path, options) for path, options in work)
    return _through(executor, work)


def _through(executor: Executor, work: Iterable[tuple[str, Options]]) -> Iterator[Result]:
    """Keep a window of drafts at work, so that an archive of any length needs little memory."""
    waiting: deque[tuple[str, Future[Result] | None]] = deque()
    for path, options in work:
        waiting.append((path, _submitted(executor, path, options)))
        if len(waiting) >= _AHEAD:
            yield _taken(*waiting.popleft())
    while waiting:
        yield _taken(*waiting.popleft())


def _submitted(executor: Executor, path: str, options: Options) -> Future[Result] | None:
    try:
        return executor.submit(assess_path, path, options)
    except BrokenExecutor:  # a process died: no more work is taken
        return None


def _taken(path: str, future: Future[Result] | None) -> Result:
    """Return a draft's result; one whose process died (out of memory, ended by somebody) was not read."""
    try:
        if future is not None:
            return future.result()
    except BrokenExecutor:
        pass
    return Result(
        path,
        error=ReadError(
            f"{path}: kunde inte granskas, en arbetsprocess avslutades i förtid. Pröva utkastet ensamt.",
            f"{path}: could not be checked, a worker process ended early. Try the draft alone.",
        ),
    )


def assess_path(path: str, options: Options) -> Result:
    """Assess one file of many; a file that cannot be read becomes a result with its error.

    Raises:
        ConfigurationError: there is no such profile.
    """
    try:
        return Result(path, assess(path, options))
    except ReadError as error:
        return Result(path, error=error)
