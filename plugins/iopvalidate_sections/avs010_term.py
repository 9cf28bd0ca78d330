"""AVS010: term (avtalstid)."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Rule, Sign, Text, failed, passed, to_review
from iopvalidate_sections.law import NO_STATUTE, REQUIRED_POINTS, SECTIONS
from iopvalidate_sections.substance import guideline

NAMED = Sign(
    "term: omnämnande",
    """
    avtalstid{,en} | avtalsperiod{,en} | avtalslängd{,en} | giltighetstid{,en} | avtals- ~1 uppsägningstid | hur länge ~5 (gäller/gälla/löper/varar/bestå) | löptid{,en}
    <avtalet> ~4 (gäller/löper/träder/pågår/bestå/börjar) & tiden | så länge | från | undertecknande* | period* | år | vidare | undertecknat | under
    (bestå/hålla/sträcka) ~4 (tid/år/länge) & <avtalet> | relation
    (förlängas/förlängning/förlängs) & <avtalet> | parterna
    gäller från ~8 till
    (period/perioden/pilotperiod/startdatum/kalenderåret/kalenderåren/verksamhetsåren/läsåret/sommarlovet/höstterminen/iop-perioden/tiden/pilotomgången) ~8 #
    (binder/förbinder) oss ~8 # | (sluts/ingås/tecknas/bestå) ~4 #  & år | månader | tiden
    (startar/börjar) ~6 # & slutar | tar slut | avslutas | upphör
    """,
)
HEADING = Sign(
    "term: rubrik",
    "avtalstid{,en} | avtals- | giltighet{,stid,stiden,en} | period{,en} | avtalsperiod{,en} | tid | tiden | hur länge | löptid{,en} | avtalslängd",
)


class TermRule(Rule):
    """The agreement says from when and until when it holds."""

    code = "AVS010"
    slug = "term"
    concern = SECTIONS
    level = Level.ERROR
    title = Text("Avtalstid", "Term")
    why = Text(
        "Utan en avtalstid som går att räkna ut kan varken värdet, stödets tak eller när åtagandena upphör bedömas.",
        "Without a term that can be computed neither the value, the ceiling for aid nor the end of the undertakings can be judged.",
    )
    remedy = Text(
        "Ange första och sista dag. Ska överenskommelsen gälla tills vidare, skriv det och ange uppsägningstiden.",
        "State the first and the last day. If the agreement is open-ended, say so and state the period of notice.",
    )
    clause = "Överenskommelsen gäller från och med den [dag] till och med den [dag]."
    basis = (REQUIRED_POINTS, NO_STATUTE)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass where start and end can be computed, or where it is open-ended with notice."""
        term = draft.term
        if guideline(draft):
            return self._without(draft)
        if term.start and term.end:
            return passed(
                f"Avtalstiden är {term.start} till {term.end}.",
                f"The term runs from {term.start} to {term.end}.",
                *term.passages[:2],
            )
        if term.open_ended and (term.notice_months or term.notice_passages):
            return passed(
                "Avtalet gäller tills vidare och kan sägas upp.",
                "The agreement is open-ended and can be ended by notice.",
                *term.passages[:1],
                *term.notice_passages[:1],
            )
        if term.passages:
            return to_review(
                f"Avtalstiden kan inte räknas ut: {self._gap(draft)}.",
                f"The term cannot be computed: {self._gap(draft, english=True)}.",
                *term.passages[:2],
            )
        return self._without(draft)

    def _gap(self, draft: Draft, english: bool = False) -> str:
        term = draft.term
        because = term.because_en if english else term.because_sv
        if because:
            return because.rstrip(".")[:1].lower() + because.rstrip(".")[1:]
        if term.open_ended:
            return "it is open-ended without notice" if english else "den gäller tills vidare utan uppsägningstid"
        if not term.start:
            return "the start is missing" if english else "startdagen saknas"
        return "the end is missing" if english else "slutdagen saknas"

    def _without(self, draft: Draft) -> Assessment:
        named = [draft.passage(h) for h in draft.hits(NAMED) if not (draft.block(h).is_heading or h.history)]
        named += [draft.agreement.passage(s.heading) for s in draft.sections_titled(HEADING) if s.heading]
        named += [j.passage for j in draft.judged("AVS010+")]
        if named:
            return to_review(
                "Utkastet nämner avtalstiden men anger ingen tid som går att räkna ut.",
                "The draft names the term but gives none that can be computed.",
                *list(dict.fromkeys(named))[:2],
            )
        return failed("Utkastet säger inte hur länge avtalet gäller.", "The draft does not say how long the agreement holds.")


RULE = TermRule()
