"""LAG002: SFS numbers that do not exist or belong to another act than the one named."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Rule, Statute, Text, failed, not_applicable, passed, statute_index
from iopvalidate_references.acts import REPLACEMENTS, named
from iopvalidate_references.citations import YEAR_NAMED, Citation, citations, is_amendment
from iopvalidate_references.law import INDEX, REFERENCES

__all__ = ["RULE", "YEAR_NAMED", "WrongNumber"]

_INDEXED_TO = 2025  # acts of later years may be missing from the index


class WrongNumber(Rule):
    """Every SFS number belongs to the act it stands beside."""

    code = "LAG002"
    slug = "wrong-number"
    concern = REFERENCES
    level = Level.ERROR
    title = Text("Fel SFS-nummer", "Wrong SFS number")
    why = Text(
        "Med fel nummer hänvisar avtalet till en annan författning än den som parterna menar.",
        "With a wrong number the agreement refers to another act than the parties mean.",
    )
    remedy = Text(
        "Rätta numret så att det hör till den lag som nämns, eller rätta lagens namn.",
        "Correct the number so that it belongs to the act named, or correct the act's name.",
    )
    basis = (INDEX,)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where a number cannot belong to the act named; a number the list lacks is unknown, not wrong."""
        numbered = [c for c in citations(draft) if c.sfs and c.use is not None and not is_amendment(draft, c)]
        if not numbered:
            return not_applicable("Utkastet anger inget SFS-nummer.", "The draft gives no SFS number.")
        wrong = [(c, why) for c in numbered if (why := _fault(c, context.as_of.year))]
        if wrong:
            return _failed(wrong)
        unknown = [c for c in numbered if c.act is None and c.sfs not in REPLACEMENTS]
        sv = f" {unknown[0].words} finns inte i den förteckning som används och har inte kontrollerats." if unknown else ""
        en = f" {unknown[0].words} is not in the list that is used and has not been checked." if unknown else ""
        return passed(
            f"Inget SFS-nummer hör till en annan författning än den som nämns.{sv}",
            f"No SFS number belongs to another act than the one named.{en}",
            numbered[0].passage,
            unchecked=[c.words for c in unknown],
        )


def _failed(wrong: list[tuple[Citation, Text]]) -> Assessment:
    first, why = wrong[0]
    return failed(
        f"Utkastet skriver {first.words}, {why.sv}.",
        f"The draft writes {first.words}, {why.en}.",
        *list(dict.fromkeys(c.passage for c, _ in wrong))[:5],
        wrong=[{"cited": c.words, "because": w.sv} for c, w in wrong],
    )


def _fault(citation: Citation, this_year: int) -> Text | None:
    """Return what is wrong with a number, None where nothing is or the list cannot tell."""
    year = int(citation.sfs.split(":")[0])
    right = named(citation.named) if citation.named else ""
    if year > this_year:
        return Text(_but(f"men något nummer från {year} kan ännu inte finnas", right), f"but no number of {year} can exist yet")
    if citation.named is None:
        return None
    if citation.act is not None:
        if _bears(citation.act, citation):
            return None
        other = named(citation.act)
        return Text(
            f"men numret tillhör {other}; den lag som nämns är {right}",
            f"but the number belongs to {other}; the act named is {right}",
        )
    return _unknown_number(citation, year, right)


def _unknown_number(citation: Citation, year: int, right: str) -> Text | None:
    """A number that the list lacks is wrong for sure in a year in which, or after which, an act of that name came."""
    if citation.sfs in REPLACEMENTS or year > _INDEXED_TO:
        return None
    years = [int(a.sfs.split(":")[0]) for a in _namesakes(citation)]
    if year in years or (years and year > max(years)):
        return Text(
            _but("men det numret har ingen lag med det namnet", right), f"but no act of that name has the number; it is {right}"
        )
    return None


def _but(text: str, right: str) -> str:
    return f"{text}; den lag som nämns är {right}" if right else text


def _namesakes(citation: Citation) -> list[Statute]:
    reference = citation.use.reference if citation.use else None
    name = (reference.name or reference.abbreviation or "") if reference else ""
    return statute_index().by_name(name) if name else []


def _bears(act: Statute, citation: Citation) -> bool:
    """Whether an act has the name, or one that ends in it ("sekretesslagen" for offentlighets- och sekretesslagen)."""
    if citation.named is not None and citation.named.title == act.title:
        return True
    reference = citation.use.reference if citation.use else None
    bare = ((reference.name or "") if reference else "").lower().removesuffix("s").removesuffix("en")
    title = act.title.lower()
    if bare and bare not in ("lag", "balk", "förordning") and (title.endswith(bare) or title.startswith(bare)):
        return True
    return any(other.sfs == act.sfs for other in _namesakes(citation))


RULE = WrongNumber()
