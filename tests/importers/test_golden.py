"""Every shape of record that people write, and the folder that it becomes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nexus.importers.finishing.folder import files_of
from nexus.importers.reading import read

DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.md"))


def test_there_are_documents_of_every_shape() -> None:
    assert len(DOCUMENTS) >= 11


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_a_document_becomes_the_folder_that_was_read_and_approved(
    document: Path, golden: Callable[[str, str], None]
) -> None:
    imported = read(document.read_bytes(), document.name)
    parts = [f"==> {path}\n{text}" for path, text in files_of(imported.portfolio).items()]
    parts += ["==> report", imported.report.to_text()]
    golden(f"import-{document.stem}.txt", "\n".join(parts))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_line_ends_marks_and_misreadings_make_no_difference(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    clean = files_of(read(text.encode(), "x.md").portfolio)
    accidents = {
        "crlf": text.replace("\n", "\r\n").encode(),
        "mark": b"\xef\xbb\xbf" + text.encode(),
        "utf16": text.encode("utf-16"),
        "mac": text.encode().decode("mac_roman").encode(),
        "zero width": text.replace(" ", " \u200b", 5).encode(),
    }
    for name, data in accidents.items():
        assert files_of(read(data, "x.md").portfolio) == clean, name
