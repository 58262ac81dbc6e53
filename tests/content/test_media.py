from __future__ import annotations

import os
import pickle
import struct
from pathlib import Path
from typing import Literal
from unicodedata import normalize
from unittest.mock import Mock
from urllib.parse import quote

import pytest

from nexus.content.media import MediaFile, MediaLibrary, svg_size

Form = Literal["NFC", "NFD"]
# The first bytes of images of 40 by 30, as their formats define them.
HEADS = {
    "a.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    + struct.pack(">II", 40, 30)
    + b"\x08\2\0\0\0\0\0\0\0",
    "b.JPG": b"\xff\xd8\xff\xc0\0\x11\x08" + struct.pack(">HH", 30, 40) + b"\3" + b"\0" * 40,
    "c.gif": b"GIF89a" + struct.pack("<HH", 40, 30) + b"\0" * 20,
    "d.webp": b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + b"\x27\0\0\x1d\0\0" + b"\0" * 20,
}


@pytest.fixture
def media(tmp_path: Path) -> MediaLibrary:
    folder = tmp_path / "media" / "sub"
    folder.mkdir(parents=True)
    for name, head in HEADS.items():
        (tmp_path / "media" / name).write_bytes(head)
    (folder / "my pic.png").write_bytes(HEADS["a.png"])
    (tmp_path / "media" / "cv.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "media" / "broken.png").write_bytes(b"no image")
    (tmp_path / "media" / ".hidden.png").write_bytes(b"x")
    (tmp_path / "media" / "page.html").write_text("<p>")
    (tmp_path / "outside.png").write_bytes(b"x")
    (tmp_path / "media" / "out.png").symlink_to(tmp_path / "outside.png")
    (tmp_path / "media" / "draw.svg").write_text('<?xml version="1.0"?>\n<svg viewBox="0 0 20 10">')
    return MediaLibrary(tmp_path)


def test_the_library_is_told_paths_only_since_its_older_versions_open_nothing_else(
    media: MediaLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    get = Mock(return_value=(40, 30))
    monkeypatch.setattr("imagesize.get", get)
    media.find("media/a.png")
    (told,) = get.call_args.args
    assert isinstance(told, Path)


@pytest.mark.parametrize(
    "reference",
    ["media/a.png", "/media/a.png", "../media/a.png", "../../media/a.png", "./media/a.png"],
)
def test_a_file_is_found_however_its_folder_is_written(media: MediaLibrary, reference: str) -> None:
    assert media.find(reference) == MediaFile("/media/a.png", "image/png", 40, 30)


@pytest.mark.parametrize("stored", ["NFC", "NFD"])
@pytest.mark.parametrize("written", ["NFC", "NFD"])
def test_a_file_is_found_however_its_accents_are_composed(
    media: MediaLibrary, tmp_path: Path, stored: Form, written: Form
) -> None:
    name = normalize(stored, "Été/Café.png")
    (tmp_path / "media" / name).parent.mkdir()
    (tmp_path / "media" / name).write_bytes(HEADS["a.png"])
    found = media.find(normalize(written, "media/Été/Café.png"))
    assert found == MediaFile(f"/media/{quote(name)}", "image/png", 40, 30)
    # The rest of a path may have a form of its own.
    assert media.find(f"media/{normalize('NFC', 'Été')}/{normalize('NFD', 'Café')}.png") == found
    assert media.find("media/Été/Cafe.png") is None


@pytest.mark.parametrize("name", ["b.JPG", "c.gif", "d.webp"])
def test_images_have_their_size(media: MediaLibrary, name: str) -> None:
    found = media.find(f"media/{name}")
    assert found is not None
    assert (found.width, found.height) == (40, 30)


def test_names_are_quoted_in_addresses(media: MediaLibrary) -> None:
    found = media.find("media/sub/my%20pic.png")
    assert found is not None
    assert found.url == "/media/sub/my%20pic.png"


def test_what_has_no_size_is_found_without(media: MediaLibrary) -> None:
    assert media.find("media/cv.pdf") == MediaFile("/media/cv.pdf", "application/pdf")
    assert media.find("media/broken.png") == MediaFile("/media/broken.png", "image/png")


@pytest.mark.parametrize(
    "reference",
    ["media/none.png", "media/page.html", "media/.hidden.png", "media/out.png", "media/", "media",
     "media/../outside.png", "media/%2e%2e/outside.png", "outside.png", "https://x.org/media/a.png",
     "//x.org/media/a.png", "", "media/a\0.png", "media/" + "a" * 400 + ".png"],
)  # fmt: skip
def test_everything_else_is_not_there(media: MediaLibrary, reference: str) -> None:
    assert media.find(reference) is None


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('<svg width="30" height="20px" viewBox="0 0 1 1">', (30, 20)),
        ('<svg width="100%" height="100%" viewBox="0,0,64.4,32">', (64, 32)),
        ("<svg viewBox='-5 -5 10 10'>", (10, 10)),
        ("<svg>", (None, None)),
        ('<svg viewBox="none">', (None, None)),
        ('<svg viewBox="0 0 0.4 12">', (None, None)),
        ('<svg width="0" height="12">', (None, None)),
        ('<svg stroke-width="3" viewBox="0 0 8 4">', (8, 4)),
        ("<p>", (None, None)),
    ],
)
def test_a_drawing_has_its_size(head: str, size: tuple[int | None, int | None]) -> None:
    assert svg_size(head) == size


def test_a_library_travels_between_processes(media: MediaLibrary) -> None:
    assert pickle.loads(pickle.dumps(media)).find("media/a.png") == media.find("media/a.png")


def test_a_name_that_no_address_can_hold_is_left_out(media: MediaLibrary, tmp_path: Path) -> None:
    known = media.names()
    (tmp_path / "media" / os.fsdecode(b"b\xff.png")).write_bytes(HEADS["a.png"])
    assert MediaLibrary(tmp_path).names() == known


def test_the_folder_is_walked_once(media: MediaLibrary, tmp_path: Path) -> None:
    known = media.names()
    (tmp_path / "media" / "later.png").write_bytes(HEADS["a.png"])
    assert media.names() == known
