"""The documents lead to files, headings and modules that are there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
_LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_PATH = re.compile(r"(?:nexus|tests|scripts|bench|templates|static|docs)/[\w./-]*\w\.\w+")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def anchors(document: Path) -> set[str]:
    """The names by which the headings of ``document`` can be linked to."""
    titles = _HEADING.findall(
        re.sub(r"```.*?```", "", document.read_text("utf-8"), flags=re.DOTALL)
    )
    words = (re.sub(r"[^\w\- ]", "", title.lower()) for title in titles)
    return {each.replace(" ", "-") for each in words}


def dead_links(document: Path) -> Iterator[str]:
    for path, anchor in _LINK.findall(_CODE.sub("", document.read_text("utf-8"))):
        target = (document.parent / path).resolve() if path else document
        if not target.exists() or (anchor and anchor not in anchors(target)):
            yield f"{document.name}: {path}#{anchor}"


def lost_files(document: Path) -> Iterator[str]:
    for code in re.findall(r"`([^`\n]+)`", document.read_text("utf-8")):
        path = _PATH.match(code)
        if path and not (ROOT / path[0]).exists():
            yield f"{document.name}: {path[0]}"


def test_every_link_between_documents_leads_somewhere() -> None:
    assert len(DOCUMENTS) > 10
    assert [each for document in DOCUMENTS for each in dead_links(document)] == []


def test_every_file_of_the_project_that_a_document_names_is_there() -> None:
    assert [each for document in DOCUMENTS for each in lost_files(document)] == []


def test_what_is_not_there_is_found(tmp_path: Path) -> None:
    document = tmp_path / "a.md"
    document.write_text("# One two\n[x](b.md) [y](#one-two) [z](#three) `nexus/none.py`", "utf-8")
    assert list(dead_links(document)) == ["a.md: b.md#", "a.md: #three"]
    assert list(lost_files(document)) == ["a.md: nexus/none.py"]
