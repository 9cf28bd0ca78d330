"""A municipality's own rules and profiles: the rule packs and profile files that a configuration names."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from iopvalidate.config.load import Own
from iopvalidate.plugins import Plugins
from iopvalidate.profile_files import load_profile
from iopvalidate.profiles import Profile
from iopvalidate.rules.pack import load_pack
from iopvalidate.rules.rule import Rule
from iopvalidate.toml_files import TomlFile
from iopvalidate.toml_positions import KeyPath


def load_own(file: TomlFile, plugins: Plugins) -> Own:
    """Load what a configuration names.

    Raises:
        ConfigurationError: a file is missing or wrong, or a rule is there already; the message names file, line and key.
    """
    codes = {rule.code for rule in plugins.rules}
    rules: list[Rule] = []
    for key, path in _files(file, "rule-packs"):
        for rule in load_pack(path):
            if rule.code in codes:
                raise file.error(key, f"{path}: regeln {rule.code} finns redan.", f"{path}: rule {rule.code} is there already.")
            codes.add(rule.code)
            rules.append(rule)
    known: Collection[str] = () if any(info.error for info in plugins.infos) else codes
    return Own(tuple(rules), _profiles(file, known))


def _profiles(file: TomlFile, known: Collection[str]) -> dict[str, Profile]:
    profiles: dict[str, Profile] = {}
    for key, path in _files(file, "profile-files"):
        profile = load_profile(path, known)
        if profile.name in profiles:
            raise file.error(
                key, f"{path}: profilen {profile.name} finns redan.", f"{path}: profile {profile.name} is there already."
            )
        profiles[profile.name] = profile
    return profiles


def _files(file: TomlFile, name: str) -> Iterator[tuple[KeyPath, Path]]:
    for number, given in enumerate(file.table.get(name, ())):
        path = file.path.parent / given
        if not path.is_file():
            raise file.error((name, number), f"filen {path} finns inte.", f"there is no file {path}.")
        yield (name, number), path
