"""UTK007: dates or terms that contradict each other."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Rule, Sign, Term, Text, failed, not_applicable, passed
from iopvalidate_drafting.law import CRAFT, DRAFTING
from iopvalidate_drafting.places import distinct

DATED = Sign("datum", "# (januari/februari/mars/april/maj/juni/juli/augusti/september/oktober/november/december) #")


class Dates(Rule):
    """The draft says one thing of how long it holds."""

    code = "UTK007"
    slug = "dates"
    concern = DRAFTING
    level = Level.ERROR
    title = Text("Motstridiga datum eller avtalstid", "Conflicting dates or term")
    why = Text(
        "Säger avtalet olika saker om när det börjar och slutar går det inte att beräkna dess värde, uppsägning eller slutredovisning.",
        "If the agreement says different things of its beginning and end, its value, notice and final account cannot be computed.",
    )
    remedy = Text(
        "Ange början och slut på ett ställe och låt övriga ställen hänvisa dit.",
        "State beginning and end in one place and let the others refer to it.",
    )
    clause = "Överenskommelsen gäller från och med den [datum] till och med den [datum]."
    basis = (CRAFT,)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where dates of the term contradict each other or run backwards."""
        term = draft.term
        if term.start and term.end and term.end < term.start:
            return failed(
                f"Avtalstiden slutar {term.end} men börjar {term.start}.",
                f"The term ends {term.end} but begins {term.start}.",
                *distinct(term.passages, 3),
            )
        if term.conflicts:
            return failed(
                f"Utkastet säger olika saker om avtalstiden: {_term(term)}, men på annat ställe ”{_short(draft, term)}”.",
                f"The draft says different things of its term: {_term_en(term)}, but elsewhere ”{_short(draft, term)}”.",
                *distinct([*term.conflicts, *term.passages]),
            )
        if term.start or term.end or term.months or term.open_ended:
            return passed(
                "Inga datum i utkastet strider mot avtalstiden.",
                "No date in the draft contradicts the term.",
                *distinct(term.passages, 1),
            )
        if draft.hits(DATED):
            return passed(
                "Utkastet anger datum men ingen avtalstid som de kan strida mot.",
                "The draft states dates but no term that they could contradict.",
            )
        return not_applicable("Utkastet anger varken avtalstid eller datum.", "The draft states neither term nor dates.")


def _term(term: Term) -> str:
    start = f"från {term.start}" if term.start else "utan angiven början"
    return f"{start} till {term.end}" if term.end else f"{start} tills vidare" if term.open_ended else start


def _term_en(term: Term) -> str:
    start = f"from {term.start}" if term.start else "without a stated beginning"
    return f"{start} to {term.end}" if term.end else f"{start} until further notice" if term.open_ended else start


def _short(draft: Draft, term: Term) -> str:
    words = draft.agreement.quote(term.conflicts[0])
    return words if len(words) <= 90 else words[:87].rsplit(" ", 1)[0] + " …"


RULE = Dates()
