"""What a single line says of itself: its typed number, whether it names a section, an appendix, a signature."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"\s*(?:(§+\s*\d{1,3}(?:\s?[a-z](?=[.\s]))?)|((?:paragraf|punkt|avsnitt|kapitel|kap\.)\s+\d{1,3})|(\d{1,2}(?:\.\d{1,2})*))"
    r"(?:[.:)]\s*|\s+|$)",
    re.IGNORECASE,
)
_APPENDIX = re.compile(r"\s*(?:bilaga|appendix|bil\.)\s*(?:nr\.?\s*)?(\d{1,3}|[a-zåäö])?\b[\s.:–-]*", re.IGNORECASE)
_APPENDIX_SENTENCE = re.compile(
    r"\s*(?:bilaga|appendix|bil\.)\s*(?:nr\.?\s*)?\S{0,3}\s+(?:innehåller|utgör|gäller|är|ska|hör|framgår|redovisar|anger|visar|och|till)\b",
    re.IGNORECASE,
)
_APPENDICES = re.compile(r"\s*(?:[\d.§]+\s*)?(?:bilagor|bilageförteckning|förteckning över bilagor)\s*:?\s*$", re.IGNORECASE)
_SIGNATURES = re.compile(r"underskrift|undertecknande|signatur|skriver under", re.IGNORECASE)
_SIGNING = re.compile(r"_{3,}|\.{6,}|…{3,}|\b(?:ort och (?:datum|dag)|namnteckning|namnförtydligande)\b", re.IGNORECASE)
_OPEN_END = re.compile(
    r"\b(?:med|att|är|ska|skall|mellan|för|av|på|om|som|till|i|och|samt|eller|följande|enligt|genom|från|den|det|en|ett)\s*$",
    re.IGNORECASE,
)
_ABBREVIATED_END = re.compile(r"\s+(?:m\.\s?m\.|m\.\s?fl\.|osv\.|etc\.)\s*$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

#: Words that section headings of real agreements are made of; a line of nothing else is a heading whatever it looks like.
_SECTION_WORDS = frozenset(
    """parter parterna parternas part partners avtalsparter avtalsslutande samverkansparter firmatecknare bakgrund
    bakgrundsförutsättningar utgångspunkt utgångspunkter inledning definitioner syfte syftet ändamål omfattning art uppdrag målgrupp
    målgruppen målgrupper värdegrund värderingar mål målsättning målsättningar åtagande åtaganden insats insatser ansvar
    ansvarsfördelning bidrag resurser organisation samverkan styrning ledning styrgrupp samverkansgrupp arbetsgrupp ledningsgrupp
    samrådsgrupp styrningsorganisation ledningsorganisation styrnings- avtals- ekonomi ekonomiska ekonomisk villkor förbindelse finansiering ersättning
    ersättningens justering utbetalning redovisning återbetalning budget uppföljning utvärdering kunskapsinhämtning lärande
    rapportering period avtalstid avtalsperiod giltighetstid giltighet uppsägning uppsägningstid upphörande ändringar ändring
    tillägg omförhandling hävning hävningsrätt tvist tvister tvistelösning kommunikation marknadsföring information underskrift
    underskrifter undertecknande bilagor force majeure personuppgifter personuppgiftsbehandling dataskydd gdpr försäkring försäkringar
    sekretess tystnadsplikt offentlighet insyn upphandling statsstöd konkurrens marknad barnperspektiv barnkonsekvensanalys barnrätt
    barnets bästa rättigheter övrigt övriga bestämmelser allmänt allmän lagval verksamhet verksamheten verksamhetens innehåll form beslut""".split()
)  # fmt: skip
_JOINING = frozenset(
    """och samt av för i med på om den det vid eller till mellan inom avtalet avtalets avtal överenskommelsen överenskommelsens
    partnerskapet partnerskapets gemensam gemensamma övergripande avtalad relaterade respektive särskilda""".split()
)


def split_number(text: str) -> tuple[str, str]:
    """Split "§ 4. Parter" or "1.2 Mål" into its number ("§ 4", "1.2") and title; the number is "" if there is none."""
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
    return "§" if first == "§" else "n" if first.isdigit() else "p"


def depth_of_number(number: str) -> int:
    """Return how many figures a number has: 1 for "4" and "§ 4", 2 for "4.1"."""
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
    return (match.group(1) or "-").upper() if match else ""


def is_appendix_line(text: str) -> bool:
    """Whether a line could be an appendix's heading: "Bilaga 1 Stadsmissionen", not "Bilaga 1 innehåller budgeten."."""
    stripped = text.strip()
    return bool(_APPENDIX.match(stripped)) and not stripped.endswith((".", ",", ";")) and not _APPENDIX_SENTENCE.match(stripped)


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
    """Whether a line ends in a word that a list or the next line completes ("Föreningen bidrar med")."""
    return bool(_OPEN_END.search(text))


def without_abbreviation(text: str) -> str:
    """Return a line without "m.m." and its like at the end, whose full stop ends no sentence."""
    return _ABBREVIATED_END.sub("", text)
