"""Actor: who undertakes, pays, decides or contributes, by every way in which a draft says it."""

from __future__ import annotations

import pytest
from meaning_texts import read

from iopvalidate.agreement.source import SourceBlock, SourceDocument
from iopvalidate.agreement.structure import build_agreement
from iopvalidate.facts.party_words import family_names
from iopvalidate.language.actor import actor_of
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Sign
from iopvalidate.language.vocabulary import Vocabulary
from iopvalidate.testing import draft_of

DOES = Sign(
    "does",
    "betala{,r,s,des} | bidra{r,} | ansvara{r,} | beslut{a,ar,as} | stå{r,} | använder | ordna{,r,s} | utse{r,s} "
    "| skjuter | ställer | hyr{,s} | sköt{er,s}",
)
NAMES = {"offentlig": ["kommunen", "staden", "lunda"], "ideburen": ["gnistan", "gnistans", "alfa", "beta"]}

#: Actor → sentences, with names, aliases and roles in many forms.
ACTORS: dict[str, list[str]] = {
    "public": [
        "Kommunen betalar hyran.",
        "Staden står för lokalen.",
        "Socialnämnden beslutar om stödet.",
        "Regionen bidrar med personal.",
        "Kommunstyrelsen utser två ledamöter.",
        "Kultur- och fritidsförvaltningen ordnar lokal.",
        "Hyran betalas av kommunen.",
        "Två ledamöter utses av socialnämnden.",
        "Till Gnistan betalar kommunen ett stöd.",
        "I januari betalar staden ut stödet.",
        "Kommunen, som äger huset, betalar för vattnet.",
        "Stödet till Gnistan betalas av staden.",
    ],
    "ideburen": [
        "Gnistan betalar hyran.",
        "Föreningen bidrar med ideell tid.",
        "Organisationen ansvarar för verksamheten.",
        "Jouren ordnar ett eget boende.",
        "Stiftelsen skjuter till egna medel.",
        "Gnistans medlemmar sköter trädgården.",
        "Trädgården sköts av föreningen.",
        "Dessutom ansvarar Gnistan för köket.",
        "Från kommunen hyr Gnistan en sal.",
        "Församlingen ställer lokalen till förfogande.",
        "Studieförbundet ordnar kurser.",
        "Ett bidrag från kommunen använder Gnistan till hyra.",
    ],
    "both": [
        "Parterna betalar hälften var.",
        "Båda parter bidrar med tid.",
        "Vardera parten ansvarar för sin personal.",
        "Kommunen och Gnistan betalar hyran.",
        "Gnistan och kommunen beslutar om planen.",
        "Tillsammans ansvarar de för huset.",
        "Planen beslutas av parterna gemensamt.",
        "Bägge parter står för sina kostnader.",
        "Envar av parterna betalar sina kostnader.",
        "Vi betalar hälften var.",
        "Parterna utser var sin ledamot.",
    ],
    "joint": [
        "Styrgruppen beslutar om planen.",
        "Samverkansgruppen ansvarar för uppföljningen.",
        "Planen beslutas av styrgruppen.",
        "Partnerskapsrådet utser en ordförande.",
        "Arbetsgruppen ordnar ett möte.",
        "Ledningsgruppen beslutar om tider.",
        "Varje vår beslutar samrådsgruppen om en plan.",
        "Referensgruppen ordnar en träff.",
        "En ordförande utses av samverkansrådet.",
        "Styrkommittén beslutar om medlen.",
        "Samarbetsgruppen ansvarar för planen.",
    ],
    "third": [
        "Deltagarna betalar en avgift.",
        "Länsstyrelsen beslutar om tillståndet.",
        "Staten bidrar med medel.",
        "Besökarna betalar för kaffet.",
        "Polisen ansvarar för säkerheten.",
        "Avgiften betalas av deltagarna.",
        "Barnen ordnar en fest.",
        "Brukarna sköter odlingen.",
        "Tillstånd beslutas av länsstyrelsen.",
        "Arbetsförmedlingen betalar lönen.",
        "Försäkringskassan beslutar om ersättning.",
    ],
    "unknown": [
        "Det betalas i mars.",
        "Hyran betalas i förskott.",
        "Kaffe ordnas varje dag.",
        "Kostnaden betalas av den som orsakat den.",
        "Beslutas senare.",
        "Ledamöter utses i maj.",
        "Städning ordnas varje vecka.",
        "Avgiften betalas kontant.",
        "Trädgården sköts hela året.",
        "Lokalen hyrs per dag.",
    ],
}


@pytest.mark.parametrize(("actor", "text"), [(actor, text) for actor, texts in ACTORS.items() for text in texts])
def test_who_acts(actor: str, text: str) -> None:
    reading = read(text, sign=DOES, names=NAMES)
    assert actor_of(reading, reading.hits(DOES)[0]) == actor


@pytest.mark.parametrize(
    "text", ["Alfa och Beta betalar hyran.", "Alfa, Beta och Gnistan ansvarar för huset.", "Organisationerna bidrar lika."]
)
def test_several_associations_are_the_same_side(text: str) -> None:
    reading = read(text, sign=DOES, names=NAMES)
    assert actor_of(reading, reading.hits(DOES)[0]) == "ideburen"


def actors_of(draft_text: str) -> list[str]:
    """Return who acts at each hit of a draft whose own parties name the sides."""
    draft = draft_of(draft_text, [])
    reading = Reading(draft.agreement, Vocabulary(DOES.phrases), names_of(draft_text))
    return [actor_of(reading, hit) for hit in reading.hits(DOES)]


def names_of(draft_text: str) -> dict[str, set[str]]:
    """Return the words that the parties of a draft add to the families."""
    draft = draft_of(draft_text, [])
    return {side: set(names) for side, names in family_names(draft.agreement, draft.parties).items()}


ALIASED = [
    ("nedan kallad Huset", "Huset betalar hyran."),
    ("nedan benämnd Huset", "Hyran betalas av Huset."),
    ("(nedan Huset)", "Huset ansvarar för köket."),
    ("(Huset)", "Köket sköts av Huset."),
    ("härefter Huset", "Dessutom bidrar Huset med tid."),
    ("i det följande Huset", "Huset ordnar kurser."),
    ("i det följande kallad ”Huset”", "Huset beslutar om tiderna."),
    ("fortsättningsvis benämnd Huset", "I maj betalar Huset hyran."),
    ("hädanefter ”Huset”", "Huset utser en värd."),
    ("i fortsättningen Huset", "Huset står för kaffet."),
]


@pytest.mark.parametrize(("alias", "sentence"), ALIASED)
def test_defined_aliases(alias: str, sentence: str) -> None:
    text = (
        f"# Överenskommelse\n\n## Parter\n\nÖverenskommelsen ingås mellan Lunda kommun, 212000-1355, i det följande Kommunen, "
        f"och Ungdomens ideella förening i Lunda, 802000-0009, {alias}.\n\n## Ekonomi\n\n{sentence}\n\nKommunen betalar stödet.\n"
    )
    assert actors_of(text) == ["ideburen", "public"]


PLAIN = """# Avtal

## Vilka är vi?

- Lunda kommun, 212000-1355
- Föreningen Gläntan, 802000-0009

"Vi" är Föreningen Gläntan. "Ni" är Lunda kommun.

## Vem gör vad?

{0}
"""


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Vi ordnar kaffet.", "ideburen"),
        ("Ni betalar hyran.", "public"),
        ("Hyran betalas av er.", "public"),
        ("Kaffet ordnas av oss.", "ideburen"),
        ("Varje år betalar ni ett stöd.", "public"),
        ("Dessutom sköter vi köket.", "ideburen"),
        ("Ett stöd betalar ni till oss.", "public"),
        ("Från er hyr vi en sal.", "ideburen"),
        ("Ni utser en kontaktperson.", "public"),
        ("Vi ansvarar för köket.", "ideburen"),
    ],
)
def test_pronouns_of_a_plain_draft(text: str, actor: str) -> None:
    assert actors_of(PLAIN.format(text)) == [actor]


@pytest.mark.parametrize(
    ("heading", "actor"),
    [
        ("Kommunens åtaganden", "public"),
        ("Regionens investering i verksamheten", "public"),
        ("Föreningens åtaganden", "ideburen"),
        ("Den idéburna organisationens investering i verksamheten", "ideburen"),
        ("Parternas åtaganden", "both"),
        ("Gemensamma åtaganden", "both"),
        ("Styrgruppens uppgifter", "joint"),
        ("Vad kommunen gör", "public"),
        ("Gnistan", "ideburen"),
        ("Ekonomi", "unknown"),
    ],
)
def test_the_heading_tells_who_acts(heading: str, actor: str) -> None:
    blocks = [SourceBlock(heading, outline_level=1), SourceBlock("Betalar hyran i förskott.", list_level=0, number="•")]
    reading = Reading(build_agreement(SourceDocument("x", "md", "0", blocks=blocks)), Vocabulary(DOES.phrases), NAMES)
    assert actor_of(reading, reading.hits(DOES)[0]) == actor


@pytest.mark.parametrize(
    ("lead", "actor"),
    [
        ("Kommunen ska:", "public"),
        ("Föreningen åtar sig att:", "ideburen"),
        ("Parterna ska:", "both"),
        ("Styrgruppen ska:", "joint"),
        ("Följande gäller:", "unknown"),
    ],
)
def test_the_words_before_a_list_tell_who_acts(lead: str, actor: str) -> None:
    draft = draft_of(f"# Avtal\n\n## Åtaganden\n\n{lead}\n\n- ordna kaffe\n- betala hyran\n", [])
    reading = Reading(draft.agreement, Vocabulary(DOES.phrases), NAMES)
    assert [actor_of(reading, hit) for hit in reading.hits(DOES)] == [actor, actor]


def test_columns_of_a_table_tell_who_acts() -> None:
    text = (
        "# Avtal\n\n## Åtaganden\n\n| Kommunen | Föreningen |\n|---|---|\n| Betalar hyran | Ordnar kaffe |\n"
        "| Utser en värd | Sköter köket |\n"
    )
    reading = Reading(draft_of(text, []).agreement, Vocabulary(DOES.phrases), NAMES)
    assert [actor_of(reading, hit) for hit in reading.hits(DOES)] == ["public", "ideburen", "public", "ideburen"]


def test_rows_of_a_table_tell_who_acts() -> None:
    rows = "| Kommunen | Betalar hyran |\n| Föreningen | Ordnar kaffe |\n"
    text = f"# Avtal\n\n## Åtaganden\n\n| Part | Åtagande |\n|---|---|\n{rows}"
    reading = Reading(draft_of(text, []).agreement, Vocabulary(DOES.phrases), NAMES)
    assert [actor_of(reading, hit) for hit in reading.hits(DOES)] == ["public", "ideburen"]
