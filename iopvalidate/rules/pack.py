"""Rule packs: a lawyer's own rules, written in TOML, as rules like any other.

    [concern]
    code = "EGN"
    slug = "own"
    sv = "Egna krav"

    [[rule]]
    code = "EGN001"
    slug = "flag"
    level = "warning"
    title = { sv = "Flaggning" }
    why = { sv = "Kommunen vill synas." }
    remedy = { sv = "Skriv vem som flaggar." }

    [rule.pass]
    signs = "(hissar/flaggar) ~4 <offentlig>"   # the notation for terms, a pattern a line
    who = ["ideburen"]                          # who acts in the clause
    heading = "kommunikation"                   # only under such a heading

A rule answers in this order: `when` is nowhere spoken of (not applicable), `fail`, `pass`, `review`, else `otherwise`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from iopvalidate.language.families import FAMILIES
from iopvalidate.language.notation import NotationError
from iopvalidate.language.signs import Hit, Sign
from iopvalidate.rules.outcome import Assessment, LegalBasis, Level, Outcome, Text, not_applicable
from iopvalidate.rules.rule import Concern, Context, Rule
from iopvalidate.toml_files import TomlFile, read_toml
from iopvalidate.toml_positions import KeyPath

if TYPE_CHECKING:
    from iopvalidate.facts.draft import Draft

SCHEMA = "rule-pack"

_TEXTS = ("code", "slug", "concern", "level", "title", "why", "remedy", "clause", "basis")
_PARTS = ("when", "fail", "pass", "review")


@dataclass(frozen=True, slots=True)
class Looked:
    """What one part of a rule looks for.

    Attributes:
        sign: the words.   who: actors that count, empty for anybody.   heading: words of the heading above, None for any place.
        denied: it counts where the draft denies it.   reason: what the report says, None for a plain sentence.
    """

    sign: Sign
    who: frozenset[str] = frozenset()
    heading: Sign | None = None
    denied: bool = False
    reason: Text | None = None

    def hits(self, draft: Draft) -> list[Hit]:
        """Return where a draft says it (or denies it)."""
        return self._counted(draft, draft.denied(self.sign) if self.denied else draft.asserted(self.sign))

    def mentions(self, draft: Draft) -> list[Hit]:
        """Return where a draft speaks of it, whether it says or denies it."""
        return self._counted(draft, draft.hits(self.sign))

    def _counted(self, draft: Draft, found: list[Hit]) -> list[Hit]:
        if self.who:
            found = [hit for hit in found if draft.actor(hit) in self.who]
        if self.heading is not None:
            inside = {b.ordinal for section in draft.sections_titled(self.heading) for b in section.all_blocks()}
            found = [hit for hit in found if hit.ordinal in inside]
        return found


@dataclass(frozen=True, slots=True)
class RuleSpec:
    """A rule of a pack, as plain values: what `Rule` has as texts, and what each part looks for."""

    code: str
    slug: str
    concern: Concern
    level: Level
    title: Text
    why: Text
    remedy: Text
    clause: str
    basis: tuple[LegalBasis, ...]
    otherwise: Outcome
    when: Looked | None = None
    fail: Looked | None = None
    passes: Looked | None = None
    review: Looked | None = None


class PackRule(Rule):
    """A rule made from a spec; `make_rule` gives each spec a class of its own, and equal specs are equal rules."""

    spec: ClassVar[RuleSpec]

    def signs(self) -> list[Sign]:
        """Return the signs of all parts."""
        parts = (self.spec.when, self.spec.fail, self.spec.passes, self.spec.review)
        return [sign for part in parts if part for sign in (part.sign, part.heading) if sign is not None]

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Answer in the order when, fail, pass, review, otherwise."""
        spec = self.spec
        if spec.when is not None and not spec.when.mentions(draft):
            return not_applicable("Utkastet saknar det som regeln gäller.", "The draft does not hold what the rule is about.")
        for part, outcome in ((spec.fail, Outcome.FAIL), (spec.passes, Outcome.PASS), (spec.review, Outcome.REVIEW)):
            hits = part.hits(draft) if part else []
            if part and hits:
                passages = draft.passages(hits)
                reason = part.reason or _found(spec, draft.agreement.quote(passages[0]))
                return Assessment(outcome, reason, passages)
        return Assessment(spec.otherwise, _absent(spec))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PackRule) and other.spec == self.spec

    def __hash__(self) -> int:
        return hash(self.spec)

    def __reduce__(self) -> tuple[Any, ...]:
        """Survive the way between processes."""
        return make_rule, (self.spec,)


def _found(spec: RuleSpec, words: str) -> Text:
    quote = words if len(words) <= 120 else words[:117].rsplit(" ", 1)[0] + " …"
    return Text(f"{spec.title.sv}: utkastet säger ”{quote}”.", f"{spec.title.en}: the draft says ”{quote}”.")


def _absent(spec: RuleSpec) -> Text:
    if spec.passes is not None:
        return Text(f"{spec.title.sv}: utkastet säger inget om det.", f"{spec.title.en}: the draft says nothing of it.")
    return Text(f"{spec.title.sv}: inget sådant har hittats.", f"{spec.title.en}: nothing of the kind was found.")


def make_rule(spec: RuleSpec) -> PackRule:
    """Return the rule of a spec."""
    values = {name: getattr(spec, name) for name in _TEXTS}
    made = type(f"PackRule{spec.code}", (PackRule,), {"__doc__": spec.title.en, "__module__": __name__, "spec": spec, **values})
    return cast("PackRule", made())


# -- reading ---------------------------------------------------------------------------------------------------


def load_pack(path: Path) -> tuple[Rule, ...]:
    """Return the rules of a TOML file, in its order.

    Raises:
        ConfigurationError: the file cannot be read, or is no rule pack; the message names file, line and key.
    """
    return pack_from(read_toml(path))


def pack_from(file: TomlFile) -> tuple[Rule, ...]:
    """Return the rules that a file holds, checked by `schemas/rule-pack.schema.json`.

    Raises:
        ConfigurationError: as `load_pack`.
    """
    file.check(SCHEMA)
    value = file.table["concern"]
    concern = Concern(value["code"], value["slug"], _text(value), value.get("order", 100))
    rules = [_spec(file, ("rule", number), rule, concern) for number, rule in enumerate(file.table["rule"])]
    for number, rule in enumerate(rules):
        _check_code(file, number, rule, rules[:number])
    return tuple(make_rule(rule) for rule in rules)


def _check_code(file: TomlFile, number: int, rule: RuleSpec, before: Iterable[RuleSpec]) -> None:
    place = ("rule", number, "code")
    if not rule.code.startswith(rule.concern.code):
        raise file.error(
            place, f"{rule.code} ska börja med {rule.concern.code}.", f"{rule.code} must begin with {rule.concern.code}."
        )
    if any(other.code == rule.code for other in before):
        raise file.error(place, f"{rule.code} finns redan.", f"{rule.code} is there already.")


def _spec(file: TomlFile, place: KeyPath, value: Mapping[str, Any], concern: Concern) -> RuleSpec:
    parts = {part: _looked(file, (*place, part), value[part], f"{value['code']} {part}") for part in _PARTS if part in value}
    silent = Outcome.FAIL if "pass" in parts else Outcome.PASS
    return RuleSpec(
        value["code"], value["slug"], concern, Level(value["level"]),
        _text(value["title"]), _text(value["why"]), _text(value["remedy"]), value.get("clause", ""),
        tuple(_basis(row) for row in value.get("basis", [])),
        Outcome(value["otherwise"]) if "otherwise" in value else silent,
        parts.get("when"), parts.get("fail"), parts.get("pass"), parts.get("review"),
    )  # fmt: skip


def _looked(file: TomlFile, place: KeyPath, value: Mapping[str, Any], name: str) -> Looked:
    heading = _sign(file, (*place, "heading"), value["heading"], name) if "heading" in value else None
    return Looked(
        _sign(file, (*place, "signs"), value["signs"], name),
        frozenset(value.get("who", [])),
        heading,
        value.get("denied", False),
        _text(value["reason"]) if "reason" in value else None,
    )


def _sign(file: TomlFile, place: KeyPath, notation: str, name: str) -> Sign:
    """Return a sign, its notation and families checked."""
    sign = Sign(name, notation)
    try:
        families = {family for phrase in sign.phrases for word in phrase.words for family in word.families}
    except NotationError as error:
        raise file.error(place, f"termen är felskriven ({error}).", f"the term is miswritten ({error}).") from None
    for family in sorted(families - FAMILIES.keys()):
        known = ", ".join(sorted(FAMILIES))
        raise file.error(
            place,
            f"ordfamiljen <{family}> finns inte. Välj bland: {known}.",
            f"there is no family <{family}>. Choose one of: {known}.",
        )
    if not sign.patterns:
        raise file.error(place, "termen är tom.", "the term is empty.")
    return sign


def _basis(value: Mapping[str, Any]) -> LegalBasis:
    certainty = value.get("certainty", "unverified")
    return LegalBasis(value["reference"], value.get("verified", ""), value.get("source", ""), certainty)


def _text(value: Mapping[str, Any]) -> Text:
    return Text(value["sv"], value.get("en", value["sv"]))
