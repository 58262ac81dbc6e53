"""Bytes to text, and where in the text a position is."""

from __future__ import annotations

import re
from bisect import bisect_right
from codecs import BOM_UTF8
from itertools import accumulate
from typing import NamedTuple

FORBIDDEN_CHARACTERS = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010fffd]"
)
"""Control characters, lone surrogates and noncharacters: none of them is text."""

# Characters that would break the line where a name is shown, or that a terminal would obey.
_NO_NAME = re.compile(rf"[\n\r\t\x85]|{FORBIDDEN_CHARACTERS.pattern}")
_BREAKS_AND_BLANKS = re.compile("[ \t\r\n\v\f\x85\u2028\u2029]+")


class Position(NamedTuple):
    """A place in a file; both count from 1."""

    line: int
    column: int


START = Position(1, 1)


class Undecodable(ValueError):
    """The bytes are not UTF-8 text; ``at`` is the first place where they are not.

    The code that reads a file turns it into a ``Problem``.
    """

    def __init__(self, message: str, at: Position) -> None:
        self.at = at
        super().__init__(message)


class Lines:
    """Turns an index into ``text`` (whose lines end in a newline) into a ``Position``."""

    def __init__(self, text: str) -> None:
        lengths = (len(line) + 1 for line in text.split("\n"))
        self._starts = [0, *accumulate(lengths)]

    def at(self, index: int) -> Position:
        """The position of ``text[index]``."""
        line = bisect_right(self._starts, index)
        return Position(line, index - self._starts[line - 1] + 1)


def forbidden(character: str) -> str:
    """The message about a character that ``FORBIDDEN_CHARACTERS`` matches."""
    return f"contains U+{ord(character):04X}, which is not text; remove it"


def shown_name(name: str) -> str:
    """The path or ``name`` of a file as it can be shown and stored: it need not be text."""
    if name.isascii() and name.isprintable():
        return name
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return _NO_NAME.sub("\ufffd", text)


def decode(data: bytes) -> str:
    """The UTF-8 text of ``data`` without its byte order mark, every line ended by a newline.

    Raises ``Undecodable``.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Undecodable("is UTF-16; expected UTF-8 (save the file with that encoding)", START)
    # Not left to utf-8-sig: the places of its errors count from after the mark.
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = _normal_breaks(data[: error.start].decode())
        message = f"is not UTF-8 (byte {data[error.start]:#04x}); save the file with that encoding"
        raise Undecodable(message, Lines(before).at(len(before))) from error
    return _normal_breaks(text)


def _normal_breaks(text: str) -> str:
    """``text`` with a newline for every carriage return, alone or before a newline."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def one_line(text: str) -> str:
    """``text`` with every run of whitespace as one space, and none at its ends."""
    return _BREAKS_AND_BLANKS.sub(" ", text).strip(" ")


def normal_body(text: str) -> str:
    """A body as documents hold it: no blank lines at its start, no whitespace at its end."""
    lines = _normal_breaks(text).rstrip(" \t\n").split("\n")
    first = next((at for at, line in enumerate(lines) if line.strip(" \t")), len(lines))
    return "\n".join(lines[first:])
