"""What is kept to spare work: of use where it can be had, and in nobody's way where it can't."""

from __future__ import annotations

from pathlib import Path

import pytest

from nexus.index.folder.shelf import PIECES, Shelf


def add(folder: Path, number: int) -> None:
    Shelf(folder, "things").add({b"%d" % number: b"\x01"}, count=1, used=list)


@pytest.mark.usefixtures("without_rights")
@pytest.mark.parametrize("rights", [0o000, 0o555])
def test_a_closed_folder_holds_nothing_new_and_stops_nobody(tmp_path: Path, rights: int) -> None:
    for number in range(PIECES):
        add(tmp_path, number)
    held = sorted(tmp_path.iterdir())
    tmp_path.chmod(rights)
    add(tmp_path, PIECES)
    tmp_path.chmod(0o755)
    assert sorted(tmp_path.iterdir()) == held
