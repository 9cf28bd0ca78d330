"""What stands behind an agreement: legal review and policy documents that it names; and whether its amounts are indexed."""

from __future__ import annotations

from dataclasses import dataclass

from iopvalidate.agreement.model import Passage
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Sign

_LAWYER = "(*jurist/*jurister/*juristen/*juristens/*juristerna/*juristernas/juristfunktion*/advokat*/advokatbyrå*)"
_POLICY = (
    "(*program/*programmet/*strategi/*strategin/*policy/*policyn/*vision/*visionen/*handlingsplan/*handlingsplanen/*plan/*planen/"
    "*agenda/*agendan/-verksamhetsplan/-verksamhetsplanen/-tidsplan/-tidsplanen/-mentorprogram/-mentorprogrammet/-kursplan/"
    "-kursplanen/-dagordning/-fotbollsplan/-fotbollsplanen/-televisionen/-television/-förhandsplan/-betalningsplan/"
    "-betalningsplanen/-aktivitetsplan/-aktivitetsplanen/-alkoholpolicy/-drogpolicy/-resepolicy/-bemanningsplan/"
    "-säsongsprogrammet/-säsongsprogram/-arbetsplan/-arbetsplanen/-kommunikationsplan/-kommunikationsplanen/-provision)"
)
LEGAL_REVIEW = Sign(
    "legal review",
    f"""
    {_LAWYER} ~6 (yttrande*/utlåtande*/promemoria*/bedömning*/bedömt/bedömer/prövat/granskat/granskar/slutgransk*/yttrat)
    (granskats/granskad/granskat/granskas/prövats/prövad/bedömts/slutgranskats/slutgranskad) ~3 av ~4 {_LAWYER}
    (yttrande*/utlåtande*/promemoria*/granskning*/bedömning*) ~1 (av/från) ~3 {_LAWYER}
    (juridisk/juridiska/rättslig/rättsliga/upphandlingsrättslig*/statsstödsrättslig*) ~2 (granskning*/bedömning*/utredning*)
    juristgransk* | rättsutlåtande* | rättsutredning*
    """,
)
POLICY_DOCUMENT = Sign(
    "policy document",
    f"""
    {_POLICY} & fullmäktige* | <offentlig> | antog | antagen | antaget | antagna | antogs | agenda 2030
    (överenskommelsen/överenskommelse) ~2 (civilsamhället/civilsamhälle/idéburna sektorn/sociala ekonomin)
    agenda 2030
    """,
)
INDEXATION = Sign(
    "indexation",
    """
    indexregler* | indexuppräkn* | indexera* | indexjuster* | uppräknas | uppräkning | räknas ~3 upp | årlig uppräkning
    (justeras/räknas/följer/höjs/ändras/omräknas/omräkning/anpassas) ~8 (*index/*indexet/kpi/kpif/pko/prisbasbelopp*/*index*)
    """,
)


@dataclass(frozen=True, slots=True)
class Backing:
    """Passages, each a sentence of running text, in reading order.

    Attributes:
        legal_reviews: a lawyer has reviewed, or is to review.   policies: a policy document of the public side is named.
        indexation: amounts are adjusted over time.
    """

    legal_reviews: tuple[Passage, ...] = ()
    policies: tuple[Passage, ...] = ()
    indexation: tuple[Passage, ...] = ()


def find_backing(reading: Reading) -> Backing:
    """Return the legal reviews, policy documents and indexation that the draft states as true of itself."""
    return Backing(_said(reading, LEGAL_REVIEW), _said(reading, POLICY_DOCUMENT), _said(reading, INDEXATION))


def _said(reading: Reading, sign: Sign) -> tuple[Passage, ...]:
    hits = [hit for hit in reading.asserted(sign) if not reading.block_of(hit).is_heading]
    passages = dict.fromkeys(reading.passage(hit) for hit in hits)
    return tuple(p for p in passages if not reading.agreement.quote(p).rstrip().endswith("?"))
