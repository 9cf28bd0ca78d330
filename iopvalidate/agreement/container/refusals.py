"""Every refusal of the Word reader as a `ReadError`: what is wrong, and what to do next, in both languages.

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
        "filen är skyddad med lösenord. Öppna den i Word, ta bort lösenordet under Arkiv > Info och spara igen.",
        "the file is protected with a password. Open it in Word, remove the password under File > Info, save again.",
    )


def other_format(name: str, sv: str, en: str) -> ReadError:
    """Give the refusal of a file that is something else; `sv` and `en` name it ("ett PDF-dokument")."""
    return _error(
        name,
        f"filen är inte en Word-fil utan {sv}. Spara avtalet som .docx och försök igen.",
        f"the file is not a Word file but {en}. Save the agreement as .docx and try again.",
    )


def not_zip(name: str) -> ReadError:
    """Give the refusal of bytes that are no zip container and nothing else we know."""
    return _error(
        name,
        "filen är inte en Word-fil (.docx): den är inte en zip-behållare. Kontrollera att rätt fil är vald.",
        "the file is not a Word file (.docx): it is not a zip container. Check that it is the right file.",
    )


def damaged_zip(name: str, part: str = "") -> ReadError:
    """Give the refusal of a container that is cut off or fails its checksum; `part` is the entry, if one is known."""
    sv, en = (f" (delen {part})", f" (part {part})") if part else ("", "")
    return _error(
        name,
        f"filen är skadad eller ofullständig{sv}. Hämta den på nytt, eller öppna den i Word och låt Word reparera den.",
        f"the file is damaged or incomplete{en}. Fetch it again, or open it in Word and let Word repair it.",
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
        f"delen {part} är skadad (inte giltig XML{sv}). Öppna filen i Word, låt Word reparera den och spara igen.",
        f"the part {part} is damaged (not valid XML{en}). Open the file in Word, let Word repair it and save again.",
    )


def doctype(name: str, part: str) -> ReadError:
    """Give the refusal of a part with a document type declaration."""
    return _error(
        name,
        f"delen {part} innehåller en DOCTYPE, vilket ingen Word-fil gör. Filen läses inte av säkerhetsskäl.",
        f"the part {part} holds a DOCTYPE, which no Word file does. The file is not read, for safety.",
    )


def over_limit(name: str, sv: str, en: str) -> ReadError:
    """Give the refusal of a file past a limit; `sv` and `en` say which limit and its value."""
    return _error(
        name,
        f"filen överskrider en säkerhetsgräns: {sv}.",
        f"the file exceeds a safety limit: {en}.",
    )


def missing_part(name: str, part: str) -> ReadError:
    """Give the refusal of a Word file without its main part."""
    return _error(
        name,
        f"filen är skadad: delen {part} saknas.",
        f"the file is damaged: the part {part} is missing.",
    )


def unforeseen(name: str, kind: str) -> ReadError:
    """Give the refusal for an error nobody foresaw; `kind` is the class of the error, never its text."""
    return _error(
        name,
        f"filen kunde inte läsas: dess uppbyggnad är inte väntad ({kind}). Öppna den i Word och spara den på nytt.",
        f"the file could not be read: it is not built as expected ({kind}). Open it in Word and save it again.",
    )
