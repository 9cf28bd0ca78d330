"""Rule: a code, texts, a legal basis, and an assessment."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from iopvalidate.language.signs import Sign
from iopvalidate.parameters import Parameters
from iopvalidate.rules.outcome import Assessment, LegalBasis, Level, Text

if TYPE_CHECKING:  # facts are not needed to list or explain rules
    from iopvalidate.facts.draft import Draft


@dataclass(frozen=True, slots=True)
class Concern:
    """A group of rules that answer one question.

    Attributes:
        code: first three letters of its rules' codes ("LOU").   slug: "procurement".
        text: its name.   order: place in the report.
    """

    code: str
    slug: str
    text: Text
    order: int = 100


@dataclass(slots=True)
class Context:
    """What a rule may know beside the draft.

    Attributes:
        as_of: the reference date.   parameters: dated figures on that date.
        earlier: assessments of rules that ran before, by code; rules that combine others read them.
        options: values from the configuration for this rule.
    """

    as_of: date
    parameters: Parameters
    earlier: Mapping[str, Assessment]
    options: Mapping[str, Any]


class Rule(ABC):
    """One rule.  Subclasses set the class attributes and implement `assess`.

    Attributes:
        code: "LOU001".   slug: "purchase-roles".   concern: its group.   level: level of a fail by default.
        title: what is asked, short.   why: why it matters.   remedy: what to do.
        clause: a suggested clause in Swedish, "" where no clause can cure it.
        basis: what it rests on.   after: codes of rules whose assessments it reads.
    """

    code: ClassVar[str]
    slug: ClassVar[str]
    concern: ClassVar[Concern]
    level: ClassVar[Level]
    title: ClassVar[Text]
    why: ClassVar[Text]
    remedy: ClassVar[Text]
    clause: ClassVar[str] = ""
    basis: ClassVar[tuple[LegalBasis, ...]] = ()
    after: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Answer the rule for a draft.  Reads the draft and changes nothing."""

    def signs(self) -> list[Sign]:
        """Return the signs the rule asks for: every `Sign` that its module holds or imports."""
        found: list[Sign] = []
        for value in vars(sys.modules[type(self).__module__]).values():
            if isinstance(value, Sign):
                found.append(value)
            elif isinstance(value, (tuple, list)):
                found.extend(item for item in value if isinstance(item, Sign))
            elif isinstance(value, dict):
                found.extend(item for item in value.values() if isinstance(item, Sign))
        return found
