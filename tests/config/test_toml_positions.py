"""The line of every key, for whatever TOML allows."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopvalidate.toml_positions import key_lines, line_of

TEXT = '''# comment
a = 1
b.c = "x # no comment ] }"
[t] # comment
d = """
[not.a.table]
k = 1 \\"""
"""
e = [
  1, # one
  { x = 2, y = ["]", \'\'\'a
b\'\'\'] },
]
[[p]]
q = 2026-01-01 12:00:00
[p.sub]
z = {}
[[p]]
'q r' = []
"w.\\u0041" = 1.5
[p.sub.deep]
k = \'\'
[ "t" . more ]
n=true'''


def test_every_key_has_its_line():
    tomllib.loads(TEXT)
    lines = key_lines(TEXT)
    wanted = {
        ("a",): 2, ("b", "c"): 3, ("t",): 4, ("t", "d"): 5, ("t", "e"): 9, ("t", "e", 0): 10, ("t", "e", 1): 11,
        ("t", "e", 1, "x"): 11, ("t", "e", 1, "y", 1): 11, ("p",): 14, ("p", 0, "q"): 15, ("p", 0, "sub", "z"): 17,
        ("p", 1): 18, ("p", 1, "q r"): 19, ("p", 1, "w.A"): 20, ("p", 1, "sub", "deep", "k"): 22, ("t", "more", "n"): 24,
    }  # fmt: skip
    assert {key: lines.get(key) for key in wanted} == wanted


def test_windows_line_ends_count_as_one():
    assert key_lines("a = 1\r\n\r\nb = 2\r\n")["b",] == 3


def test_line_of_falls_back_on_the_table_above():
    lines = key_lines("x = 1\n[t]\na = 1\n")
    assert line_of(lines, ("t", "missing", 3)) == 2
    assert line_of(lines, ("nowhere",)) == 1
    assert line_of(lines, ()) == 1


_KEYS = st.text(alphabet="abÅ.\"'#[]= \\", min_size=1, max_size=6)
_VALUES = st.recursive(
    st.sampled_from(["1", "true", '"a # ] }"', "'b'", "1979-05-27", '"""x\n[y]\nz = 1\n"""', "'''\n'''", "-1.5e3"]),
    lambda inner: st.lists(inner, max_size=3).map(lambda items: "[" + ",\n".join(items) + "]"),
    max_leaves=6,
)


def _quoted(key: str) -> str:
    return '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"'


@given(st.dictionaries(_KEYS, _VALUES, max_size=6), st.booleans())
def test_every_top_level_key_is_found_on_the_line_it_was_written(pairs, table):
    text, wanted = ("[t]\n", {}) if table else ("", {})
    for key, value in pairs.items():
        wanted[(*(("t",) if table else ()), key)] = text.count("\n") + 1
        text += f"{_quoted(key)} = {value} # end\n"
    assert set(tomllib.loads(text).get("t", {}) if table else tomllib.loads(text)) == set(pairs)
    lines = key_lines(text)
    assert {key: lines[key] for key in wanted} == wanted


@pytest.mark.parametrize("text", ["", "# only\n", "\n\n", "[a]\n[b]"])
def test_nearly_empty_files(text):
    key_lines(text)
