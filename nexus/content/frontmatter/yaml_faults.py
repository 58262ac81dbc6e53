"""Says what to write where front matter is not valid YAML.

The parser's own messages ("found character that cannot start any token") only help people who
have read its source, and some of them point to where it gave up, lines below the cause.
"""

from __future__ import annotations

import re

import yaml

_QUOTE = "put text that begins with {sign} in quotation marks"
_NO_TAB = "indent with spaces, not with a tab"
_INDENT = "indent it like the lines that it belongs to"
_WHOLE = "put the whole value in quotation marks that do not occur in it"
_KEY = "write `key: value`, with a space after the :"
_ITEM = "write `- item`, with a space after the -"
_CLOSE = "close the {sign} here with {end}"
_PARTS = "put commas between the parts, and quotation marks around text that contains : or #"
_ESCAPE = "within these quotation marks, write each \\ twice"
# As in JSON, or closed twice.
_LEFT_OVER = frozenset(",;]}")
_BARE_KEY = re.compile(r" *[\w-]+")
_JOINED_ITEM = re.compile(r"-[^-\s]")
_JOINED_KEY = re.compile(r"[\w-]+:\S")
_ENDS = {"[": "]", "{": "}"}
# The parser's message, whether the fault is where the construct began (not where it stopped),
# and advice.
_ADVICE = (
    ("tab character", False, _NO_TAB),
    (
        "mapping values",
        False,
        "put text that contains : or # in quotation marks, and begin all keys in the same column",
    ),
    ("cannot start any token", False, _QUOTE),
    ("node content", False, _QUOTE),
    ("block sequence entries", False, f"{_QUOTE}, and begin a list on a line of its own"),
    ("comment or line break", True, _QUOTE),
    ("end of stream", True, "the quotation mark here is never closed"),
    ("expected ',' or ", True, _CLOSE),
    ("expected ':'", True, _KEY),
    ("alphabetic or numeric", True, _QUOTE),
    ("escape character", False, _ESCAPE),
    ("hexdecimal number", False, _ESCAPE),
    ("expected key", False, _WHOLE),
    ("'-' indicator", False, _WHOLE),
    ("document start", False, _WHOLE),
)


def explained(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """The index in ``text`` of what has to change, and what is wrong with it."""
    problem = error.problem or error.context or "it can't be read"
    met = _index(error.problem_mark or error.context_mark, text)
    if "mapping values" in problem and (above := _line_without_key(text, met)) is not None:
        return above, f"is not YAML: could not find expected ':'; {_KEY}"
    for words, is_begun, advice in _ADVICE:
        if words in problem:
            at = _index(error.context_mark, text) if is_begun and error.context_mark else met
            return at, f"is not YAML: {problem}; {_fitting(advice, text, at)}"
    return met, f"is not YAML: {problem}"


def _index(mark: yaml.Mark | None, text: str) -> int:
    return min(mark.index, len(text)) if mark else 0


def _line_without_key(text: str, at: int) -> int | None:
    """Where the line above the key that ends at ``at`` begins, if it lacks a key of its own.

    YAML takes both lines for one text, and stops at the colon of the second.
    """
    before, _, key = text[:at].rpartition("\n")
    above = before.rpartition("\n")[2]
    column = len(key) - len(key.lstrip(" "))
    lead, line = above[:column], above[column:]
    if not _BARE_KEY.fullmatch(key) or lead.strip(" -") or line[:1] in ("", " "):
        return None
    has_key = ": " in line or line.endswith(":")
    # Further in, a text without a colon may be an item, or go on from the line before.
    may_be_key = not lead or _JOINED_KEY.match(line)
    return len(before) - len(line) if may_be_key and not has_key else None


def _fitting(advice: str, text: str, at: int) -> str:
    sign = text[at : at + 1]
    if sign == "\t":
        return _NO_TAB
    before, after = text[text.rfind("\n", 0, at) + 1 : at], text[at:].partition("\n")[0]
    if _JOINED_ITEM.match(text, at) and not before.strip():
        return _ITEM
    if advice is _WHOLE and not before.strip():
        return _INDENT
    if advice is _WHOLE and after.rstrip() in _LEFT_OVER:
        return f"remove the {sign} at the end of the line"
    end = _ENDS.get(sign, "]")
    if advice is _CLOSE and after.count(end) >= after.count(sign):
        return _PARTS
    return advice.format(sign=sign, end=end)
