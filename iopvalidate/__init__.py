"""Check drafts of Swedish IOP agreements against law, mandatory sections and a municipality's own criteria.

    from iopvalidate import validate
    report = validate("utkast.docx", profile="boras")
    print(report.verdict, [finding.rule.code for finding in report.findings])

Everything in `__all__` is public and kept stable; it is imported when it is first asked for, so that `import
iopvalidate` costs next to nothing.  What plugins need is in `iopvalidate.api`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from iopvalidate.agreement.model import Location
    from iopvalidate.errors import ConfigurationError, IopValidateError, ParameterError, ReadError
    from iopvalidate.library import Result, validate, validate_many
    from iopvalidate.profiles import Answer, ChecklistAnswer, Profile
    from iopvalidate.report.model import Evidence, Record, Report, Verdict
    from iopvalidate.report.notification import Notification
    from iopvalidate.rules.outcome import LegalBasis, Level, Outcome, Text
    from iopvalidate.rules.rule import Concern, Rule

__version__ = "0.1.0"

_WHERE = {
    "Answer": "profiles",
    "ChecklistAnswer": "profiles",
    "Concern": "rules.rule",
    "ConfigurationError": "errors",
    "Evidence": "report.model",
    "IopValidateError": "errors",
    "LegalBasis": "rules.outcome",
    "Level": "rules.outcome",
    "Location": "agreement.model",
    "Notification": "report.notification",
    "Outcome": "rules.outcome",
    "ParameterError": "errors",
    "Profile": "profiles",
    "ReadError": "errors",
    "Record": "report.model",
    "Report": "report.model",
    "Result": "library",
    "Rule": "rules.rule",
    "Text": "rules.outcome",
    "Verdict": "report.model",
    "validate": "library",
    "validate_many": "library",
}

__all__ = [
    "Answer",
    "ChecklistAnswer",
    "Concern",
    "ConfigurationError",
    "Evidence",
    "IopValidateError",
    "LegalBasis",
    "Level",
    "Location",
    "Notification",
    "Outcome",
    "ParameterError",
    "Profile",
    "ReadError",
    "Record",
    "Report",
    "Result",
    "Rule",
    "Text",
    "Verdict",
    "__version__",
    "validate",
    "validate_many",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names too."""
    return sorted({*globals(), *__all__})
