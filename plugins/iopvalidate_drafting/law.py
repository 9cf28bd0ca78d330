"""What the UTK rules rest on, and the concern they belong to.  Most are plain craft: no statute says them."""

from __future__ import annotations

from iopvalidate.api import Concern, LegalBasis, Text

DRAFTING = Concern("UTK", "drafting", Text("Utkastets skick", "Drafting hygiene"), order=90)

READ = "2026-04-30"

CRAFT = LegalBasis("Avtalspraxis, ingen lagstadgad skyldighet", "", "inte kontrollerad mot källa", "unverified")
ORGANISATION_NUMBER = LegalBasis(
    "Lag (1974:174) om identitetsbeteckning för juridiska personer m.fl.: tio siffror, den sista är kontrollsiffra",
    READ,
    "riksdagen.se",
)
NUMBER_GROUPS = LegalBasis(
    "Organisationsnumrets första siffra visar vilket slag av juridisk person det är", READ, "fortnox.se, merinfo.se", "secondary"
)
NO_RETROACTIVITY = LegalBasis(
    "KL 2 kap. 4 §: beslut med tillbakaverkande kraft till nackdel för medlemmarna", READ, "riksdagen.se", "verified"
)
EXPENSES = LegalBasis("KL 11 kap. 1 §: god ekonomisk hushållning", READ, "riksdagen.se", "inference")
DECISION_NEEDED = LegalBasis("KL 6 kap. 3 och 37 §§: nämnden eller den som har delegation beslutar", READ, "riksdagen.se")
PUBLIC_INSIGHT = LegalBasis(
    "Handlingar som kommer in till kommunen blir allmänna: TF 2 kap., OSL 2 kap.", READ, "riksdagen.se", "inference"
)
PERSONAL_DATA = LegalBasis(
    "Lag (2018:218) med kompletterande bestämmelser till EU:s dataskyddsförordning; dataskyddsförordningen (EU) 2016/679",
    READ,
    "riksdagen.se; att personnummer inte behövs i ett avtal är en slutsats",
    "inference",
)
NO_IOP_STATUTE = LegalBasis(
    "Ingen lag reglerar IOP; vad som är ett IOP-avtal följer av kommunernas kriterier", READ, "slutsats", "inference"
)
ELIGIBLE = LegalBasis(
    "Lag (2022:900) om registrering av idéburna organisationer 2 §: uteslutande allmännyttigt syfte (registrering är inget villkor för IOP)",
    READ,
    "riksdagen.se",
)
AUTHORITIES = LegalBasis(
    "KL 9 kap. 37 §: avtalssamverkan mellan kommuner och regioner är ingen grund för IOP", READ, "riksdagen.se", "inference"
)
