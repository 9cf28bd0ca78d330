"""The engine: bytes in, report out.  It knows no law: rules answer, profiles weigh, the report decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import PurePath
from time import perf_counter
from typing import Any

from iopvalidate.agreement.limits import check_size
from iopvalidate.agreement.source import Reader, SourceDocument, View
from iopvalidate.agreement.structure import build_agreement
from iopvalidate.agreement.unseen import without_unseen
from iopvalidate.errors import ConfigurationError, IopValidateError, ReadError
from iopvalidate.facts.draft import Draft
from iopvalidate.facts.settle import Settled, settle
from iopvalidate.facts.signs import FACT_SIGNS
from iopvalidate.language.compiled import vocabulary_of
from iopvalidate.language.notation import NotationError
from iopvalidate.language.vocabulary import Vocabulary
from iopvalidate.parameters import DatedValue, Parameters, collect
from iopvalidate.plugins import Plugins, catalogue_order
from iopvalidate.profiles import DEFAULT, Profile, answer_rows
from iopvalidate.report.draft_text import draft_text
from iopvalidate.report.masking import Masker
from iopvalidate.report.model import DocumentInfo, Record, Report
from iopvalidate.report.notification import Notification
from iopvalidate.rules.outcome import Assessment, Level, Outcome, Text
from iopvalidate.rules.rule import Context, Rule

#: First bytes of a zip and of an OLE2 file (.doc, or .docx with a password): a reader says which it is.
_OFFICE_MAGIC = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class Options:
    """How a draft is assessed.

    Attributes:
        profile: name of a profile, or "auto" to let the public party pick it.   as_of: reference date.
        view: final or original state of tracked changes.   off: rules that do not run.
        levels: rule → level of a fail.   parameters: values that go before the known ones.   rule_options: options by rule.
        profiles: further profiles, by name (a municipality's own).   rules: further rules (rule packs).
        plugins_off: plugins that the library leaves out.
    """

    profile: str = "auto"
    as_of: date = field(default_factory=date.today)
    view: View = View.FINAL
    off: frozenset[str] = frozenset()
    levels: Mapping[str, Level] = field(default_factory=dict)
    parameters: Mapping[str, tuple[DatedValue, ...]] = field(default_factory=dict)
    rule_options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    profiles: Mapping[str, Profile] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    plugins_off: frozenset[str] = frozenset()


def assess_bytes(data: bytes, name: str, plugins: Plugins, options: Options) -> Report:
    """Read a file's bytes and assess the draft.

    Raises:
        ReadError: the bytes are no draft that can be read.
        ConfigurationError: the profile does not exist.
    """
    began = perf_counter()
    source = read_source(data, name, plugins, options.view)
    read = perf_counter() - began
    report = assess_source(source, plugins, options)
    report.timings = {"total": perf_counter() - began, "reading": read, **report.timings}
    return report


def read_source(data: bytes, name: str, plugins: Plugins, view: View = View.FINAL) -> SourceDocument:
    """Read a file's bytes with the reader for its name.

    Raises:
        ReadError: no reader takes it, or the reader refuses it.
    """
    return without_unseen(check_size(_reader_for(name, data, plugins).read(data, name, view)))


def _reader_for(name: str, data: bytes, plugins: Plugins) -> Reader:
    """Return the reader for a name's ending; bytes without one are told by what they begin with."""
    suffix = PurePath(name).suffix.lower()
    reader = plugins.readers.get(suffix)
    if reader is not None:
        return reader
    from iopvalidate.agreement.container.foreign import ending_of, refusal_by_ending  # not needed for most drafts

    refusal = refusal_by_ending(name, suffix)
    if refusal is not None and data[:4] not in _OFFICE_MAGIC:
        raise refusal
    if not suffix or data[:4] in _OFFICE_MAGIC:
        reader = plugins.readers.get(ending_of(data)) or plugins.readers.get(".docx")
    if reader is None:
        known = ", ".join(sorted(plugins.readers))
        raise ReadError(
            f"{name}: filformatet {suffix or '(utan ändelse)'} kan inte läsas. Spara utkastet i något av formaten {known}.",
            f"{name}: the format {suffix or '(no extension)'} cannot be read. Save the draft as one of {known}.",
        )
    return reader


def read_draft(data: bytes, name: str, plugins: Plugins, view: View, as_of: date) -> Draft:
    """Read a file's bytes into a draft, for those who want its facts and no report.

    Raises:
        ReadError: as `read_source`.
    """
    source = read_source(data, name, plugins, view)
    return Draft(build_agreement(source), vocabulary_for(tuple(plugins.rules)), as_of)


def assess_source(source: SourceDocument, plugins: Plugins, options: Options) -> Report:
    """Assess what a reader found."""
    timings: dict[str, float] = {}
    began = perf_counter()
    rules = sorted([*plugins.rules, *options.rules], key=catalogue_order)
    draft = Draft(build_agreement(source), vocabulary_for(tuple(rules)), options.as_of)
    timings["structure"] = perf_counter() - began
    settled = _settle(draft, timings)
    profile, reason = choose_profile(settled.draft, {**plugins.profiles, **options.profiles}, options.profile)
    chosen = [rule for rule in rules if profile.runs(rule.code) and rule.code not in options.off]
    parameters = Parameters(options.as_of, collect([plugins.parameters.values()], options.parameters))
    runner = _Runner(draft, parameters, options, timings)
    assessments = runner.run(chosen)
    began = perf_counter()
    masker = Masker(settled.draft)
    records = [_record(masker, rule, assessments[rule.code], profile, options, runner.broken) for rule in chosen]
    report = Report(
        DocumentInfo(source.path, source.format, source.sha256, source.pages, masker.words(draft.agreement.title)),
        options.as_of, profile, reason, records, answer_rows(profile, assessments), settled.facts,
        [parameters.used[key] for key in sorted(parameters.used)],
        [*plugins.notifications, *_broken_facts(settled), *runner.notifications], timings,
        draft_text(draft.agreement, settled.draft.references.identity_numbers),
    )  # fmt: skip
    timings["report"] = perf_counter() - began
    return report


def _settle(draft: Draft, timings: dict[str, float]) -> Settled:
    """Compute language and facts, so that the time of a rule is its own."""
    began = perf_counter()
    with suppress(Exception):  # it is computed again, and told of, by the facts and rules that need it
        _ = draft.reading
    timings["language"] = perf_counter() - began
    settled = settle(draft)
    timings.update({f"facts.{name}": seconds for name, seconds in settled.seconds.items()})
    return settled


def _broken_facts(settled: Settled) -> list[Notification]:
    """Say which facts could not be computed."""
    return [
        Notification(
            Level.ERROR,
            Text(
                f"Uppgiften {name} kunde inte beräknas: internt fel ({kind}). Den saknas i rapporten, och regler som bygger på "
                "den kan ha blivit utan svar.",
                f"The fact {name} could not be computed: internal error ({kind}). It is missing from the report, and rules "
                "that build on it may be without an answer.",
            ),
        )
        for name, kind in settled.broken.items()
    ]


@lru_cache(maxsize=8)
def vocabulary_for(rules: tuple[Rule, ...]) -> Vocabulary:
    """Return the compiled terms of all rules and of the facts, kept for the next draft."""
    try:
        return vocabulary_of([*FACT_SIGNS, *(sign for rule in rules for sign in rule.signs())])
    except NotationError:  # a rule whose terms cannot be read costs itself: it breaks when it asks for them
        return vocabulary_of([*FACT_SIGNS, *(sign for rule in rules if _readable(rule) for sign in rule.signs())])


def _readable(rule: Rule) -> bool:
    try:
        return all(sign.patterns for sign in rule.signs())
    except NotationError:
        return False


class _Runner:
    """Runs rules in the order they need, each by itself: one that raises costs its own answer only."""

    def __init__(self, draft: Draft, parameters: Parameters, options: Options, timings: dict[str, float]) -> None:
        self._draft = draft
        self._parameters = parameters
        self._options = options
        self._timings = timings
        self.notifications: list[Notification] = []
        self.broken: set[str] = set()

    def run(self, rules: Sequence[Rule]) -> dict[str, Assessment]:
        done: dict[str, Assessment] = {}
        for rule in _ordered(rules):
            began = perf_counter()
            done[rule.code] = self._one(rule, done)
            key = f"rules.{rule.concern.slug}"
            self._timings[key] = self._timings.get(key, 0.0) + perf_counter() - began
        return done

    def _one(self, rule: Rule, done: Mapping[str, Assessment]) -> Assessment:
        options = self._options.rule_options.get(rule.code, {})
        try:
            return rule.assess(self._draft, Context(self._options.as_of, self._parameters, done, options))
        except IopValidateError as error:
            return self._broken(rule, error.sv, error.en)
        except Exception as error:  # the message could hold the draft's words: name the kind only
            kind = type(error).__name__
            return self._broken(rule, f"internt fel ({kind})", f"internal error ({kind})")

    def _broken(self, rule: Rule, sv: str, en: str) -> Assessment:
        self.broken.add(rule.code)
        text = Text(f"Regeln {rule.code} kunde inte köras: {sv}", f"Rule {rule.code} could not run: {en}")
        self.notifications.append(Notification(Level.ERROR, text, rule=rule.code))
        return Assessment(Outcome.REVIEW, text)


def _ordered(rules: Sequence[Rule]) -> list[Rule]:
    """Rules that read others' answers run after them."""
    codes = {rule.code for rule in rules}
    done: set[str] = set()
    waiting, ordered = list(rules), []
    while waiting:
        ready = [r for r in waiting if set(r.after) & codes <= done] or waiting[:1]
        ordered += ready
        done |= {r.code for r in ready}
        waiting = [r for r in waiting if r not in ready]
    return ordered


def _record(masker: Masker, rule: Rule, assessment: Assessment, profile: Profile, options: Options, broken: set[str]) -> Record:
    level = options.levels.get(rule.code, profile.level(rule))
    if assessment.outcome is Outcome.REVIEW:
        level = level.lower()
    elif assessment.outcome is not Outcome.FAIL:
        level = Level.NONE
    evidence = tuple(masker.evidence(passage) for passage in assessment.evidence)
    reason, details = masker.text(assessment.reason), masker.details(assessment.details)
    return Record(rule, assessment.outcome, level, reason, evidence, details, failed_to_run=rule.code in broken)


def choose_profile(draft: Draft, profiles: Mapping[str, Profile], wanted: str) -> tuple[Profile, Text]:
    """Return the profile asked for, or the one whose public party the draft names, with the reason.

    Raises:
        ConfigurationError: no profile has the name asked for.
    """
    if wanted != "auto":
        if wanted not in profiles and wanted != DEFAULT.name:
            known = ", ".join(sorted({*profiles, DEFAULT.name}))
            raise ConfigurationError(
                f"Profilen {wanted} finns inte. Välj bland: {known}.",
                f"There is no profile {wanted}. Choose one of: {known}.",
            )
        return profiles.get(wanted, DEFAULT), Text("Profilen angavs av användaren.", "The user named the profile.")
    names = [party.name for party in draft.public_parties]
    fitting = [p for p in profiles.values() if any(_same_party(own, name) for own in p.parties for name in names)]
    if not fitting:
        return profiles.get(DEFAULT.name, DEFAULT), Text(
            "Ingen profil hör till den offentliga part som utkastet nämner; den gemensamma grunden används.",
            "No profile belongs to the public party that the draft names; the common ground is used.",
        )
    return fitting[0], _chosen(fitting, names)


def _same_party(own: str, name: str) -> bool:
    return own.lower() in name.lower()


def _chosen(fitting: Sequence[Profile], names: Sequence[str]) -> Text:
    who = " och ".join(names)
    sv = f"Vald efter den offentliga parten i utkastet: {who}."
    en = f"Chosen by the public party in the draft: {who}."
    if len(fitting) > 1:
        others = ", ".join(p.name for p in fitting[1:])
        sv += f" Även {others} skulle passa; välj med --profile."
        en += f" {others} would fit too; choose with --profile."
    return Text(sv, en)
