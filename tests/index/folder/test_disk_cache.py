"""A cache on disk: of use where it can be had, and in nobody's way where it can't."""

from __future__ import annotations

from pathlib import Path

import pytest

from nexus.index.folder.disk_cache import MAX_FILES, DiskCache


def add(folder: Path, number: int) -> None:
    DiskCache(folder, "things").add({b"%d" % number: b"\x01"}, count=1, used=list)


@pytest.mark.usefixtures("without_rights")
@pytest.mark.parametrize("rights", [0o000, 0o555])
def test_a_closed_folder_keeps_nothing_new_and_stops_nobody(tmp_path: Path, rights: int) -> None:
    for number in range(MAX_FILES):
        add(tmp_path, number)
    held = sorted(tmp_path.iterdir())
    tmp_path.chmod(rights)
    add(tmp_path, MAX_FILES)
    tmp_path.chmod(0o755)
    assert sorted(tmp_path.iterdir()) == held
