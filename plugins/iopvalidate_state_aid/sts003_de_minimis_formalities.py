"""STS003: the formalities of de minimis aid."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Context, Draft, Level, Passage, Rule, Text, failed, not_applicable, passed, to_review
from iopvalidate_state_aid.routes import DE_MINIMIS_ACT, DE_MINIMIS_SGEI_ACT, STATE_AID, Reliance, Route, reliance

_AMOUNT = re.compile(r"\d[\d\s.,]*\s*(?:kr\b|kronor|tkr|mnkr|mkr|miljon|euro|eur\b|sek\b)", re.IGNORECASE)
_CEILING = re.compile(r"(?:200|300|500|750) ?000 (?:euro|eur)\b", re.IGNORECASE)
_PERIOD = re.compile(
    r"treårsperiod|tre(?: senaste| föregående)? år(?:en|s|sperioden)?\b|senaste tre|tre åren|under tre år", re.IGNORECASE
)
_DECLARED = re.compile(
    r"\bintyg|\bförsäkr(?:an|at|ar|ade)|\bförklar(?:ing|at|ar)\b.{0,60}stöd|\bbekräfta[rt]\b|\buppgett\b|\bunderteckna[dt]\w*\b.{0,40}stöd",
    re.IGNORECASE,
)
_ELEMENTS = (
    ("belopp", "amount"),
    ("förordningens nummer", "the regulation's number"),
    ("treårsperioden", "the three-year period"),
    ("mottagarens försäkran", "the recipient's declaration"),
)


class DeMinimisFormalities(Rule):
    """Amount, regulation, three-year period and declaration are there where de minimis is relied on."""

    code = "STS003"
    slug = "de-minimis-formalities"
    concern = STATE_AID
    level = Level.ERROR
    title = Text("Formkrav för stöd av mindre betydelse", "Formalities of de minimis aid")
    why = Text(
        "Den som lämnar stöd av mindre betydelse ska före beslutet räkna samman mottagarens stöd, skriftligen ange belopp och förordning och få "
        "mottagarens försäkran om tidigare stöd.",
        "Whoever gives de minimis aid must before the decision add up the recipient's aid, state amount and regulation in writing, and get the "
        "recipient's declaration of earlier aid.",
    )
    remedy = Text(
        "Lägg till det som saknas: belopp i kronor och euro, förordningens nummer, treårsperioden och mottagarens försäkran (gärna som bilaga).",
        "Add what is missing: the amount in SEK and EUR, the regulation's number, the three-year period and the recipient's declaration.",
    )
    clause = (
        "Stödet uppgår till [belopp] kronor ([belopp] euro) och lämnas enligt förordning (EU) 2023/2831. Mottagaren har i bilaga [nr] försäkrat "
        "vilka stöd av mindre betydelse den har tagit emot under den senaste treårsperioden."
    )
    basis = (DE_MINIMIS_ACT, DE_MINIMIS_SGEI_ACT)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass with all four elements, review with two or three, fail with fewer."""
        relied = reliance(draft)
        relied_on = [p for r, p in relied.routes.items() if r in (Route.DE_MINIMIS, Route.DE_MINIMIS_SGEI)]
        if not (relied_on or relied.minor):
            return not_applicable(
                "Utkastet åberopar inte stöd av mindre betydelse.", "The draft does not rely on de minimis aid."
            )
        text, passages = _surroundings(draft, relied, relied_on)
        present = _present(text)
        missing = [e for e, there in zip(_ELEMENTS, present, strict=True) if not there]
        if not missing:
            return passed(
                "Belopp, förordning, treårsperiod och försäkran finns.",
                "Amount, regulation, period and declaration are there.",
                *passages[:3],
            )
        sv, en = ", ".join(m[0] for m in missing), ", ".join(m[1] for m in missing)
        answer = to_review if sum(present) >= 2 else failed
        return answer(f"För stöd av mindre betydelse saknas: {sv}.", f"For de minimis aid this is missing: {en}.", *passages[:2])


def _present(text: str) -> tuple[bool, bool, bool, bool]:
    number = "2023/2831" in text or "2023/2832" in text
    return bool(_AMOUNT.search(_CEILING.sub(" ", text))), number, bool(_PERIOD.search(text)), bool(_DECLARED.search(text))


def _surroundings(draft: Draft, relied: Reliance, named: list[Passage]) -> tuple[str, list[Passage]]:
    """The paragraphs that speak of the aid, with the rest of their section, and the passages themselves."""
    passages = sorted({*named, *relied.minor})
    blocks = {p.ordinal for p in passages}
    for passage in passages:
        section = draft.agreement.block(passage.ordinal).section
        if section is not None and section.heading is not None and "stöd" in section.title.lower():
            blocks |= {b.ordinal for b in section.blocks}
    declared = [b for b in draft.agreement.speaking if _DECLARED.search(b.text) and "stöd" in b.text.lower() and not b.is_heading]
    own = " ".join(draft.agreement.block(o).text for o in sorted(blocks))
    extra = " ".join(b.text for b in declared if "mindre betydelse" in b.text.lower() or "sådant stöd" in b.text.lower())
    first = [draft.agreement.passage(b) for b in declared if b.ordinal in blocks]
    return f"{own} {extra}", [*first[:1], *passages]


RULE = DeMinimisFormalities()
