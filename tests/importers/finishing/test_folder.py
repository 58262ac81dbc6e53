from __future__ import annotations

from pathlib import Path

import pytest

from nexus.errors import ImportFailed
from nexus.importers.finishing.folder import save


@pytest.mark.parametrize("path", ["../x.md", "skills/../../x.md", "/x.md"])
def test_nothing_is_written_outside_the_folder(path: str, tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="; nothing was written"):
        save({"profile.md": "", path: ""}, tmp_path / "content")
    assert list(tmp_path.iterdir()) == []
