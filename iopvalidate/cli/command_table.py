"""The subcommands with their line of help in Swedish and English; each lives in the module of its name."""

from __future__ import annotations

COMMANDS = {
    "check": ("Granska utkast (underförstått: iopvalidate utkast.docx).", "Check drafts (implied: iopvalidate draft.docx)."),
    "rules": ("Lista reglerna.", "List the rules."),
    "explain": ("Förklara en regel: varför, åtgärd, förslag till text, stöd.", "Explain a rule: why, remedy, clause, basis."),
    "profiles": ("Lista profilerna, eller visa en profils checklista.", "List the profiles, or show a profile's checklist."),
    "plugins": ("Lista insticksprogrammen med version och regler.", "List the plugins with version and rules."),
    "facts": ("Visa hur programmet har förstått ett utkast.", "Show how the program understands a draft."),
    "text": ("Visa ett utkast som ren text (för git diff).", "Show a draft as plain text (for git diff)."),
    "new": ("Skapa en Word-mall för ett nytt utkast.", "Make a Word template for a new draft."),
    "checklist": ("Gör en första bedömning innan något utkast finns.", "Make a first assessment before a draft exists."),
    "compare": ("Jämför två versioner av ett utkast.", "Compare two versions of a draft."),
    "schema": ("Visa ett JSON-schema.", "Show a JSON Schema."),
}
