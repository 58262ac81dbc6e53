"""Where the static files of the site lie, those of its owner before ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from werkzeug.security import safe_join


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
