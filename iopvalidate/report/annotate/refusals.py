"""Every refusal of the annotated copy: what is wrong, and what to do next, in both languages."""

from __future__ import annotations

from iopvalidate.errors import ConfigurationError


def protected(name: str) -> ConfigurationError:
    """Give the refusal of a document whose author has switched protection against changes on."""
    return ConfigurationError(
        f"{name}: dokumentet är skyddat mot ändringar, så ingen kommenterad kopia skrivs. Häv skyddet i Word under "
        "Granska > Begränsa redigering, eller granska utan --annotate.",
        f"{name}: the document is protected against changes, so no annotated copy is written. Stop the protection in Word "
        "under Review > Restrict Editing, or check without --annotate.",
    )


def signed(name: str) -> ConfigurationError:
    """Give the refusal of a document with a digital signature, which any change would break."""
    return ConfigurationError(
        f"{name}: dokumentet har en digital signatur som en kommenterad kopia skulle bryta. Spara en osignerad kopia först.",
        f"{name}: the document has a digital signature, which an annotated copy would break. Save an unsigned copy first.",
    )


def no_word_file(name: str, form: str) -> ConfigurationError:
    """Give the refusal of a draft that is no Word file; `form` is its format ("md")."""
    return ConfigurationError(
        f"{name}: --annotate kräver ett Word-dokument (.docx, .docm, .dotx, .dotm), men utkastet är {form}. "
        "Spara det som .docx, eller välj en annan rapport med --format.",
        f"{name}: --annotate needs a Word document (.docx, .docm, .dotx, .dotm), but the draft is {form}. "
        "Save it as .docx, or choose another report with --format.",
    )


def mixed(name: str) -> ConfigurationError:
    """Give the refusal of a part that uses Strict and Transitional names beside each other."""
    return ConfigurationError(
        f"{name}: dokumentet blandar Strict Open XML med det vanliga formatet. Öppna det i Word och spara som .docx.",
        f"{name}: the document mixes Strict Open XML with the usual format. Open it in Word and save it as .docx.",
    )


def no_text(name: str) -> ConfigurationError:
    """Give the refusal of a document without a paragraph that a comment could stand at."""
    return ConfigurationError(
        f"{name}: dokumentet har inget stycke att fästa kommentarer vid.",
        f"{name}: the document has no paragraph to attach comments to.",
    )


def changed(name: str) -> ConfigurationError:
    """Give the refusal of bytes that are not those the report is on."""
    return ConfigurationError(
        f"{name}: filen ändrades medan den granskades. Granska den igen.",
        f"{name}: the file changed while it was checked. Check it again.",
    )


def occupied(path: str) -> ConfigurationError:
    """Give the refusal to replace a file that we did not write, or that somebody has saved since."""
    return ConfigurationError(
        f"{path}: filen finns redan och skrivs inte över (den kan innehålla någons arbete). Välj ett annat namn, "
        "eller skriv över den med --force.",
        f"{path}: the file exists and is not overwritten (it may hold somebody's work). Choose another name, "
        "or replace it with --force.",
    )


def own_draft(path: str) -> ConfigurationError:
    """Give the refusal to write over the draft itself; `--force` does not help."""
    return ConfigurationError(
        f"{path} är utkastet självt och skrivs aldrig över. Välj ett annat namn för den kommenterade kopian.",
        f"{path} is the draft itself and is never overwritten. Choose another name for the annotated copy.",
    )


def report_place(path: str) -> ConfigurationError:
    """Give the refusal of one file for both the copy and a report."""
    return ConfigurationError(
        f"{path} är mål både för --annotate och för en rapport. Välj två namn.",
        f"{path} is meant for both --annotate and a report. Choose two names.",
    )


def several(count: int) -> ConfigurationError:
    """Give the refusal of one copy for several drafts."""
    return ConfigurationError(
        f"--annotate skriver en kopia av ett utkast, men anropet gäller {count}. Kör ett utkast i taget.",
        f"--annotate writes a copy of one draft, but this call is on {count}. Take one draft at a time.",
    )


def needless(option: str) -> ConfigurationError:
    """Give the refusal of an option that means nothing without `--annotate`."""
    return ConfigurationError(
        f"{option} hör till --annotate FIL, som saknas.", f"{option} belongs to --annotate FILE, which is missing."
    )


def wrong_ending(path: str, form: str) -> ConfigurationError:
    """Give the refusal of a name whose ending is not that of the draft's format, which the copy keeps."""
    return ConfigurationError(
        f"{path}: kopian har utkastets format och ska heta något på .{form}.",
        f"{path}: the copy has the draft's format and its name must end in .{form}.",
    )
