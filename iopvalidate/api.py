"""What plugins may import: rules, outcomes, the draft with its language and facts, profiles, parameters, hooks.

Everything in `__all__` is public and kept stable; all other modules are private to the program.
"""

from __future__ import annotations

from iopvalidate.agreement.model import Agreement, Appendix, Block, BlockKind, Passage, Section
from iopvalidate.agreement.source import Reader, RevisionKind, SourceBlock, SourceDocument, SourceKind, View
from iopvalidate.errors import ConfigurationError, IopValidateError, ParameterError, ReadError
from iopvalidate.facts.draft import Draft
from iopvalidate.facts.model import (
    Affected,
    AppendixReference,
    Children,
    Computed,
    Contribution,
    ContributionKind,
    CrossReference,
    Decision,
    Economy,
    Extension,
    Placeholder,
    References,
    SignatureBlock,
    StatuteUse,
    SumCheck,
    Term,
)
from iopvalidate.facts.parties import Party
from iopvalidate.facts.party_names import LegalForm, Side
from iopvalidate.facts.scan.organisation import OrganisationNumber, scan_organisation_numbers
from iopvalidate.facts.scan.statute_index import Statute, statute_index
from iopvalidate.hookspecs import hookimpl
from iopvalidate.language.classifier import Judged
from iopvalidate.language.signs import Actor, Hit, Modality, Sign
from iopvalidate.parameters import DatedValue, Parameter, Parameters
from iopvalidate.profiles import Profile, Row, Strength
from iopvalidate.report.formats import Format, RenderOptions
from iopvalidate.report.model import Report
from iopvalidate.rules.denial import denied
from iopvalidate.rules.outcome import (
    Assessment,
    LegalBasis,
    Level,
    Outcome,
    Text,
    failed,
    not_applicable,
    passed,
    to_review,
)
from iopvalidate.rules.rule import Concern, Context, Rule

__all__ = [
    "Actor",
    "Affected",
    "Agreement",
    "Appendix",
    "AppendixReference",
    "Assessment",
    "Block",
    "BlockKind",
    "Children",
    "Computed",
    "Concern",
    "ConfigurationError",
    "Context",
    "Contribution",
    "ContributionKind",
    "CrossReference",
    "DatedValue",
    "Decision",
    "Draft",
    "Economy",
    "Extension",
    "Format",
    "Hit",
    "IopValidateError",
    "Judged",
    "LegalBasis",
    "LegalForm",
    "Level",
    "Modality",
    "OrganisationNumber",
    "Outcome",
    "Parameter",
    "ParameterError",
    "Parameters",
    "Party",
    "Passage",
    "Placeholder",
    "Profile",
    "ReadError",
    "Reader",
    "References",
    "RenderOptions",
    "Report",
    "RevisionKind",
    "Row",
    "Rule",
    "Section",
    "Side",
    "Sign",
    "SignatureBlock",
    "SourceBlock",
    "SourceDocument",
    "SourceKind",
    "Statute",
    "StatuteUse",
    "Strength",
    "SumCheck",
    "Term",
    "Text",
    "View",
    "denied",
    "failed",
    "hookimpl",
    "not_applicable",
    "passed",
    "scan_organisation_numbers",
    "statute_index",
    "to_review",
]
