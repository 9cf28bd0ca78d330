"""Terms found in one pass, with polarity, condition, quotation, history, modality and actor."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopvalidate.agreement.source import SourceBlock, SourceDocument
from iopvalidate.agreement.structure import build_agreement
from iopvalidate.language.actor import actor_of
from iopvalidate.language.notation import NotationError, parse_phrase, parse_sign
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Hit, Sign
from iopvalidate.language.vocabulary import Vocabulary

PURCHASE = Sign(
    "köp",
    """
    köp{,a,er,t,et,s} | beställ* | leverantör{,en,er} | utförare{,n} | *upphandling{,en} | *bidrag | *kontrakt
    """,
)
PAYS = Sign("betalar", "betala{r,s} | bidra{r,} | finansiera{r,s} | utbetalas")
VOCABULARY = Vocabulary([*PURCHASE.phrases, *PAYS.phrases])
NAMES = {"offentlig": ["kommunen", "staden"], "ideburen": ["gnistan", "gnistans"]}


def reading(*texts: str, year: int = 2026) -> Reading:
    blocks = [SourceBlock(text) for text in texts]
    return Reading(build_agreement(SourceDocument("x", "md", "0", blocks=blocks)), VOCABULARY, NAMES, year)


def hits(text: str) -> list[Hit]:
    return reading(text).hits(PURCHASE)


#: The sense of the twelve sentences in which public guidelines deny what IOP is not, in words of our own.
DENIALS = [
    "Samverkan faller varken under upphandling eller föreningsbidrag.",
    "Partnerskapet är inte detsamma som ett verksamhetsbidrag.",
    "Det är inget köp av tjänst.",
    "Det ska inte förväxlas med en upphandling eller ett driftsbidrag.",
    "Överenskommelsen uppfyller inte vad som krävs för ett upphandlingskontrakt.",
    "Den vilar inte på marknadens villkor och kommersiella kontrakt.",
    "Avtalet får inte utgöra en otillåten direktupphandling.",
    "Vi ser det inte som ett avtal mellan beställare och utförare.",
    "Stödet ska inte ses som en del av regionens projektbidrag.",
    "Det ersätter alltså inte kommunens föreningsbidrag.",
    "Samarbetet bygger på tillit och inte på ett kommersiellt kontrakt.",
    "Detta innebär inte att kommunen köper en tjänst.",
    "Föreningen är aldrig leverantör åt kommunen.",
    "Utbetalning sker utan upphandling.",
    "Vi talar om stöd snarare än köp.",
    "I stället för en beställning tar vi ett gemensamt ansvar.",
    "Kommunen uppträder inte som beställare och föreningen är ingen leverantör.",
    "Något köp föreligger ej.",
]
ASSERTIONS = [
    "Kommunen köper tjänsten av föreningen.",
    "Föreningen är utförare enligt detta avtal.",
    "Föreningen är inte bara utförare utan även leverantör.",
    "Kommunen beställer platser hos jouren.",
    "Verksamheten avser köp av boendeplatser.",
    "Leverantören får inte anlita någon annan.",
    "Beställaren betalar, utan att dröja, ersättningen.",
    "Om ersättningen inte räcker köper kommunen fler timmar.",
    "Uppnås ej målet ska beställaren betala mindre.",
    "Kommunen driver inte verksamheten utan köper den av föreningen.",
]


@pytest.mark.parametrize("text", DENIALS)
def test_what_is_denied_is_not_asserted(text: str) -> None:
    found = hits(text)
    assert found
    assert all(hit.negated for hit in found), [text[h.start : h.end] for h in found if not h.negated]


@pytest.mark.parametrize("text", ASSERTIONS)
def test_what_is_said_is_asserted(text: str) -> None:
    assert any(not hit.negated for hit in hits(text))


def test_quoted_criteria_are_not_this_agreement() -> None:
    (hit,) = hits("Det är inget IOP om kommunen bara vill ”köpa” en tjänst.")
    assert not hit.asserted
    assert all(not h.asserted for h in hits("Kriterier för IOP är att kommunen inte köper utan medfinansierar."))


def test_history_is_not_this_agreement() -> None:
    (hit,) = hits("Under 2015 var det ett rent köp.")
    assert hit.history
    assert not hits("Kommunen köper verksamheten från 2027.")[0].history


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Kommunen betalar hyran.", "public"),
        ("Gnistan betalar hyran.", "ideburen"),
        ("Hyran betalas av Gnistan.", "ideburen"),
        ("Hyran betalas av kommunen.", "public"),
        ("Parterna betalar hälften var.", "both"),
        ("Kommunen och Gnistan betalar hälften var.", "both"),
        ("Styrgruppen betalar ingenting.", "joint"),
        ("Varje år betalar kommunen ett stöd till Gnistan.", "public"),
        ("Dessutom bidrar Gnistan med tid.", "ideburen"),
        ("Ett stöd betalas till Gnistan av kommunen.", "public"),
        ("Det betalas i mars.", "unknown"),
    ],
)
def test_who_acts(text: str, actor: str) -> None:
    read = reading(text)
    assert actor_of(read, read.hits(PAYS)[0]) == actor


def test_the_words_before_a_list_and_the_heading_tell_who_acts() -> None:
    blocks = [
        SourceBlock("Kommunens åtaganden", outline_level=1),
        SourceBlock("Betalar hyran i förskott.", list_level=0, number="•"),
        SourceBlock("Gnistan", outline_level=1),
        SourceBlock("Bidrar med tid.", list_level=0, number="•"),
    ]
    read = Reading(build_agreement(SourceDocument("x", "md", "0", blocks=blocks)), VOCABULARY, NAMES)
    assert [actor_of(read, hit) for hit in read.hits(PAYS)] == ["public", "ideburen"]


def test_gaps_alternatives_and_conditions() -> None:
    sign = Sign("plats", "(ersättning/betalning) ~4 plats* & <offentlig> & !ingen")
    read = Reading(
        build_agreement(SourceDocument("x", "md", "0", blocks=[
            SourceBlock("Kommunen ger ersättning för varje bokad plats."),
            SourceBlock("Ersättning ges per plats."),
            SourceBlock("Kommunen ger ingen ersättning för en plats."),
        ])),
        Vocabulary(sign.phrases),
    )  # fmt: skip
    assert [hit.ordinal for hit in read.hits(sign)] == [1]


@pytest.mark.parametrize("wrong", ["!bara", "a{b", "*", "a//b", "a (b c", "a) b"])
def test_wrong_notation_is_told(wrong: str) -> None:
    with pytest.raises(NotationError):
        parse_sign(wrong)


@pytest.mark.parametrize("wrong", ["", "   ~3"])
def test_a_phrase_needs_a_word(wrong: str) -> None:
    with pytest.raises(NotationError):
        parse_phrase(wrong)


@given(st.lists(st.sampled_from([*DENIALS, *ASSERTIONS, "Hej där.", "Lokalen städas."]), min_size=1, max_size=6))
def test_an_unrelated_paragraph_changes_nothing(texts: list[str]) -> None:
    plain = [(h.start, h.end, h.negated) for h in reading(*texts).hits(PURCHASE)]
    more = [(h.start, h.end, h.negated) for h in reading("Bussen går klockan nio.", *texts).hits(PURCHASE)]
    assert plain == more


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    read = reading(text)
    for hit in read.hits(PURCHASE):
        assert read.agreement.block(hit.ordinal).text[hit.start : hit.end].strip()
        actor_of(read, hit)
