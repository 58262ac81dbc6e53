"""Settings: read from the environment once, checked, then never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from nexus.errors import SettingError


@dataclass(frozen=True, slots=True)
class Settings:
    """What may differ from one place to another.

    ``content`` is the folder of markdown (``NEXUS_CONTENT``), ``index_folder`` where
    its indexes are kept (``NEXUS_INDEX_DIR``).
    """

    content: Path
    index_folder: Path

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Settings:
        """The settings that ``environ`` asks for.

        Raises ``SettingError`` for the first variable that is malformed.
        """
        content = Path(environ.get("NEXUS_CONTENT") or "content").absolute()
        if content.exists() and not content.is_dir():
            raise SettingError("NEXUS_CONTENT", "a folder of markdown files", str(content))
        chosen = environ.get("NEXUS_INDEX_DIR")
        folder = Path(chosen).absolute() if chosen else content.parent / ".nexus"
        return cls(content=content, index_folder=folder / content.name)
