"""What an import did: what each piece became, what was left out, and what was repaired."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from nexus.content.documents import Portfolio
from nexus.content.text import FORBIDDEN_CHARACTERS, one_line


@dataclass(frozen=True, slots=True, order=True)
class Became:
    """A piece of the document (``source``, on ``line``) and the file it is now in."""

    line: int
    path: str
    title: str
    source: str = ""


@dataclass(frozen=True, slots=True, order=True)
class LeftOut:
    """A part of the document (from ``line`` to ``end``) that is in no file, and why."""

    line: int
    end: int
    title: str
    reason: str
    text: str = ""


@dataclass(frozen=True, slots=True, order=True)
class SectionRead:
    """A section of the document and what its items were read as (``skills``)."""

    line: int
    end: int
    title: str
    read_as: str


@dataclass(frozen=True, slots=True)
class Report:
    """The full record of one import, in the order of the document.

    ``labels`` are words that only named a part (``Problem:``, a table's header, a heading) and so
    are in no file; only the JSON lists them.
    """

    source: str
    notes: tuple[str, ...] = ()
    sections: tuple[SectionRead, ...] = ()
    became: tuple[Became, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    labels: tuple[LeftOut, ...] = ()

    def to_json(self) -> str:
        """The report for machines; the keys are the fields above."""
        # A lone surrogate, which a resume may contain as an escape, can't be encoded.
        text = json.dumps(asdict(self), ensure_ascii=False, indent=2)
        return text.encode("utf-8", "replace").decode() + "\n"

    def to_text(self) -> str:
        """The report for people."""
        lines = [f"{self.source}:"]
        lines += [f"  note: {note}" for note in self.notes]
        lines += [
            f"  {_place(each.line, each.end)}: {_shown(each.title)}: read as {each.read_as}"
            for each in self.sections
        ]
        if self.became:
            lines.append("What became what:")
        lines += [
            f"  {_place(each.line)}: {_shown(each.title)} -> {each.path}" for each in self.became
        ]
        if self.left_out:
            lines.append("Left out:")
        lines += [
            f"  {_place(each.line, each.end)}: {_shown(each.title)}: {each.reason}"
            for each in self.left_out
        ]
        return "\n".join(lines) + "\n"


def _shown(title: str) -> str:
    """``title`` in one line, without the control characters that a terminal would obey."""
    return one_line(FORBIDDEN_CHARACTERS.sub("", title))


def _place(line: int, end: int = 0) -> str:
    if not line:
        return "-"
    return f"lines {line}-{end}" if end > line else f"line {line}"


@dataclass(frozen=True, slots=True)
class Imported:
    """The result of an import: the content, and the report of where it came from."""

    portfolio: Portfolio
    report: Report
