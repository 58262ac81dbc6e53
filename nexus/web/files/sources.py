"""Where static files lie: the owner's own, then those of Nexus."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from werkzeug.security import safe_join

_PAPER = re.compile(r"--paper:\s*(?:light-dark\(\s*)?(#\w{3,8})(?:\s*,\s*(#\w{3,8}))?")


@dataclass(frozen=True, slots=True)
class Sources:
    """Where static files are looked for, the owner's folder first, and the owner's theme."""

    folders: Sequence[Path]
    theme: Path

    def find(self, name: str) -> Path | None:
        """The first file called ``name``; None for a name that leads out of the folders."""
        joined = (safe_join(str(folder), name) for folder in self.folders)
        return next((Path(path) for path in joined if path and Path(path).is_file()), None)

    def named(self, folder: str, suffix: str) -> list[str]:
        """The files of ``folder``, sorted; tokens, which order the layers, come first."""
        names = {path.name for root in self.folders for path in (root / folder).glob(f"*{suffix}")}
        return [f"{folder}/{name}" for name in sorted(names, key=lambda n: (n != "tokens.css", n))]

    def texts(self, names: Iterable[str]) -> list[str]:
        """What those of the files ``names`` hold that there are."""
        return [path.read_text("utf-8") for name in names if (path := self.find(name))]

    def theme_text(self) -> str:
        """The owner's theme in the layer that has the last word; empty if there is none."""
        if not self.theme.is_file():
            return ""
        return f"@layer owner {{ {self.theme.read_text('utf-8')} }}"

    def paper(self) -> tuple[str, str]:
        """The colours of ``--paper``, the owner's before ours, for what surrounds the page.

        A colour that is not written as ``light-dark(#..., #...)`` or ``#...`` is the browser's
        to resolve; the last one before it that is stays.
        """
        found = _PAPER.findall("".join([*self.texts(["css/tokens.css"]), self.theme_text()]))
        light, dark = found[-1] if found else ("#ffffff", "")
        return light, dark or light
