r"""The notation in which terms are written, so that a lawyer can read them.

beställare{,n,ns}        the word with each ending: beställare, beställaren, beställarens
uppfölj*                 any word that begins so; *avtal any word that ends so; *bidrag* any that contains it
-bidragande              not this word (a stop word for the open forms beside it)
(på/i) uppdrag av        alternatives at one place; a phrase is words in order
ersättning ~4 plats*     at most four other words (or marks) between
#                        a number in digits or words
<offentlig> <ideburen>   a family of words, written once (`families.py`) or given by the draft's parties
a | b                    either phrase
a | b & c & !d           in one sentence: a or b, and c, and not d (`|` binds tighter; `[a | b]` is the same)
each line is one pattern of the sign; lines that begin with % are remarks
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_BRACES = re.compile(r"^(?P<stem>[^{]*)\{(?P<ends>[^}]*)\}(?P<rest>.*)$")
_GAP = re.compile(r"^~(\d*)$")
_GROUP = re.compile(r"\(([^()]*)\)")
_DEFAULT_GAP = 3


@dataclass(frozen=True, slots=True)
class Word:
    """What may stand at one place: exact forms, beginnings, endings, inner parts, families; `stops` never match."""

    exact: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    infixes: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    number: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in order; `gaps[i]` is how many other tokens may stand before word i (0 for the first)."""

    words: tuple[Word, ...]
    gaps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """One member of a pattern: any of the phrases, or (negative) none of them, in the sentence."""

    phrases: tuple[Phrase, ...]
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """All conditions hold in one sentence.  The first positive condition is the one that is quoted."""

    conditions: tuple[Condition, ...]


class NotationError(ValueError):
    """A term is not written in the notation; the message quotes it."""


@lru_cache(maxsize=8192)
def parse_word(text: str) -> Word:
    """Parse what stands at one place of a phrase."""
    parts: dict[str, set[str]] = {k: set() for k in ("exact", "prefixes", "suffixes", "infixes", "families", "stops")}
    number = False
    inner = text[1:-1] if text.startswith("(") and text.endswith(")") else text
    if inner == "/":  # the mark itself, as in "350 kr / timme"
        return Word(exact=frozenset({"/"}))
    for piece in _split_slashes(inner):
        if piece == "#":
            number = True
        elif piece.startswith("<") and piece.endswith(">"):
            parts["families"].add(piece[1:-1])
        elif piece.startswith("-") and len(piece) > 1:
            parts["stops"].update(_expand(piece[1:]))
        else:
            for form in _expand(piece):
                _put(form, parts)
    return Word(**{k: frozenset(v) for k, v in parts.items()}, number=number)


def _put(form: str, parts: dict[str, set[str]]) -> None:
    begins, ends = form.endswith("*"), form.startswith("*")
    bare = form.strip("*")
    if not bare or "*" in bare:
        raise NotationError(f"'{form}': a star stands at the beginning or the end of letters")
    key = "infixes" if begins and ends else "prefixes" if begins else "suffixes" if ends else "exact"
    parts[key].add(bare)


def _split_slashes(text: str) -> list[str]:
    pieces, depth, current = [], 0, ""
    for char in text:
        depth += (char == "{") - (char == "}")
        if char == "/" and not depth:
            pieces.append(current)
            current = ""
        else:
            current += char
    pieces.append(current)
    if any(not piece for piece in pieces):
        raise NotationError(f"'{text}': nothing stands beside a slash")
    return pieces


def _expand(text: str) -> list[str]:
    match = _BRACES.match(text)
    if not match:
        if "{" in text or "}" in text:
            raise NotationError(f"'{text}': braces do not match")
        return [text.lower()]
    rests = _expand(match["rest"])
    return [match["stem"].lower() + end.strip().lower() + rest for end in match["ends"].split(",") for rest in rests]


@lru_cache(maxsize=8192)
def parse_phrase(text: str) -> Phrase:
    """Parse a phrase: words in order with gaps."""
    words: list[Word] = []
    gaps: list[int] = []
    gap = 0
    for piece in text.split():
        match = _GAP.match(piece)
        if match:
            gap = int(match.group(1) or _DEFAULT_GAP)
            continue
        words.append(parse_word(piece))
        gaps.append(gap if len(words) > 1 else 0)
        gap = 0
    if not words:
        raise NotationError(f"'{text}': no word")
    return Phrase(tuple(words), tuple(gaps))


def parse_condition(text: str) -> Condition:
    """Parse one member of a pattern: `a b | c`, `[a | b]`, `!c`."""
    body = text.strip()
    negative = body.startswith("!")
    body = body[1:].strip() if negative else body
    if body.startswith("[") and body.endswith("]"):
        body = body[1:-1]
    return Condition(tuple(parse_phrase(text) for part in body.split("|") for text in spread(part)), negative)


def spread(text: str) -> list[str]:
    """Write out alternatives of several words: "(ta del/granska) av" becomes "(granska) av" and "ta del av".

    Raises:
        NotationError: a parenthesis is not closed.
    """
    for match in _GROUP.finditer(text):
        pieces = _split_slashes(match.group(1))
        several = [piece for piece in pieces if " " in piece.strip()]
        if several:
            single = [piece for piece in pieces if " " not in piece.strip()]
            chosen = [f"({'/'.join(single)})"] if single else []
            before, after = text[: match.start()], text[match.end() :]
            return [t for piece in [*chosen, *several] for t in spread(f"{before}{piece.strip()}{after}")]
    if "(" in _GROUP.sub("", text) or ")" in _GROUP.sub("", text):
        raise NotationError(f"'{text.strip()}': a parenthesis is not closed")
    return [text]


def parse_pattern(line: str) -> Pattern:
    """Parse one line of a sign."""
    conditions = tuple(parse_condition(part) for part in line.split("&"))
    if all(condition.negative for condition in conditions):
        raise NotationError(f"'{line}': a pattern needs something that is there")
    return Pattern(tuple(sorted(conditions, key=lambda c: c.negative)))


@lru_cache(maxsize=4096)
def parse_sign(text: str) -> tuple[Pattern, ...]:
    """Parse a sign: one pattern a line."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(parse_pattern(line) for line in lines if line and not line.startswith("%"))
