"""Puts what lies beside the package into the wheel: templates, static files and htmx."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class SiteFilesHook(BuildHookInterface[Any]):
    """Runs before the wheel is packed; hatchling finds it by its base class."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add ``templates`` and ``static`` as ``nexus/templates`` and ``nexus/static``.

        An editable install reads them where they are, and ``nexus.paths`` knows the way.
        """
        if version == "editable":
            return
        root = Path(self.root)
        self._ensure_htmx(root)
        for folder in ("templates", "static"):
            build_data["force_include"][str(root / folder)] = f"nexus/{folder}"

    def _ensure_htmx(self, root: Path) -> None:
        # The project's root is not importable from an isolated build.
        sys.path.insert(0, str(root))
        try:
            from scripts.fetch_htmx import FetchError, ensure_htmx
        finally:
            sys.path.remove(str(root))
        try:
            ensure_htmx()
        except FetchError as error:
            self.app.display_warning(f"The wheel is built without htmx: {error}")
