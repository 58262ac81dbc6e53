"""Where static files are: the owner's own, then those of Nexus."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from werkzeug.security import safe_join

from nexus.paths import is_hidden
from nexus.web.files.minify import without_comments

# Some editors put a byte order mark at the start of a file, which would become part of the first
# selector here.
_ENCODING = "utf-8-sig"
_COLOUR = re.compile(r"--([\w-]+):\s*(?:light-dark\(\s*)?(#\w{3,8})(?:\s*,\s*(#\w{3,8}))?")


@dataclass(frozen=True, slots=True)
class StaticFiles:
    """Where static files are looked for, the owner's folder first, and the owner's theme."""

    folders: Sequence[Path]
    theme: Path

    def find(self, name: str) -> Path | None:
        """The first file called ``name``; None for a hidden one or one outside of the folders."""
        if is_hidden(Path(name)):
            return None
        joined = (safe_join(str(folder), name) for folder in self.folders)
        return next((Path(path) for path in joined if path and _is_file(Path(path))), None)

    def named(self, folder: str, suffix: str) -> list[str]:
        """The files of ``folder``, sorted; tokens, which order the layers, come first.

        Hidden files are left out.
        """
        found = [path for root in self.folders for path in (root / folder).glob(f"*{suffix}")]
        names = {path.name for path in found if not is_hidden(Path(path.name))}
        return [f"{folder}/{name}" for name in sorted(names, key=lambda n: (n != "tokens.css", n))]

    def scripts(self, folder: str) -> tuple[list[str], list[str]]:
        """The scripts of ``folder`` that Nexus has, and those that the owner added to them.

        Of the former, some may be the owner's by now.
        """
        names = self.named(folder, ".js")
        ours = [name for name in names if (self.folders[-1] / name).is_file()]
        return ours, [name for name in names if name not in ours]

    def texts(self, names: Iterable[str]) -> list[str]:
        """The contents of those of the files ``names`` that exist."""
        return [path.read_text(_ENCODING) for name in names if (path := self.find(name))]

    def theme_text(self) -> str:
        """The owner's theme in the layer that has the last word; empty if there is none."""
        if not self.theme.is_file():
            return ""
        return f"@layer owner {{ {self.theme.read_text(_ENCODING)} }}"

    def colours(self) -> dict[str, tuple[str, str]]:
        """The light and the dark colour of each token, for what the browser does not draw.

        The owner's colour takes precedence over ours if it is written as ``light-dark(#..., #...)``
        or ``#...``: anything else can only be resolved by the browser. The first of each file
        counts; further ones are for some visitors only.
        """
        texts = [*self.texts(["css/tokens.css"]), self.theme_text()]
        return {
            name: (light, dark or light)
            for text in texts
            for name, light, dark in reversed(_COLOUR.findall(without_comments(text)))
        }


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        # Visitors may ask for names that no file system can hold.
        return False
