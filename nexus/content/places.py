"""What a file is, judging by its path: the folder gives the kind, the stem the slug."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from posixpath import splitext
from typing import Final, Literal

from nexus.content.addresses import entry_path, technology_path
from nexus.content.documents import Entry, Profile, Technology
from nexus.content.kinds import SECTIONS, Kind
from nexus.slugs import slugify

PROFILE: Final = "profile"
TECHNOLOGY: Final = "technology"
TECHNOLOGIES_FOLDER = "technologies"
FOLDERS = (TECHNOLOGIES_FOLDER, *(kind.plural for kind in Kind))
# Backups and swap files of Vim, Emacs, Kate and JetBrains' editors, compiled Python, and what the
# file managers of Windows (also in WSL) and macOS leave behind.
_BESIDE = re.compile(
    r"~$|^#.*#$|\.sw[a-p]$|___jb_\w+___$|\.py[cod]$"
    r"|:Zone\.Identifier$|^(?:desktop\.ini|Thumbs\.db|Icon\r)$"
)


@dataclass(frozen=True, slots=True)
class Place:
    """What sort of file is at a path, and its slug (the profile has none)."""

    of: Literal["profile", "technology"] | Kind
    slug: str = ""

    @property
    def url(self) -> str:
        """The path of its page on the site."""
        if self.of == PROFILE:
            return "/about"
        if isinstance(self.of, Kind):
            return entry_path(self.of, self.slug)
        return technology_path(self.slug)

    def has_section(self, name: str) -> bool:
        """Whether its page may have a section of this ``name``, as those of challenges do."""
        return self.of is Kind.CHALLENGE and name in SECTIONS


@lru_cache(maxsize=2**14)
def place_of(path: str) -> Place | None:
    """The place of the content file at ``path``, or None where no content belongs."""
    # By hand: this runs for thousands of files, and a path object costs more than the rest.
    parts = [part for part in path.split("/") if part not in {"", "."}]
    if not parts or path.startswith("/"):
        return None
    stem = splitext(parts[-1])[0]
    if len(parts) == 1:
        return Place(PROFILE) if stem.lower() == PROFILE else None
    slug, folder = slugify(stem), parts[0]
    if folder == TECHNOLOGIES_FOLDER:
        return Place(TECHNOLOGY, slug)
    kind = Kind.from_plural(folder)
    return Place(kind, slug) if kind else None


def is_beside(name: str) -> bool:
    """Whether editors and tools write files of this ``name`` beside those that they are given.

    Nothing that is read as content has such a name.
    """
    return bool(_BESIDE.search(name))


def path_for(document: Profile | Technology | Entry) -> str:
    """Where ``document`` belongs: its own path if it has one, else by kind and slug."""
    if document.path:
        return document.path
    if isinstance(document, Profile):
        return f"{PROFILE}.md"
    if isinstance(document, Entry):
        return f"{document.kind.plural}/{document.slug}.md"
    return f"{TECHNOLOGIES_FOLDER}/{document.slug}.md"
