"""Every refusal of a reader as a `ReadError`: what is wrong, and what to do next, in both languages.

No message quotes a word of the draft; parts and limits are named, text never.
"""

from __future__ import annotations

from iopvalidate.errors import ReadError


def _error(name: str, sv: str, en: str) -> ReadError:
    return ReadError(f"{name}: {sv}", f"{name}: {en}")


def empty(name: str) -> ReadError:
    """Give the refusal of a file of no bytes."""
    return _error(name, "filen är tom (0 byte).", "the file is empty (0 bytes).")


def old_word(name: str) -> ReadError:
    """Give the refusal of a binary .doc file."""
    return _error(
        name,
        "filen är i det äldre formatet .doc (Word 97–2003). Öppna den i Word eller LibreOffice och spara som .docx.",
        "the file is in the older .doc format (Word 97–2003). Open it in Word or LibreOffice and save it as .docx.",
    )


def password(name: str) -> ReadError:
    """Give the refusal of a file that is encrypted with a password."""
    return _error(
        name,
        "filen är skyddad med lösenord. Öppna den, ta bort lösenordet (i Word under Arkiv > Info) och spara igen.",
        "the file is protected with a password. Open it, remove the password (in Word under File > Info) and save again.",
    )


def other_format(name: str, sv: str, en: str, expected: tuple[str, str], ending: str = "") -> ReadError:
    """Give the refusal of a file that is something else; `sv` and `en` name it ("ett PDF-dokument").

    `expected` names what its own ending promises, `ending` (".pdf") is the right one where the program reads the format.
    """
    if ending:
        sv_do, en_do = f"Ge filen ändelsen {ending} och försök igen.", f"Give the file the ending {ending} and try again."
    else:
        sv_do, en_do = "Spara avtalet som .docx och försök igen.", "Save the agreement as .docx and try again."
    return _error(name, f"filen är inte {expected[0]} utan {sv}. {sv_do}", f"the file is not {expected[1]} but {en}. {en_do}")


def unsupported(name: str, sv: str, en: str) -> ReadError:
    """Give the refusal of a format that no reader takes; `sv` and `en` name it ("ett RTF-dokument")."""
    return _error(
        name,
        f"filen är {sv}, som inte kan läsas. Öppna den i programmet som den är gjord i, "
        "eller i LibreOffice, och spara som .docx.",
        f"the file is {en}, which cannot be read. Open it in the program it was made in, or in LibreOffice, and save as .docx.",
    )


def not_zip(name: str, expected: tuple[str, str]) -> ReadError:
    """Give the refusal of bytes that are no zip container and nothing else we know."""
    return _error(
        name,
        f"filen är inte {expected[0]}: den är inte en zip-behållare. Kontrollera att rätt fil är vald.",
        f"the file is not {expected[1]}: it is not a zip container. Check that it is the right file.",
    )


def not_pdf(name: str) -> ReadError:
    """Give the refusal of a file named .pdf that does not begin as one."""
    return _error(
        name,
        "filen är inte ett PDF-dokument. Kontrollera att rätt fil är vald.",
        "the file is not a PDF document. Check that it is the right file.",
    )


def damaged_pdf(name: str) -> ReadError:
    """Give the refusal of a PDF that cannot be opened."""
    return _error(
        name,
        "PDF-filen är skadad eller ofullständig. Hämta den på nytt, eller använd Word-filen som den är gjord av.",
        "the PDF is damaged or incomplete. Fetch it again, or use the Word file it was made from.",
    )


def scanned(name: str, pages: int) -> ReadError:
    """Give the refusal of a PDF whose `pages` pages hold pictures and next to no text."""
    sv, en = ("1 sida", "1 page") if pages == 1 else (f"{pages} sidor", f"{pages} pages")
    return _error(
        name,
        f"PDF-filen ({sv}) har inget textlager: den är skannad eller består av bilder. Använd Word-filen som den är gjord av, "
        "eller kör texttolkning (OCR) på den först.",
        f"the PDF ({en}) has no text layer: it is scanned or made of pictures. Use the Word file it was made from, "
        "or run text recognition (OCR) on it first.",
    )


def missing_extra(name: str, form: str, extra: str) -> ReadError:
    """Give the refusal of a format whose optional library is not installed; `extra` is the extra that brings it."""
    return _error(
        name,
        f"{form} kan inte läsas i den här installationen. Installera tillägget: pip install 'iopvalidate[{extra}]'. "
        "Eller spara avtalet som .docx.",
        f"{form} cannot be read in this installation. Install the extra: pip install 'iopvalidate[{extra}]'. "
        "Or save the agreement as .docx.",
    )


def damaged_zip(name: str, part: str = "") -> ReadError:
    """Give the refusal of a container that is cut off or fails its checksum; `part` is the entry, if one is known."""
    sv, en = (f" (delen {part})", f" (part {part})") if part else ("", "")
    return _error(
        name,
        f"filen är skadad eller ofullständig{sv}. Hämta den på nytt, eller öppna den i Word eller "
        "LibreOffice och låt programmet reparera den.",
        f"the file is damaged or incomplete{en}. Fetch it again, or open it in Word or LibreOffice and let that repair it.",
    )


def unsafe_entry(name: str, sv: str, en: str) -> ReadError:
    """Give the refusal of a container whose list of entries is hostile; `sv` and `en` say in which way."""
    return _error(
        name,
        f"filen är felaktigt uppbyggd och läses inte: {sv}.",
        f"the file is built in an unsafe way and is not read: {en}.",
    )


def damaged_xml(name: str, part: str, line: int = 0) -> ReadError:
    """Give the refusal of a part that is not well-formed XML."""
    sv, en = (f", rad {line}", f", line {line}") if line else ("", "")
    return _error(
        name,
        f"delen {part} är skadad (inte giltig XML{sv}). Öppna filen i Word eller LibreOffice, "
        "låt programmet reparera den och spara igen.",
        f"the part {part} is damaged (not valid XML{en}). Open the file in Word or LibreOffice, "
        "let that repair it and save again.",
    )


def doctype(name: str, part: str) -> ReadError:
    """Give the refusal of a part with a document type declaration."""
    return _error(
        name,
        f"delen {part} innehåller en DOCTYPE, vilket inget vanligt dokument gör. Filen läses inte av säkerhetsskäl.",
        f"the part {part} holds a DOCTYPE, which no usual document does. The file is not read, for safety.",
    )


def over_limit(name: str, sv: str, en: str) -> ReadError:
    """Give the refusal of a file past a limit; `sv` and `en` say which limit and its value."""
    return _error(
        name,
        f"filen överskrider en säkerhetsgräns: {sv}.",
        f"the file exceeds a safety limit: {en}.",
    )


def missing_part(name: str, part: str) -> ReadError:
    """Give the refusal of a container without a part that it must have."""
    return _error(
        name,
        f"filen är skadad: delen {part} saknas.",
        f"the file is damaged: the part {part} is missing.",
    )


def unforeseen(name: str, kind: str) -> ReadError:
    """Give the refusal for an error nobody foresaw; `kind` is the class of the error, never its text."""
    return _error(
        name,
        f"filen kunde inte läsas: dess uppbyggnad är inte väntad ({kind}). Öppna den i Word eller "
        "LibreOffice och spara den på nytt.",
        f"the file could not be read: it is not built as expected ({kind}). Open it in Word or LibreOffice and save it again.",
    )
