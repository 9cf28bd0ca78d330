from __future__ import annotations

import pytest
from fact_texts import small

from iopvalidate.facts.party_aliases import aliases_in, collective_in
from iopvalidate.facts.party_names import LegalForm, Side, legal_form, side_of
from iopvalidate.facts.party_words import family_names
from iopvalidate.testing import draft_of

NAMED = [
    (
        "Avtalet träffas mellan Hällviks kommun, org.nr 212000-6214, nedan kommunen, och den ideella föreningen "
        "Bryggan i Hällvik, org.nr 802511-7740, nedan föreningen.",
        [("Hällviks kommun", "public", ("kommunen",)), ("Bryggan i Hällvik", "ideburen", ("föreningen",))],
    ),
    (
        "Parter i överenskommelsen är Region Västernorre, genom kulturnämnden, samt Studieförbundet Horisont Norre, "
        "som har sitt säte i Sundsjö.",
        [("Region Västernorre", "public", ()), ("Studieförbundet Horisont Norre", "ideburen", ())],
    ),
    (
        "Denna IOP sluts av Fornåsa stad, Stiftelsen Källhagen (org.nr 857204-1193) och Sankt Olofs församling i "
        "Fornåsa, registrerat trossamfund med organisationsnummer 252011-4486.",
        [
            ("Fornåsa stad", "public", ()),
            ("Stiftelsen Källhagen", "ideburen", ()),
            ("Sankt Olofs församling i Fornåsa", "ideburen", ()),
        ],
    ),
    (
        "Ena sidan: Lövstaholms kommun. Andra sidan: Idrottsföreningen Kamraterna i Lövstaholm. Kontaktuppgifter till "
        "var och en framgår av tabellen på nästa sida.",
        [("Lövstaholms kommun", "public", ()), ("Idrottsföreningen Kamraterna i Lövstaholm", "ideburen", ())],
    ),
    (
        "Avtal träffas mellan Hällviks kommun och Omsorgsbolaget Norrsken AB, org.nr 559312-4471, om daglig samvaro "
        "för seniorer.",
        [("Hällviks kommun", "public", ()), ("Omsorgsbolaget Norrsken AB", "company", ())],
    ),
    (
        "Av parterna benämns Torsånga kommun ”kommunen” och Fritidsbanken Torsånga ideell förening ”Fritidsbanken”, "
        "och när båda avses används uttrycket ”parterna”.",
        [
            ("Torsånga kommun", "public", ("kommunen",)),
            ("Fritidsbanken Torsånga ideell förening", "ideburen", ("Fritidsbanken",)),
        ],
    ),
    (
        "- Lunda kommun, 212000-1355, i det följande kallad Kommunen\n- Rädda Barnens lokalförening i Lunda, "
        "802000-0009, i det följande kallad Föreningen",
        [("Lunda kommun", "public", ("Kommunen",)), ("Rädda Barnens lokalförening i Lunda", "ideburen", ("Föreningen",))],
    ),
    (
        "| Part | Organisationsnummer |\n|---|---|\n| Lunda kommun | 212000-1355 |\n| Föreningen Gläntan | 802000-0009 |",
        [("Lunda kommun", "public", ()), ("Föreningen Gläntan", "ideburen", ())],
    ),
    (
        "| Offentlig part | Idéburen part |\n|---|---|\n| Lunda kommun | Föreningen Gläntan |\n| Org.nr 212000-1355 | "
        "Org.nr 802000-0009 |\n| Torggatan 1, Lunda | Ängsvägen 2, Lunda |",
        [("Lunda kommun", "public", ()), ("Föreningen Gläntan", "ideburen", ())],
    ),
    (
        "Lunda kommun (212000-1355), härefter Kommunen\n\nFöreningen Gläntan (802000-0009), härefter "
        "Gläntan\n\nGläntan är partipolitiskt obunden.",
        [("Lunda kommun", "public", ("Kommunen",)), ("Föreningen Gläntan", "ideburen", ("Gläntan",))],
    ),
    (
        "Mellan Lunda kommun, nedan kallad kommunen, å ena sidan, och Svenska Röda Korset Lundakretsen, nedan kallad "
        "Röda Korset, å andra sidan, träffas denna överenskommelse.",
        [("Lunda kommun", "public", ("kommunen",)), ("Svenska Röda Korset Lundakretsen", "ideburen", ("Röda Korset",))],
    ),
    (
        "Parterna är Socialnämnden i Lunda kommun och Kvinnojouren Lilja.",
        [("Socialnämnden i Lunda kommun", "public", ()), ("Kvinnojouren Lilja", "ideburen", ())],
    ),
    (
        "Lunda kommun, Arbetsmarknadsnämnden, org nr 212000-1355, och Basta Arbetskooperativ ekonomisk förening, org "
        "nr 769600-1232, ingår följande avtal.",
        [("Lunda kommun", "public", ()), ("Basta Arbetskooperativ ekonomisk förening", "ideburen", ())],
    ),
    (
        "Överenskommelsen ingås mellan Lunda kommun och de organisationer som har anslutit sig enligt bilaga 1.",
        [("Lunda kommun", "public", ())],
    ),
    (
        "Avtalet sluts mellan Lunda kommun (nedan kommunen), Region Norr (nedan regionen) samt Föreningen Alfa (nedan "
        "Alfa), Föreningen Beta (nedan Beta) och Stiftelsen Gamma (nedan Gamma).",
        [
            ("Lunda kommun", "public", ("kommunen",)),
            ("Region Norr", "public", ("regionen",)),
            ("Föreningen Alfa", "ideburen", ("Alfa",)),
            ("Föreningen Beta", "ideburen", ("Beta",)),
            ("Stiftelsen Gamma", "ideburen", ("Gamma",)),
        ],
    ),
    (
        "Part 1: Lunda kommun, 212000-1355\n\nPart 2: IF Kamraterna, 802000-0009",
        [("Lunda kommun", "public", ()), ("IF Kamraterna", "ideburen", ())],
    ),
]
INVENTED = [
    "# Protokoll\n\nKommunstyrelsen beslutade att bifalla motionen om föreningsbidrag.\n\nLunda kommun har många "
    "föreningar och en aktiv idrottsklubb.",
    "# Riktlinjer för IOP i Lunda kommun\n\nEn förening kan ansöka om partnerskap. Föreningen är partipolitiskt obunden.",
    "# Brev\n\nHej! Vi i Föreningen Gläntan undrar om kommunen vill samarbeta.",
    "# Tjänsteskrivelse\n\nNämnden föreslås godkänna riktlinjerna. Ett studieförbund har lämnat synpunkter.",
    "# Inbjudan\n\nAlla föreningar i Lunda kommun är välkomna till dialog om IOP.",
]


@pytest.mark.parametrize(("text", "parties"), NAMED)
def test_parties_are_found(text, parties):
    draft = small(parties=text, rest="Föreningen är partipolitiskt obunden. Kommunen och föreningen har samarbetat länge.")
    assert [(p.name, p.side.value, p.aliases) for p in draft.parties] == parties


@pytest.mark.parametrize("text", INVENTED)
def test_a_document_that_is_no_agreement_has_no_parties(text):
    assert draft_of(text, []).parties == []


def test_numbers_bodies_and_forms():
    kommun, gläntan = small().parties
    assert (kommun.number, kommun.via, kommun.form) == ("2120001355", "socialnämnden", LegalForm.KOMMUN)
    assert (gläntan.number, gläntan.via, gläntan.form) == ("8020000009", "", LegalForm.IDEELL_FORENING)


@pytest.mark.parametrize(
    "text",
    [
        "nedan kallad Gnistan",
        "nedan benämnd Gnistan",
        "(nedan Gnistan)",
        "(Gnistan)",
        "härefter Gnistan",
        "i det följande kallad ”Gnistan”",
        "fortsättningsvis benämnd Gnistan",
        "i fortsättningen Gnistan",
        "nedan kallat Gnistan",
        "hädanefter ”Gnistan”",
        "här kallad Gnistan",
        "vidare benämns Gnistan",
    ],
)
def test_aliases(text):
    assert aliases_in(f"Ungdomens hus i Lunda, {text}, och") == ["Gnistan"]


@pytest.mark.parametrize(
    "text",
    [
        "(IOP)",
        "nedan kallade parterna",
        "org.nr 802000-0009",
        "genom socialnämnden",
        "en ideell förening",
        "med säte i Lunda",
        "som anges nedan",
        "tillsammans kallade Organisationerna",
        "(2026)",
        "bildad 1987",
    ],
)
def test_no_aliases(text):
    assert aliases_in(f"Ungdomens hus i Lunda, {text}") == []


def test_a_name_for_several_belongs_to_none_but_is_a_word_of_their_side():
    text = "Alfa och Beta kallas tillsammans Organisationerna."
    assert collective_in(text) == ["Organisationerna"]
    draft = small(rest=text)
    assert "organisationerna" in family_names(draft.agreement, draft.parties)["ideburen"]


@pytest.mark.parametrize(
    ("public", "other"),
    [
        ("Brännsjö kommun", "Brännsjö Friluftsförening"),
        ("Region Sundmark", "Lungföreningen Sundmark"),
        ("Nordhamns stad", "Nordhamns Stadsmission"),
        ("Sörhede kommun", "Föreningen Vildmarksköket i Sörhede"),
    ],
)
def test_place_names_are_no_words_of_the_association(public, other):
    draft = small(parties=f"Avtalet träffas mellan {public}, 212000-1355, och {other}, ideell förening, 802000-0009.")
    place = public.replace("kommun", "").replace("Region", "").replace("stad", "").strip().lower().removesuffix("s")
    assert len(draft.parties) == 2
    assert not {place, f"{place}s"} & family_names(draft.agreement, draft.parties)["ideburen"]


def test_common_nouns_in_a_name_are_no_words_of_the_association():
    draft = small(
        parties="Avtalet träffas mellan Region Älvmark (regionen) och Föreningen Stroke och Afasi, 802000-0009 (föreningen).",
        target="Vi möter vuxna med afasi eller andra följder av stroke i länet.",
    )
    assert family_names(draft.agreement, draft.parties)["ideburen"] == {"föreningen", "föreningens"}


def test_pronouns_that_the_draft_defines():
    draft = small(
        parties="- Lunda kommun, 212000-1355\n- Föreningen Gläntan, 802000-0009",
        term='"Vi" är Föreningen Gläntan. "Ni" är Lunda kommun.',
    )
    assert [p.aliases for p in draft.parties] == [("ni",), ("vi",)]


@pytest.mark.parametrize(
    ("name", "around", "form", "side"),
    [
        ("Kugghjulet AB (svb)", "", LegalForm.AKTIEBOLAG_SVB, Side.IDEBUREN),
        ("Nordviks Omsorg AB", "", LegalForm.AKTIEBOLAG, Side.COMPANY),
        ("Långsjöns Kooperativ ekonomisk förening", "", LegalForm.EKONOMISK_FORENING, Side.IDEBUREN),
        ("Lövsta frikyrkoförsamling", "", LegalForm.TROSSAMFUND, Side.IDEBUREN),
        ("Stiftelsen Källhagen", "", LegalForm.STIFTELSE, Side.IDEBUREN),
        ("Socialnämnden i Lunda kommun", "", LegalForm.NAMND, Side.PUBLIC),
        ("Kultur- och fritidsförvaltningen i Lunda", "", LegalForm.FORVALTNING, Side.PUBLIC),
        ("Region Norr", "", LegalForm.REGION, Side.PUBLIC),
        ("Gnistan", "den ideella föreningen Gnistan", LegalForm.IDEELL_FORENING, Side.IDEBUREN),
        ("Bröderna Ek Handelsbolag", "", LegalForm.HANDELSBOLAG, Side.COMPANY),
    ],
)
def test_legal_forms(name, around, form, side):
    assert legal_form(name, around) is form
    assert side_of(form) is side


@pytest.mark.parametrize(
    "text",
    [
        "Överenskommelsen ingås mellan Lunda kommun och de organisationer som har anslutit sig enligt bilaga 1.",
        "Parter är Lunda kommun och [organisationens namn], org.nr [nummer].",
        "Avtalet sluts mellan kommunen och en av de föreningar som har anmält intresse.",
    ],
)
def test_counterparts_without_a_name(text):
    draft = small(parties=text)
    assert draft.unnamed_counterparts
    assert draft.counterparts == []


def test_named_counterparts_leave_nothing_unnamed():
    assert small().unnamed_counterparts == ()


BLOCK = "För {0}\n\nOrt och datum: ____________\n\n____________\n\n{1}"


def signed(first: str, second: str):
    text = f"## Underskrifter\n\n{BLOCK.format('Lunda kommun', first)}\n\n{BLOCK.format('Föreningen Gläntan', second)}"
    return small(rest=text)


def test_signature_blocks():
    draft = signed("Karin Åsbrink, ordförande i socialnämnden", "Göran Ek, firmatecknare")
    assert [(s.party, s.complete) for s in draft.signatures] == [("Lunda kommun", True), ("Föreningen Gläntan", True)]
    assert all(p.signature for p in draft.parties)


def test_what_a_signature_block_lacks():
    kommun, gläntan = signed("Gunnar Ljungdahl", "[namn], ordförande").signatures
    assert (kommun.capacity, kommun.person) == (False, True)
    assert (gläntan.capacity, gläntan.name, gläntan.person) == (True, True, False)


def test_signatures_in_a_table_are_read_by_column():
    draft = small(
        rest="## Underskrifter\n\n| För Lunda kommun | För Föreningen Gläntan |\n|---|---|\n"
        "| Lunda den ______ | Datum: ______ |\n"
        "| ________ | ________ |\n| Karin Ek, direktör | Per Alm, ordförande |"
    )
    assert [(s.party, s.place, s.date, s.capacity) for s in draft.signatures] == [
        ("Lunda kommun", True, True, True),
        ("Föreningen Gläntan", False, True, True),
    ]


def test_names_that_contain_each_other():
    draft = small(
        parties="Avtalet träffas mellan Nordhamns stad, 212000-1355 (Staden) och "
        "Nordhamns Stadsmission, 802000-0009 (Stadsmissionen).",
        rest="## Underskrifter\n\nFör Nordhamns stad\n\n_______\n\nFör Nordhamns Stadsmission\n\n_______",
    )
    assert [s.party for s in draft.signatures] == ["Nordhamns stad", "Nordhamns Stadsmission"]


def test_no_signature_blocks():
    assert small().signatures == []
