"""What one rendering knows: its ids, headings and addresses, and how they are made."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from nexus.content.links import SCHEMES
from nexus.content.media import MediaFile, MediaFinder
from nexus.content.rendering.policy import allowed_classes
from nexus.content.targets import content_place, fragment_of, is_local, media_name
from nexus.folding import SCRIPT_MARKS
from nexus.slugs import slugify

DEFAULT_PREFIX = "text"
DEEPEST = 6
_NOT_IN_IDS = re.compile(rf"[^\w\- {''.join(sorted(SCRIPT_MARKS))}]")


class Heading(NamedTuple):
    """A heading of a rendered text: its level on the page, its id and its words."""

    level: int
    id: str
    text: str


@dataclass(slots=True)
class Page:
    """The text being rendered, for as long as that takes."""

    media: MediaFinder
    top_level: int
    id_prefix: str
    source: str
    headings: list[Heading] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    _ids: set[str] = field(default_factory=set)
    _numbers: dict[str, int] = field(default_factory=dict)
    _unused: set[str] = field(default_factory=set)
    _fragments: dict[str, str] = field(default_factory=dict)
    _open_levels: list[int] = field(default_factory=list)

    def heading_id(self, words: str) -> str:
        """The id of a heading of these ``words``, which follows from the one that GitHub gives it.

        A link from another file has only that. On the page itself, ``#words`` leads here as well.
        """
        chosen = self.new_id(_on_github(words))
        for fragment in (words, slugify(words)):
            self._fragments.setdefault(fragment, chosen)
        return chosen

    def new_id(self, name: str) -> str:
        """An id of this page's own that follows from ``name``. Links to ``#name`` reach it."""
        slug = slugify(name) or "section"
        stem = f"{self.id_prefix}-{slug}" if self.id_prefix else slug
        number = self._numbers.get(stem, 1)
        chosen = stem if number == 1 else f"{stem}-{number}"
        while chosen in self._ids:
            number += 1
            chosen = f"{stem}-{number}"
        self._numbers[stem] = number
        self._ids.add(chosen)
        self._unused.add(chosen)
        for fragment in (name, slug):
            self._fragments.setdefault(fragment, chosen)
        return chosen

    def level_of(self, written: int) -> int:
        """The level of a heading that is written at ``written``, after those before it.

        The first is at ``top_level``, and none skips a level, whatever its owner wrote.
        """
        while self._open_levels and self._open_levels[-1] >= written:
            self._open_levels.pop()
        self._open_levels.append(written)
        return min(self.top_level + len(self._open_levels) - 1, DEEPEST)

    def find_image(self, target: str) -> MediaFile | None:
        """The media file that an image shows, whose ``target`` is noted."""
        self.targets.append(target)
        return self.media.find(target)

    def attribute(self, name: str, value: str) -> str | None:
        """What becomes of an attribute that the sanitiser let through; None drops it."""
        if name == "class":
            return allowed_classes(value)
        if name == "id":
            return self._take_id(value)
        if name == "href":
            return self._address(value)
        if name == "src":
            found = self.media.find(value)
            return found.url if found and found.is_image else None
        return value

    def _take_id(self, value: str) -> str | None:
        # Only ids that this page gave out, each once: raw HTML must not use ids of the site.
        if value not in self._unused:
            return None
        self._unused.discard(value)
        return value

    def _address(self, target: str) -> str | None:
        target = target.strip()
        if target.startswith("#"):
            return f"#{self._fragments.get(fragment_of(target), fragment_of(target))}"
        if not is_local(target):
            scheme = target.partition(":")[0].lower()
            return target if scheme in SCHEMES or target.startswith("//") else None
        if media_name(target):
            found = self.media.find(target)
            return found.url if found else None
        return self._site_address(target)

    def _site_address(self, target: str) -> str | None:
        place = content_place(target, self.source)
        if place is None:
            return target if target.startswith("/") else None
        fragment = slugify(fragment_of(target))
        if not fragment:
            return place.url
        own = place.has_section(fragment)
        return f"{place.url}#{fragment if own else f'{DEFAULT_PREFIX}-{fragment}'}"


def _on_github(name: str) -> str:
    return _NOT_IN_IDS.sub("", name.lower()).replace(" ", "-")
