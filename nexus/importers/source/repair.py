"""Bytes of any origin -> clean text, and a note for every repair.

The usual accident is UTF-8 that was once read as Mac Roman, Windows-1252 or Latin-1 and
saved again. In each, every byte from 0x80 is one character outside ASCII, so each run of such
characters can be decoded separately.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from nexus.content.text import FORBIDDEN_CHARACTERS

_RUNS = re.compile(r"[^\x00-\x7f]+")
_CODECS = (("mac_roman", "Mac Roman"), ("cp1252", "Windows-1252"), ("latin-1", "Latin-1"))
# What chat assistants write for their sources, pasted with the answer.
_CITED = re.compile(
    r"\[cite_start\]|[ \t]?(?:\[cite(?:_end|:[\d, ]{1,40})\]|\[\d{1,3}†[^\]\n]{0,80}\]"
    r"|【\d{1,3}(?::\d{1,3})?†[^】\n]{0,80}】|:contentReference\[oaicite:\d{1,3}\]\{index=\d{1,3}\})"
)
_INVISIBLE = re.compile("[\u200b\u200c\u2060\u00ad\u200e\u200f\u202a-\u202e\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\x85\ud800-\udfff]")
# Bullets of Symbol and Wingdings; and spaces that some keyboards write after markdown's markup.
_FONT_BULLET = re.compile(r"^([ \t]*)[\uf020-\uf0ff][^\S\n]*(?=\S)", re.MULTILINE)
_STIFF = re.compile(r"^([ \t]*(?:#{1,6}|[-*+>]|\d{1,2}[.)]))[\u00a0\u202f]+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Repaired:
    """Clean text, its lines ended by newlines, and notes on what was repaired."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Repaired:
    """``data`` as text: UTF-8, UTF-16 with its mark, else Windows-1252; then repaired."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _noted(repair(data.decode("utf-16", "replace")), "Read as UTF-16.")
    try:
        return repair(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
        return _noted(repair(text), "The file is not UTF-8: read as Windows-1252.")


def repair(text: str) -> Repaired:
    """``text`` without misread encodings, odd line ends and invisible characters."""
    notes: list[str] = []
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    plain, codec = _turned_back(plain)
    if codec:
        notes.append(f"The text was UTF-8 misread as {codec}: repaired.")
    plain, hidden = _INVISIBLE.subn("", plain)
    if hidden:
        notes.append(f"{hidden} invisible character(s) removed.")
    plain, lost = re.subn("\ufffd+", "", plain)
    if lost:
        notes.append(f"{lost} place(s) where characters were lost before (U+FFFD) removed.")
    plain, cited = _CITED.subn("", plain)
    if cited:
        notes.append(f"{cited} mark(s) of a chat assistant for its sources removed.")
    plain = _STIFF.sub(r"\1 ", _FONT_BULLET.sub(r"\1• ", plain))
    plain = FORBIDDEN_CHARACTERS.sub(" ", _CONTROL.sub(" ", plain))
    return Repaired(unicodedata.normalize("NFC", plain), tuple(notes))


def _between(fence: str, key: str) -> re.Pattern[str]:
    """Lines between two that are ``fence``, the first of which begins with ``key``."""
    lines = rf"(?={key})(?:{key}.*\n|[ \t#\]-].*\n|\[[^()\n]*\n|\n)+?"
    return re.compile(rf"\A{fence}[ \t]*\n{lines}{fence}[ \t]*\n")


_YAML, _TOML = _between("---", r"\w[\w-]*:"), _between(r"\+\+\+", r"\w[\w-]*[ \t]*=")


# The value is quoted or bare, and may have a comment behind it; ">" and "|" stand above one.
_TITLE = re.compile(
    r"^title[ \t]*[:=][ \t]*(?:(?P<sign>[\"'])(?P<quoted>.+?)(?P=sign)|(?P<bare>[^\s\"'>|].*?))"
    r"(?:[ \t]+#.*|[ \t]*)$",
    re.MULTILINE,
)
# A title in the text itself: "# Tides", "<h1>Tides</h1>", or a line above "===".
_FENCED = re.compile(r"^[ \t]*(```|~~~).*?^[ \t]*\1", re.MULTILINE | re.DOTALL)
_TITLED = re.compile(r"^[ \t]{0,3}(?:#[ \t]|<h1\b|={3,}[ \t]*$)", re.MULTILINE | re.IGNORECASE)


def without_front_matter(repaired: Repaired) -> Repaired:
    """``repaired`` without the front matter of a site generator; lines keep their numbers."""
    found = _YAML.match(repaired.text) or _TOML.match(repaired.text)
    if found is None:
        return repaired
    rest = repaired.text[found.end() :]
    title = None if _TITLED.search(_FENCED.sub("", rest)) else _TITLE.search(found[0])
    # Generators show that title above the text.
    told = (title["quoted"] or title["bare"]).strip() if title else ""
    above = "# " * bool(told) + told.replace("''", "'") + "\n"
    text = "\n" * (found[0].count("\n") - 1) + above + rest
    return _noted(Repaired(text, repaired.notes), "Front matter is no part of a record: left out.")


def _noted(result: Repaired, note: str) -> Repaired:
    return Repaired(result.text, (note, *result.notes))


def _turned_back(text: str) -> tuple[str, str]:
    """``text`` decoded anew, and the codec's name; unchanged and ``""`` if it was right.

    A few runs may be unrepairable (bytes lost on the way), so four in five must decode. Text that
    was pasted later, such as a drawn tree of files, has characters that the codec does not have.
    """
    runs = _RUNS.findall(text)
    best, found, name = 0, "", ""
    for codec, label in _CODECS:
        read = [run for run in runs if _bytes(run, codec) is not None]
        decoded = sum(_decoded(run, codec) is not None for run in read)
        if decoded > best and decoded * 5 >= len(read) * 4:
            best, found, name = decoded, codec, label
    if not name:
        return text, ""
    return _RUNS.sub(lambda run: _decoded(run[0], found) or run[0], text), name


def _decoded(run: str, codec: str) -> str | None:
    data = _bytes(run, codec)
    try:
        return None if data is None else data.decode("utf-8")
    except UnicodeError:
        return None


def _bytes(run: str, codec: str) -> bytes | None:
    """The bytes that ``codec`` would have read as ``run``; None if it lacks such a character."""
    try:
        return b"".join(_byte(sign, codec) for sign in run)
    except UnicodeError:
        return None


def _byte(sign: str, codec: str) -> bytes:
    """The byte that was read as ``sign``; those undefined in Windows-1252 stand for themselves."""
    if codec == "cp1252" and "\x80" <= sign <= "\x9f":
        return bytes([ord(sign)])
    return sign.encode(codec)


_WIDE = re.compile(r"[^\S\n]{9,}")


def narrowed(text: str) -> str:
    """``text`` without gaps wider than a few spaces, which are invisible but slow every search."""
    return _WIDE.sub(lambda gap: gap[0][:8], text)
