"""IOP007: the partnership is to last."""

from __future__ import annotations

from decimal import Decimal

from iopvalidate.api import Assessment, Context, Draft, Level, Passage, Rule, Text, failed, passed, to_review
from iopvalidate_partnership.law import FORUM_CRITERIA, PARTNERSHIP, SKR_CRITERIA

_LONG = 24
_SHORT = 12


class LongTerm(Rule):
    """The base term is two years or more, or open-ended."""

    code = "IOP007"
    slug = "long-term"
    concern = PARTNERSHIP
    level = Level.WARNING
    title = Text("Långsiktighet", "Long term")
    why = Text(
        "Kriterierna säger att verksamheten ska drivas under en längre tid. Hur lång den ska vara säger de inte; två år är programmets gräns.",
        "The criteria say that the activity is to run for a longer time. They do not say how long; two years is this program's limit.",
    )
    remedy = Text(
        "Ange start- och slutdag så att avtalstiden blir minst två år, eller förklara varför en kortare tid räcker.",
        "State first and last day so that the term is at least two years, or explain why a shorter one suffices.",
    )
    clause = "Överenskommelsen gäller från och med den [dag] till och med den [dag tre år senare]."
    basis = (SKR_CRITERIA, FORUM_CRITERIA)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Answer by the length of the base term; extensions do not count."""
        term = draft.term
        evidence = term.passages[:2]
        if term.open_ended:
            return passed("Avtalet gäller tills vidare.", "The agreement is open-ended.", *evidence)
        if term.months is None:
            sv = term.because_sv or "start- eller slutdag saknas"
            en = term.because_en or "the first or the last day is missing"
            return to_review(f"Avtalstidens längd kan inte räknas ut: {sv}.", f"The term cannot be computed: {en}.", *evidence)
        return self._by_length(term.months, evidence)

    def _by_length(self, months: Decimal, evidence: tuple[Passage, ...]) -> Assessment:
        length = f"{months.normalize():f}".rstrip("0").rstrip(".") if "." in f"{months:f}" else f"{months:f}"
        sv, en = f"Avtalstiden är {length.replace('.', ',')} månader", f"The term is {length} months"
        if months >= _LONG:
            return passed(f"{sv}.", f"{en}.", *evidence, months=float(months))
        if months >= _SHORT:
            return to_review(
                f"{sv}; en person behöver bedöma om det är tillräckligt långsiktigt.",
                f"{en}; a person must judge whether that is long enough.",
                *evidence,
                months=float(months),
            )
        return failed(f"{sv}, mindre än ett år.", f"{en}, less than a year.", *evidence, months=float(months))


RULE = LongTerm()
