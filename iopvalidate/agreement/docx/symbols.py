"""Characters that Word takes from symbol fonts, as the Unicode characters that look the same.

Symbol fonts keep their glyphs in the private area U+F020 to U+F0FF; the table is by the last two hexadecimal digits.
"""

from __future__ import annotations

_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x75: "◆", 0x76: "❖", 0x77: "◆",
    0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xB7: "•", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔",
    0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x97: "•", 0xA3: "□"}
_SYMBOL = {
    0x2D: "−", 0x2A: "∗", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥",
    0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD7: "·", 0xDE: "⇒", 0xE5: "∑",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_PRIVATE = range(0xE000, 0xF900)


def symbol(font: str, code: str) -> str:
    """Give the character for hexadecimal `code` in `font`; "" for a glyph that no character stands for."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    table = _FONTS.get(font.strip().lower())
    if table is not None:
        return table.get(point & 0xFF, "")
    return "" if point in _PRIVATE or not 0x20 <= point < 0x10000 or 0xD800 <= point < 0xE000 else chr(point)


def bullet(text: str, font: str) -> str:
    """Give a bullet's text with glyphs of symbol fonts replaced; a glyph nobody knows becomes a plain bullet."""
    table = _FONTS.get(font.strip().lower())

    def shown(char: str) -> str:
        if ord(char) in _PRIVATE:
            return (table or _SYMBOL).get(ord(char) & 0xFF, "•")
        return table.get(ord(char), char) if table else char

    return "".join(shown(char) for char in text)
