"""When a sentence regulates something: more than a placeholder, a pointer out of the file, a promise or a commonplace."""

from __future__ import annotations

import re

from iopvalidate.api import BlockKind, Draft, Passage

MIN_WORDS = 6  # fewer words regulate nothing
_APART_WORDS = 12  # a longer sentence says something beside where the rest stands

_PLACEHOLDER = re.compile(
    r"\[[^\]]{0,80}\]|\bx{2,}\b|\bXX+\b|\b20xx\b|_{3,}|\.{5,}|…{2,}|\bN\.?N\.?\b|\((?:datum|namn|belopp|text|ange)[^)]*\)",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"\b(?:se|enligt|framgår|framgå|beskrivs|regleras|återfinns|anges|finns|redovisas|hänvisas|hänvisning|följer|står|ligger|"
    r"skrivs|gäller|reglera[rt]|om)\b[^.]{0,70}\bbilag(?:a|an|or|orna)\b\s*(?:nr\s*)?(\d+|[A-ZÅÄÖ]\b)?",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:framgår|framgå|återfinns|beskrivs|regleras|nämns|finns|hänvisas|hänvisning|se|följer|gäller)\b[^.]{0,40}"
    r"\b(?:(?:\w*(?:checklista|mall|rutin|standardvillkor|försättsblad|titel|ansökan|tjänsteutlåtande|handlingsplan)\w*)"
    r"|(?:allmänna|sedvanliga)\s+(?:\w+\s)?(?:bestämmelser|villkor|avtalsvillkor|regler|rättsgrundsatser)|separata?|särskild ordning|sista sidan|(?:se|enligt) ovan)\b"
    r"|\b(?:se|enligt)\b[^.]{0,25}\b(?:ovan|mall|kommunens rutin|PM)\.?\s*$",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:gäller|regleras|behandlas|löses|hanteras|avgörs|avtalas|sägs|anges|finns|enligt|framgår|tas upp|se|i)\b[^.]{0,40}"
    r"\b(?:särskil[dt]a? (?:överenskommelse\w*|avtal\w*|ordning|beslut|dokument\w*|handling\w*)|sägs särskilt|anges särskilt|"
    r"avtalas särskilt|regleras särskilt|på annat (?:håll|ställe)|i annan ordning|annorstädes|projektplan\w*|verksamhetsplan\w*)"
    r"|\b(?:regleras|behandlas|avtalas|hanteras|löses) särskilt\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:tas|tages|arbetas|tagas)\s+(?:\w+\s){0,2}fram\b|\bgemensamt ta fram\b|\bom behov uppstår\b|\bom resurser finns\b|\b(?:kan|kommer att) (?:komma att )?(?:tas|kompletteras|formuleras|regleras)\b|\bkan komma att\b|"
    r"\b(?:bestäms|fastställs|preciseras|formuleras|regleras|definieras|anges|lämnas|bifogas|inarbetas|utformas|utarbetas|skrivs in|tas upp|tillsättas|inrättas|inrätta|organiseras)\b"
    r"[^.]{0,60}\b(?:senare|sedermera|längre fram|framdeles|närmare|vid behov|efter hand|löpande|i särskild ordning|uppstartsmötet|tilläggsavtal|när \w+ är klar|efter \w+ sammanträde)\b|"
    r"\b(?:vid behov|framdeles)\b[^.]{0,50}\b(?:inrätta|inrättas|tillsättas|regleras|tillsätta)\b|\båterkommer (?:vi|parterna) till\b|\bbehöver lösas\b|"
    r"\bsaknas än\b|\bkomplettera[s]?\b|\bom den blir aktuell\b|\bhur \w+ ska(?:ll)? (?:organiseras|hanteras|lösas)\b|\bfrågan om \w+ ses över\b|\bses? över hur\b|"
    r"\bkommande rutin\b|\bunder (?:det )?första (?:året|avtalsåret|verksamhetsåret)\b|\bbör parterna stämma av\b|\bska(?:ll)? (?:parterna )?samtala\b",
    re.IGNORECASE,
)
_COMMONPLACE = re.compile(
    r"\b(?:ska|skall|bör|förutsätts?)?\s*(?:följas|beaktas|iakttas|iakttagas|undvikas|eftersträvas|följa GDPR)\b|\bföljer GDPR\b|"
    r"\b(?:sedvanlig\w*|brukligt|erforderlig\w*|de försäkringar som krävs|i samförstånd|i god ordning|gäller lag|enligt lag|kan sägas upp\.|ska bli bra|se OSL|allmänna regler)\b|\bsärskild ordning\b|\bförutsätts\b",
    re.IGNORECASE,
)
_NORM = re.compile(
    r"\b(?:ett|en|alla|varje|samtliga) (?:iop|iop-avtal|avtal|partnerskapsavtal|överenskommelse|partnerskap)\w* (?:ska|bör|tar|kan|förutsätter|innehåller|måste)\b|"
    r"\benligt (?:\w+ )?(?:mallen|riktlinjerna|vägledningen)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*bilaga\s+(?:\d+|[a-zåäö])\b[.:]?\s", re.IGNORECASE)
_GENRE = re.compile(
    r"\s*(?:utkast till |förslag till |reviderade? )?(?:riktlinje|policy|vägledning|handledning|strategi|(?:sammanträdes|styrelse|årsmötes)?protokoll|"
    r"tjänsteskrivelse|tjänsteutlåtande|checklista|rutin för|nyhetsbrev|brev\b)",
    re.IGNORECASE,
)


def substantial(draft: Draft, passage: Passage) -> bool:
    """Whether a sentence says something that binds or describes, here and now."""
    text = draft.agreement.quote(passage)
    block = draft.agreement.block(passage.ordinal)
    count = len(text.split())
    if _blank(draft, passage, text):
        return False
    if _LISTED.match(text) and count < 2 * MIN_WORDS and not text.rstrip().endswith("."):
        return False  # a line of a list of appendices
    if block.kind is BlockKind.TABLE_CELL:
        return True
    return not (points_out(draft, text) or vague(text))


def blank(draft: Draft, passage: Passage) -> bool:
    """Whether what stands there is mainly something left to fill in."""
    return _blank(draft, passage, draft.agreement.quote(passage))


def _blank(draft: Draft, passage: Passage, text: str) -> bool:
    block = draft.agreement.block(passage.ordinal)
    bare = _PLACEHOLDER.sub(" ", text)
    controls = any(s < passage.end and e > passage.start for s, e in block.source.placeholders)
    return (controls or bare != text) and len(bare.split()) < 2 * MIN_WORDS


def points_out(draft: Draft, text: str) -> bool:
    """Whether a short sentence only points to something that is not in the file."""
    if len(text.split()) >= 18:
        return False
    pointer = _APPENDIX.search(text)
    if pointer:
        labels = {a.label for a in draft.agreement.appendices}
        return not (pointer.group(1) and pointer.group(1).upper() in labels)
    return bool(_ELSEWHERE.search(text) or (len(text.split()) < _APART_WORDS and _APART.search(text)))


def vague(text: str) -> bool:
    """Whether a short sentence only promises to settle the matter, or says what goes without saying."""
    count = len(text.split())
    return bool(
        (count <= 15 and _PROMISE.search(text))
        or (count <= 9 and _COMMONPLACE.search(text))
        or (count <= 30 and _NORM.search(text))
    )


def guideline(draft: Draft) -> bool:
    """Whether the document by its own title is a guideline, minutes or a letter and no agreement."""
    title = draft.agreement.title or next((b.text for b in draft.agreement.speaking), "")
    return bool(_GENRE.match(title))
