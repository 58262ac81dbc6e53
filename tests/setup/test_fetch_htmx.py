"""The script that puts htmx in its place: right file kept, wrong one replaced, failure told."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scripts import fetch_htmx
from scripts.fetch_htmx import FetchError, ensure_htmx, is_right

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def right() -> Path:
    """The real htmx, which ``make test`` has fetched."""
    assert is_right(fetch_htmx.TARGET), "run: make htmx"
    return fetch_htmx.TARGET


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch, right: Path) -> list[Path]:
    """Folders in which a download was tried; each gets the right file."""
    tried: list[Path] = []

    def download(folder: Path) -> Path:
        tried.append(folder)
        return right

    monkeypatch.setattr(fetch_htmx, "_downloaded", download)
    return tried


def test_a_right_file_is_kept_without_a_download(
    tmp_path: Path, right: Path, downloads: list[Path]
) -> None:
    target = tmp_path / "htmx.min.js"
    target.write_bytes(right.read_bytes())

    assert ensure_htmx(target) is False
    assert downloads == []


def test_a_missing_file_is_fetched_with_its_folder(
    tmp_path: Path, right: Path, downloads: list[Path]
) -> None:
    target = tmp_path / "static" / "vendor" / "htmx.min.js"

    assert ensure_htmx(target) is True
    assert target.read_bytes() == right.read_bytes()
    assert list(target.parent.iterdir()) == [target]
    assert not downloads[0].exists()


def test_a_wrong_file_is_replaced(tmp_path: Path, downloads: list[Path]) -> None:
    target = tmp_path / "htmx.min.js"
    target.write_text("alert('not htmx')")

    assert ensure_htmx(target) is True
    assert is_right(target)
    assert len(downloads) == 1


def test_a_download_with_another_sha256_is_refused_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forged = tmp_path / "forged.js"
    forged.write_text("alert('not htmx')")
    monkeypatch.setattr(fetch_htmx, "_downloaded", lambda _: forged)
    target = tmp_path / "vendor" / "htmx.min.js"

    with pytest.raises(FetchError, match=f"sha256 begins with {fetch_htmx.SHA256[:12]}"):
        ensure_htmx(target)
    assert not target.exists()


def test_a_failed_command_is_told_with_the_last_line_it_wrote(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match=r"npm is unwell: no network$"):
        fetch_htmx.run(
            ["sh", "-c", "echo first; echo no network >&2; exit 3"], tmp_path, "npm is unwell"
        )


def test_the_command_says_that_the_site_works_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def offline(_: Path) -> Path:
        raise FetchError("no network")

    monkeypatch.setattr(fetch_htmx, "_downloaded", offline)
    monkeypatch.setattr(fetch_htmx, "is_right", lambda _: False)
    monkeypatch.setattr(fetch_htmx.ensure_htmx, "__defaults__", (tmp_path / "htmx.min.js",))

    assert fetch_htmx.main() == 1
    told = capsys.readouterr().err
    assert "no network" in told
    assert "works without it, as a plain form" in told


def test_npm_is_told_one_exact_version_with_its_sha512() -> None:
    wanted = json.loads((ROOT / "scripts/npm/package.json").read_text("utf-8"))["dependencies"]
    locked = json.loads((ROOT / "scripts/npm/package-lock.json").read_text("utf-8"))["packages"]
    htmx = locked["node_modules/htmx.org"]

    assert wanted == {"htmx.org": htmx["version"]}
    assert re.fullmatch(r"sha512-[A-Za-z0-9+/]{86}==", htmx["integrity"])
    assert "resolved" not in htmx
