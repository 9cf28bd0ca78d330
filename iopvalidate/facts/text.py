"""The facts of a draft for a lawyer's eye, at a glance: what the program believes the agreement says."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from iopvalidate.agreement.model import Passage
from iopvalidate.facts.draft import Draft
from iopvalidate.facts.model import Affected, Computed, Contribution, ContributionKind, Extension
from iopvalidate.facts.summary import masked
from iopvalidate.facts.wordings import WORDS

_QUOTE = 90


def render_facts(draft: Draft, lang: str = "sv") -> str:
    """Return the facts as plain text in Swedish ("sv") or English ("en").

    Raises:
        KeyError: there are no words in that language.
    """
    return "\n".join(_Renderer(draft, lang).lines()) + "\n"


class _Renderer:
    """Writes the facts of one draft in one language."""

    def __init__(self, draft: Draft, lang: str) -> None:
        self._draft = draft
        self._lang = lang
        self._words = WORDS[lang]

    def lines(self) -> Iterator[str]:
        parts = (
            ("parties", self._parties),
            ("term", self._term),
            ("economy", self._economy),
            ("decisions", self._decisions),
            ("backing", self._backing),
            ("children", self._children),
            ("statutes", self._statutes),
            ("references", self._references),
            ("signatures", self._signatures),
        )
        yield masked(self._draft.agreement.title) or self._words["untitled"]
        for title, part in parts:
            yield ""
            yield self._words[title].upper()
            found = list(part())
            yield from (f"  {line}" for line in found or [self._words["nothing"]])

    def _say(self, key: str, **values: object) -> str:
        return self._words[key].format(**values)

    def _at(self, passage: Passage) -> str:
        """The paragraph's number and the last heading above it."""
        path = self._draft.agreement.locate(passage).heading_path
        heading = f", {masked(path[-1])}" if path else ""
        return f"({self._words['paragraph']} {passage.ordinal}{heading})"

    def _quote(self, passage: Passage) -> str:
        text = " ".join(masked(self._draft.agreement.block(passage.ordinal).text)[passage.start : passage.end].split())
        return f"”{text if len(text) <= _QUOTE else text[: _QUOTE - 1] + '…'}”"

    def _because(self, sv: str, en: str) -> str:
        return sv if self._lang == "sv" else en

    # -- parts -------------------------------------------------------------------------------------------------

    def _parties(self) -> Iterator[str]:
        for party in self._draft.parties:
            details = [self._words[f"side.{party.side.value}"], party.form.value]
            if party.number:
                details.append(f"{party.number[:6]}-{party.number[6:]}")
            if party.via:
                details.append(self._say("via", body=party.via))
            if party.aliases:
                details.append(self._say("called", names=", ".join(party.aliases)))
            if party.signature is None:
                details.append(self._words["unsigned"])
            yield f"{party.name}: {'; '.join(details)} {self._at(party.passage)}"
        for passage in self._draft.unnamed_counterparts:
            yield f"{self._words['unnamed']}: {self._quote(passage)} {self._at(passage)}"

    def _term(self) -> Iterator[str]:
        term = self._draft.term
        if term.start or term.end or term.open_ended or term.months:
            length = self._words["open_ended"] if term.open_ended else self._months(term.months)
            where = f" {self._at(term.passages[0])}" if term.passages else ""
            yield f"{term.start or '?'} – {'' if term.open_ended else term.end or '?'} {length}{where}".replace("  ", " ")
        if term.because_sv:
            yield self._because(term.because_sv, term.because_en)
        for extension in term.extensions:
            yield f"{self._extension(extension)} {self._at(extension.passage)}"
        if term.notice_passages:
            months = self._months(term.notice_months) if term.notice_months is not None else self._words["not_stated"]
            yield f"{self._words['notice']}: {months} {self._at(term.notice_passages[0])}"
        for passage in term.conflicts:
            yield f"{self._words['conflict']}: {self._quote(passage)} {self._at(passage)}"

    def _months(self, months: Decimal | None) -> str:
        return (
            self._say("months", months=f"{months:f}".replace(".", "," if self._lang == "sv" else "."))
            if months is not None
            else ""
        )

    def _extension(self, extension: Extension) -> str:
        how = self._words["automatic"] if extension.automatic else self._words["by_agreement"]
        months = str(extension.months) if extension.months else "?"
        times = str(extension.times) if extension.times else self._words["no_limit"]
        return self._say("extension", how=how, months=months, times=times)

    def _economy(self) -> Iterator[str]:
        economy = self._draft.economy
        for key in ("public_total", "contract_value", "best_three_years", "best_year"):
            yield from self._computed(key, getattr(economy, key))
        for contribution in economy.contributions:
            yield f"– {self._contribution(contribution)} {self._at(contribution.passage)}"
        for check in economy.sums:
            if not check.agrees:
                said = self._say("wrong_sum", stated=self._amount(check.stated), computed=self._amount(check.computed))
                yield f"{said} {self._at(check.passage)}"

    def _computed(self, key: str, computed: Computed) -> Iterator[str]:
        value = self._amount(computed.value) + f" {computed.unit}" if computed.value is not None else self._words["cannot"]
        reason = self._because(computed.because_sv, computed.because_en)
        yield f"{self._words[key]}: {value}{f'. {reason}' if reason else ''}"
        if key in ("public_total", "contract_value"):
            yield from (f"    {step}" for step in computed.steps)

    def _amount(self, value: Decimal) -> str:
        return f"{value:,}".replace(",", " ")

    def _contribution(self, c: Contribution) -> str:
        who, kind = self._words[f"actor.{c.actor}"], self._words[f"kind.{c.kind.value}"]
        if c.unit_price:
            return f"{who}: {kind}, {self._words['unit_price']}"
        if c.value is None:
            missing = "amount_unknown" if c.kind is ContributionKind.MONEY else "no_value"
            return f"{who}: {kind}, {self._words[missing]}"
        return f"{who}: {kind}, {self._amount(c.value)} SEK"

    def _decisions(self) -> Iterator[str]:
        for d in self._draft.decisions:
            parts = [d.body or self._words["no_body"], str(d.day or ""), f"§ {d.paragraph}" if d.paragraph else "", d.diary]
            parts += [self._words["delegation"]] if d.delegation else []
            parts += [self._words["blank"]] if d.blank else []
            yield f"{', '.join(p for p in parts if p)} {self._at(d.passage)}"

    def _backing(self) -> Iterator[str]:
        for name in ("legal_reviews", "policies", "indexation"):
            for passage in getattr(self._draft.backing, name):
                yield f"{self._words[name]}: {self._quote(passage)} {self._at(passage)}"

    def _children(self) -> Iterator[str]:
        children = self._draft.children
        yield self._words[f"affected.{children.affected.value}"]
        shown = {
            Affected.YES: children.strong,
            Affected.MAYBE: (*children.strong, *children.medium),
            Affected.NO: children.adults_only,
        }[children.affected]
        for passage in shown[:3]:
            yield f"{self._quote(passage)} {self._at(passage)}"

    def _statutes(self) -> Iterator[str]:
        for use in self._draft.statutes:
            words = self._draft.agreement.quote(use.mention)
            status = "unknown" if use.statute is None else "in_force" if use.statute.in_force else "repealed"
            history = f", {self._words['history']}" if use.history else ""
            yield f"{words}: {self._words[status]}{history} {self._at(use.mention)}"
        for act in self._draft.eu_acts:
            if act.reference.number:
                history = f": {self._words['history']}" if act.history else ""
                yield f"{self._draft.agreement.quote(act.mention)}{history} {self._at(act.mention)}"

    def _references(self) -> Iterator[str]:
        references = self._draft.references
        for cross in references.crossrefs:
            if not cross.exists:
                yield f"{self._say('dangling', target=cross.target)} {self._at(cross.passage)}"
        for appendix in references.appendices:
            state = "in_file" if appendix.in_file else "listed" if appendix.listed else "missing"
            yield f"{self._say('appendix', label=appendix.label)}: {self._words[state]} {self._at(appendix.passage)}"
        for placeholder in references.placeholders:
            yield f"{self._words['placeholder']}: {self._quote(placeholder.passage)} {self._at(placeholder.passage)}"
        for passage in references.identity_numbers:
            yield f"{self._words['identity_number']} {self._at(passage)}"

    def _signatures(self) -> Iterator[str]:
        for s in self._draft.signatures:
            missing = [self._words[f"sign.{key}"] for key in ("name", "capacity", "place", "date") if not getattr(s, key)]
            state = self._say("lacks", what=", ".join(missing)) if missing else self._words["complete"]
            yield f"{s.party or '?'}: {state} {self._at(s.passage)}"
