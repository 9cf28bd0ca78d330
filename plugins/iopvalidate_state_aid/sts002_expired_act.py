"""STS002: expired acts and outdated ceilings."""

from __future__ import annotations

import re
from datetime import date

from iopvalidate.api import Assessment, Context, Draft, Hit, Level, Rule, Sign, Text, failed, passed
from iopvalidate_state_aid.routes import DE_MINIMIS_ACT, DE_MINIMIS_SGEI_ACT, SGEI_DECISION, STATE_AID

OLD_DE_MINIMIS = Sign(
    "äldre de minimis",
    """
    1407 / 2013 | 360 / 2012
    (200/500) 000 (euro/eur/€) | (€/eur) (200/500) 000 | (200000/500000/200.000/500.000) (euro/eur/€) | (tvåhundratusen/femhundratusen) euro
    (200/500) tusen (euro/eur)
    (tre/3/treårigt) ~3 beskattningsår{en,} & stöd* | minimis | försumb* | euro | tak* | bidrag*
    (innevarande/föregående) ~8 beskattningsår{et,en,} & stöd* | minimis | försumb* | euro | tak*
    (tre/3) ~3 räkenskapsår{en,} & minimis | försumb* | mindre betydelse | euro
    förordning* ~5 18 december 2013 | 2013 års de | 2013 års ~2 förordning
    """,
)
OLD_SGEI = Sign(
    "äldre SGEI-beslut",
    "2012 / 21 | sgei-beslutet (från/av) 2011 | beslut ~5 20 december 2011 | 2011 års ~2 (sgei-beslut*/beslut)",
)
_DE_MINIMIS_ENDED, _SGEI_ENDED = date(2024, 1, 1), date(2026, 1, 8)
_PAST = re.compile(
    r"ersatt|upphäv|dåvarande|\bgällde\b|föregångare|upphörde|fram till|\bt\.?o\.?m|numera|(?:den|det|de) (?:tidigare|äldre|gamla) (?:förordning|beslut|regler|tak)"
    r"|tidigare (?:förordning|beslut)|(?:tillämpas|gäller) (?:inte|ej)|inte längre|tillämpades"
)
#: Figures count only where they are a ceiling; "motsvarar 200 000 euro" is an amount.
_FIGURE = re.compile(r"^\W*(?:eur|€)?\s*(?:200|500|tvåhundra|femhundra)", re.IGNORECASE)
_CEILING = re.compile(
    r"\btak|gräns|högst|\bmax|överstig|överskrid|understig|\bunder \d|mer än|\bnår\b|ryms|\binom\b|minimis|försumb|mindre betydelse|upp till|beskattningsår|räkenskapsår",
    re.IGNORECASE,
)
_AMOUNT_BEFORE = re.compile(
    r"(?:motsvar\w*|omkring|cirka|ca|dvs\.?|det vill säga|lika med|=|utgör|uppgår till|blir|stannar vid)\s*$", re.IGNORECASE
)
_CURRENT_CEILING = re.compile(r"(?:300|750)[\s.\u00a0]?000")
_INSTEAD = (
    ("1407", "(EU) 2023/2831"),
    ("360", "(EU) 2023/2832"),
    ("2012", "(EU) 2025/2630"),
    ("200", "300 000 euro"),
    ("tvåhundra", "300 000 euro"),
    ("500", "750 000 euro"),
    ("femhundra", "750 000 euro"),
    ("tre", "en rullande treårsperiod"),
    ("3", "en rullande treårsperiod"),
    ("innevarande", "en rullande treårsperiod"),
    ("föregående", "en rullande treårsperiod"),
    ("sgei", "(EU) 2025/2630"),
)


class ExpiredAct(Rule):
    """No act that has ended, and no ceiling or period of it, is stated as in force."""

    code = "STS002"
    slug = "expired-act"
    concern = STATE_AID
    level = Level.ERROR
    title = Text("Upphävd rättsakt eller inaktuellt tak", "Expired act or outdated ceiling")
    why = Text(
        "Stöd kan inte lämnas enligt en rättsakt som inte längre gäller. Förordningarna 1407/2013 och 360/2012 ersattes 2024, beslut 2012/21/EU "
        "den 8 januari 2026; taken och treårsperioden räknas nu på annat sätt.",
        "Aid cannot be given under an act that is no longer in force. Regulations 1407/2013 and 360/2012 were replaced in 2024, decision "
        "2012/21/EU on 8 January 2026; ceilings and the three-year period are now counted in another way.",
    )
    remedy = Text(
        "Hänvisa till (EU) 2023/2831 (300 000 euro), (EU) 2023/2832 (750 000 euro) eller beslut (EU) 2025/2630, och räkna på en rullande treårsperiod.",
        "Refer to (EU) 2023/2831 (300 000 EUR), (EU) 2023/2832 (750 000 EUR) or decision (EU) 2025/2630, and count a rolling three-year period.",
    )
    basis = (DE_MINIMIS_ACT, DE_MINIMIS_SGEI_ACT, SGEI_DECISION)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where an expired act or ceiling is stated as in force on the reference date."""
        signs = [s for s, end in ((OLD_DE_MINIMIS, _DE_MINIMIS_ENDED), (OLD_SGEI, _SGEI_ENDED)) if context.as_of >= end]
        hits = [h for s in signs for h in draft.hits(s) if not draft.block(h).is_heading and _is_ceiling(draft, h)]
        current = [h for h in hits if not _named_as_past(draft, h)]
        if current:
            words = _words(draft, current[0])
            instead = next((v for k, v in _INSTEAD if words.lower().lstrip("€eur ").startswith(k)), "en senare rättsakt")
            return failed(
                f"Utkastet anger ”{words}” som gällande; i dag gäller {instead}.",
                f"The draft states ”{words}” as in force; today {instead} applies.",
                *draft.passages(current),
            )
        return passed(
            "Ingen upphävd statsstödsakt anges som gällande.",
            "No expired state-aid act is stated as in force.",
            *draft.passages(hits, 1),
        )


def _words(draft: Draft, hit: Hit) -> str:
    return draft.block(hit).text[hit.start : hit.end]


def _is_ceiling(draft: Draft, hit: Hit) -> bool:
    """Whether a figure stands as a ceiling; acts and fiscal years always count."""
    if not _FIGURE.match(_words(draft, hit)):
        return True
    sentence = draft.passage(hit)
    text = draft.agreement.quote(sentence)
    before = draft.block(hit).text[sentence.start : hit.start]
    return bool(_CEILING.search(text)) and not _AMOUNT_BEFORE.search(before) and not _CURRENT_CEILING.search(text)


def _named_as_past(draft: Draft, hit: Hit) -> bool:
    text = draft.block(hit).text.lower()
    return hit.history or bool(_PAST.search(text[max(0, hit.start - 80) : hit.end + 60]))


RULE = ExpiredAct()
