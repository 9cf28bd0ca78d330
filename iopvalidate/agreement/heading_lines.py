"""What a single line says of itself: its typed number, whether it names a section, an appendix, a signature."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"\s*(?:(§+\s*\d{1,3}(?:\s?[a-z](?=[.\s]))?|\d{1,3}(?:\s?[a-z])?\s?§(?!§|\s*\d))|((?:paragraf|punkt|avsnitt|kapitel|kap\.)\s+\d{1,3})|(\d{1,2}(?:\.\d{1,2})*))"
    r"(?:[.:)]\s*|\s+|$)",
    re.IGNORECASE,
)
_APPENDIX = re.compile(r"\s*(?:bilaga|appendix|bil\.)\s*(?:nr\.?\s*)?(\d{1,3}|[a-zåäö])?\b[\s.:–-]*", re.IGNORECASE)
_APPENDIX_SENTENCE = re.compile(
    r"\s*(?:bilaga|appendix|bil\.)\s*(?:nr\.?\s*)?\S{0,3}\s+(?:innehåller|utgör|gäller|är|ska|hör|framgår|redovisar|anger|visar|och|till)\b",
    re.IGNORECASE,
)
_APPENDICES = re.compile(r"\s*(?:[\d.§]+\s*)?(?:bilagor|bilageförteckning|förteckning över bilagor)\s*:?\s*$", re.IGNORECASE)
_SIGNATURES = re.compile(r"underskrift|undertecknande|signatur|skriver (?:under|på)\b|påskrift|namnteckningar", re.IGNORECASE)
_SIGNING = re.compile(r"_{3,}|\.{6,}|…{3,}|\b(?:ort och (?:datum|dag)|namnteckning|namnförtydligande)\b", re.IGNORECASE)
_OPEN_END = re.compile(
    r"\b(?:med|att|är|ska|skall|mellan|för|av|på|om|som|till|i|och|samt|eller|följande|enligt|genom|från|den|det|en|ett)\s*$",
    re.IGNORECASE,
)
#: A question or the clause of one is whole where its verb or preposition stands last.
_ASKED = re.compile(
    r"\s*(?:[\d.§]+\s*)?(?:vad|vem|vilka|vilken|vilket|var|hur)\b[^,.:]*\b(?:är|med|för|av|på|om|till|i|från|mellan)\s*$",
    re.IGNORECASE,
)
_ABBREVIATED_END = re.compile(r"\s+(?:m\.\s?m\.|m\.\s?fl\.|osv\.|etc\.)\s*$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

#: Words that section headings of real agreements are made of; a line of nothing else is a heading whatever it looks like.
_SECTION_TEXT = """
allmän allmänt ansvar ansvarsfördelning arbetsgrupp arkivering art avslutning avtals avtalsparter avtalsperiod
avtalsslutande avtalstid bakgrund bakgrundsbeskrivning bakgrundsförutsättningar barnens barnets barnkonsekvensanalys
barnperspektiv barnrätt beslut bestämmelser bidrag bilagor budget bästa dataskydd definition definitioner delaktighet
ekonomi ekonomin ekonomisk ekonomiska ekonomiskt ersättning ersättningens finansiell finansiering firmatecknare force
form förbindelse förlängning försäkring försäkringar förutsättningar gdpr giltighet giltighetstid hantering hävning
hävningsrätt inbördes information inledning innehåll insats insatser insyn intäkter investering juridiska justering
kommunikation konkurrens kontaktpersoner kostnader kunskapsinhämtning lagval ledning ledningsgrupp ledningsorganisation
lärande majeure marknad marknadsföring medel mål målgrupp målgruppen målgrupper målsättning målsättningar möten
offentlighet omfattning omförhandling organisation part parter parterna parternas partners period personuppgifter
personuppgiftsbehandling rapportering redovisning relation resurser roller rättigheter rättsliga sammanfattning
samrådsgrupp samverkan samverkansgrupp samverkansparter sekretess statsstöd styrgrupp styrning styrnings
styrningsorganisation syfte syftet tillägg trygghet tvist tvistelösning tvister tvistlösning tystnadsplikt underskrift
underskrifter undertecknande uppdrag uppföljning upphandling upphovsrätt upphörande uppsägning uppsägningstid
utbetalning utgångspunkt utgångspunkter utvärdering utvärderingar verksamhet verksamheten verksamhetens villkor
värdegrund värderingar ändamål ändring ändringar åtagande åtaganden återbetalning åtgärder överföring överlåtelse övriga
övrigt
"""
_SECTION_WORDS = frozenset(_SECTION_TEXT.split())
_JOINING_TEXT = """
av avtal avtalad avtalet avtalets den deras dess det eller för föreningen föreningens gemensam gemensamma i idéburet
idéburna inom kommunen kommunens med mellan och offentligt om organisationens partnerskapet partnerskapets på regionen
regionens relaterade respektive samt särskilda till vid överenskommelse överenskommelsen överenskommelsens övergripande
"""
_JOINING = frozenset(_JOINING_TEXT.split())


def split_number(text: str) -> tuple[str, str]:
    """Split "§ 4. Parter", "4 § Parter" or "1.2 Mål" into its number ("§ 4", "4 §", "1.2") and title; "" if there is none."""
    match = _NUMBER.match(text)
    if not match or (match.end() == len(text) and not match.group(1)):
        return "", text.strip()
    if match.group(3) and re.match(r"[a-zåäö]", text[match.end() :]):
        return "", text.strip()  # "3 timmar i veckan" is no numbered heading
    number = next(group for group in match.groups() if group)
    return " ".join(number.split()), text[match.end() :].strip()


def kind_of_number(number: str) -> str:
    """Return "§" for paragraph signs, "p" for "Paragraf 3" and its like, "n" for plain figures, "" for none."""
    if not number:
        return ""
    first = number[0].lower()
    return "§" if "§" in number else "n" if first.isdigit() else "p"


def depth_of_number(number: str) -> int:
    """Return how many figures a number has: 1 for "4", "§ 4" and "4 §", 2 for "4.1"."""
    return number.rstrip(".").count(".") + 1


def first_figure(number: str) -> int:
    """Return the first figure of a number, 0 if it has none."""
    match = re.search(r"\d+", number)
    return int(match.group()) if match else 0


def is_section_title(title: str) -> bool:
    """Whether a line without its number is made of nothing but words of section headings ("Mål och värdegrund")."""
    words = [word.lower() for word in _WORD.findall(title)]
    known = all(word in _SECTION_WORDS or word in _JOINING for word in words)
    return 0 < len(words) <= 8 and known and not _JOINING.issuperset(words)


def appendix_label(text: str) -> str:
    """Return the label of the appendix that a line names ("1", "A", "-" if it has none), "" if it names none."""
    match = _APPENDIX.match(text)
    if match is None or _APPENDIX_SENTENCE.match(text):
        return ""
    return (match.group(1) or "-").upper()


def is_appendix_line(text: str) -> bool:
    """Whether a line could be an appendix's heading: "Bilaga 1 Stadsmissionen", not "Bilaga 1 innehåller budgeten."."""
    stripped = text.strip()
    return bool(appendix_label(stripped)) and not stripped.endswith((".", ",", ";"))


def lists_appendices(text: str) -> bool:
    """Whether a line heads a list of appendices ("Bilagor", "16 Bilagor")."""
    return bool(_APPENDICES.match(text))


def heads_signatures(text: str) -> bool:
    """Whether a heading opens the signatures ("Underskrifter", "Vilka skriver under?")."""
    return bool(_SIGNATURES.search(text))


def is_signing_line(text: str) -> bool:
    """Whether a line is there to be filled in by hand: blanks, "Ort och datum", "Namnteckning"."""
    return bool(_SIGNING.search(text))


def leads_on(text: str) -> bool:
    """Whether a line ends in a word that a list or the next line completes ("Föreningen bidrar med", not "Vilka vi är")."""
    return bool(_OPEN_END.search(text)) and not _ASKED.match(text)


def without_abbreviation(text: str) -> str:
    """Return a line without "m.m." and its like at the end, whose full stop ends no sentence."""
    return _ABBREVIATED_END.sub("", text)
