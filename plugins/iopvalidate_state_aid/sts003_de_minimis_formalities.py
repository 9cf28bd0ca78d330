"""STS003: the formalities of de minimis aid."""

from __future__ import annotations

import re

from iopvalidate.api import (
    Assessment,
    Block,
    Context,
    Draft,
    Level,
    Passage,
    Rule,
    Text,
    failed,
    not_applicable,
    passed,
    to_review,
)
from iopvalidate_state_aid.routes import (
    DE_MINIMIS_ACT,
    DE_MINIMIS_SGEI_ACT,
    ROUTE_SIGNS,
    STATE_AID,
    Reliance,
    Route,
    reliance,
    state_aid_blocks,
    table_of,
    where,
)

#: Asked for by `reliance`, so part of this rule's terms.
SIGNS = ROUTE_SIGNS
_AMOUNT = re.compile(r"\d[\d\s.,]*\s*(?:kr\b|kronor|tkr|mnkr|mkr|miljon|tusen kronor|euro|eur\b|sek\b)|€\s*\d", re.IGNORECASE)
_CEILING = re.compile(
    r"(?:taket|tak|gränsen|högst|inte överstiger|under|mer än|överstigande)?\s*(?:om|på|för \w+)?\s*(?:200|300|500|750)[\s.\u00a0]?000 (?:euro|eur)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"2023\s?/\s?283[12]")
_PERIOD = re.compile(
    r"treårsperiod|(?:tre|3)(?: senaste| föregående| gångna)? (?:kalender)?år(?:en|s|sperioden)?\b|senaste tre|tre åren|(?:under|inom|på) tre år|tre år bakåt|period (?:om|av|på) tre|de tre år",
    re.IGNORECASE,
)
_DECLARED = re.compile(
    r"\bintyg|\bförsäkr(?:an|at|ar|ade)\b|\bförklar(?:ing|at|ar)\b.{0,80}stöd|\bbekräfta[rt]\b|\bheders och samvete|\bskriftligt (?:meddelat|uppgett)|\bhar (?:visat|lämnat uppgift)|\buppge(?:tt|r|s)\b|\bunderteckna[dt]\w*\b.{0,40}stöd|egenförklaring"
    r"|\bredovisa[rt]\b.{0,60}(?:mindre betydelse|minimis|försumbar)",
    re.IGNORECASE,
)
_NOT_DECLARED = re.compile(
    r"\b(?:intyg(?:et|en)?|försäkran|förklaring(?:en)?)\b[^.]{0,30}\b(?:inte|ej|senare|kompletteras)\b|\b(?:inga?|inget) (?:intyg|försäkran)",
    re.IGNORECASE,
)
_SUCH_AID = re.compile(r"mindre betydelse|sådan[at]? stöd|minimis|försumbar", re.IGNORECASE)
_SOME = 2
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
            place = where(draft, passages[0])
            return passed(
                f"Belopp, förordningens nummer, treårsperioden och mottagarens försäkran finns{place}.",
                f"Amount, the regulation's number, the three-year period and the recipient's declaration are there{place}.",
                *passages[:3],
            )
        sv, en = ", ".join(m[0] for m in missing), ", ".join(m[1] for m in missing)
        answer = to_review if sum(present) >= _SOME else failed
        return answer(f"För stöd av mindre betydelse saknas: {sv}.", f"For de minimis aid this is missing: {en}.", *passages[:2])


def _present(text: str) -> tuple[bool, bool, bool, bool]:
    """Whether amount, number, period and declaration are there."""
    declared = bool(_DECLARED.search(_NOT_DECLARED.sub(" ", text)))
    return bool(_AMOUNT.search(_CEILING.sub(" ", text))), bool(_NUMBER.search(text)), bool(_PERIOD.search(text)), declared


def _surroundings(draft: Draft, relied: Reliance, named: list[Passage]) -> tuple[str, list[Passage]]:
    """The paragraphs that speak of the aid, with the rest of their section or table, and the passages themselves."""
    passages = sorted({*named, *relied.minor})
    blocks = {p.ordinal for p in passages}
    aid = state_aid_blocks(draft)
    if blocks & aid:
        blocks |= aid
    for ordinal in sorted(blocks):
        blocks |= {b.ordinal for b in table_of(draft, ordinal)}
    declared = [b for b in draft.agreement.speaking if _DECLARED.search(b.text) and "stöd" in b.text.lower() and not b.is_heading]
    own = " ".join(draft.agreement.block(o).text for o in sorted(blocks))
    extra = " ".join(b.text for b in declared if _SUCH_AID.search(b.text))
    first = [p for b in declared if b.ordinal in blocks or _SUCH_AID.search(b.text) for p in _declaring(draft, b)]
    return f"{own} {extra}", list(dict.fromkeys([*first[:1], *passages]))


def _declaring(draft: Draft, block: Block) -> list[Passage]:
    sentences = [draft.reading.sentence_passage(s.index) for s in draft.reading.sentences_of(block)]
    return [p for p in sentences if _DECLARED.search(draft.agreement.quote(p))]


RULE = DeMinimisFormalities()
