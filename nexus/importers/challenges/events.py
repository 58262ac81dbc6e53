"""A challenges section as events: a title, a labelled text, a text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nexus.importers.unfilled import is_placeholder
from nexus.importers.vocabulary import Part
from nexus.importers.wording import capitalised, title_of

_LONGEST_TITLE = 8


@dataclass(slots=True)
class Challenge:
    """One challenge while its texts are still being gathered."""

    line: int
    title: str = ""
    source: str = ""
    parts: dict[Part, list[str]] = field(default_factory=dict)
    last: Part | None = None
    from_label: bool = False
    category: str = ""
    # "Severity: high" before its first part: it stands below the issue.
    facts: list[str] = field(default_factory=list)

    def add(self, part: Part, text: str) -> None:
        """Add ``text`` to ``part``, which continues until the next label."""
        if part is Part.IMPACT:
            part = Part.OUTCOME if Part.SOLUTION in self.parts else Part.ISSUE
        self.last = part
        if text.strip():
            self.parts.setdefault(part, []).append(capitalised(text.strip()))


class Challenges:
    """Reads events into challenges, in order."""

    def __init__(self) -> None:
        self.done: list[Challenge] = []
        self.intro: list[tuple[int, str]] = []
        self.open = False
        # If solutions follow under a separate heading, "Name: text" describes the issue.
        self.told = Part.SOLUTION

    @property
    def current(self) -> Challenge | None:
        """The challenge that receives further texts."""
        return self.done[-1] if self.done and self.open else None

    def title(self, line: int, title: str, source: str) -> Challenge:
        """Open a challenge by its name; an unfilled placeholder is not one ("[Your challenge]")."""
        title = "" if is_placeholder(title) else title
        self.done.append(Challenge(line, title, source))
        self.open = True
        return self.done[-1]

    def label(self, line: int, part: Part, text: str, source: str) -> None:
        """A labelled text: a new problem opens a challenge, any other goes to the open one."""
        now = self.current or self._unnamed(line, source)
        if part is Part.ISSUE and now.parts:
            only_issue = set(now.parts) == {Part.ISSUE}
            again = _called(now.source) == _called(source)
            if only_issue and now.from_label and not (now.title or again) and _title_like(now):
                now.title = title_of(" ".join(now.parts.pop(Part.ISSUE)))
            elif not (only_issue and now.title):
                now = self._unnamed(line, source)
        now.add(part, text)

    def _unnamed(self, line: int, source: str) -> Challenge:
        now = self.title(line, "", source)
        now.from_label = True
        return now

    def text(self, line: int, text: str) -> None:
        """A text without a label: it continues the open challenge."""
        now = self.current
        if now is None:
            self.intro.append((line, text))
        else:
            now.add(now.last or Part.ISSUE, text)


def _called(source: str) -> str:
    """The label that a text opens with, without its number: "challenge" of "Challenge 2: ..."."""
    return _NO_LETTER.sub("", _LABEL_ENDS.split(source, maxsplit=1)[0]).casefold()


_LABEL_ENDS = re.compile(r":|\s[–—-]\s")
_NO_LETTER = re.compile(r"[\W\d_]+")


def _title_like(now: Challenge) -> bool:
    return len(" ".join(now.parts[Part.ISSUE]).split()) <= _LONGEST_TITLE
