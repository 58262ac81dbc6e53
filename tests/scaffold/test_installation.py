from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError
from types import SimpleNamespace

import pytest

from nexus.scaffold import installation as module
from nexus.scaffold.installation import Installation, installation


def installed(monkeypatch: pytest.MonkeyPatch, origin: object) -> None:
    """As if pip had installed version 1.2 and written ``origin`` beside it."""
    text = json.dumps(origin) if origin else None
    found = SimpleNamespace(version="1.2", read_text=lambda _: text)
    monkeypatch.setattr(module, "distribution", lambda _: found)


def test_a_release_is_named_by_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, None)
    assert installation() == Installation("nexus-portfolio==1.2")


def test_an_installation_from_a_repository_is_named_by_its_commit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    origin = {"url": "https://example.org/nexus", "vcs_info": {"vcs": "git", "commit_id": "ab12"}}
    installed(monkeypatch, origin)
    assert installation() == Installation("nexus-portfolio @ git+https://example.org/nexus@ab12")


def test_an_installation_from_a_folder_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, {"url": "file:///src/my%20nexus", "dir_info": {"editable": True}})
    assert installation() == Installation("nexus-portfolio==1.2", "/src/my nexus")


def test_an_installation_from_an_archive_is_named_by_its_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    address = "https://example.org/nexus/archive/main.zip"
    installed(monkeypatch, {"url": address, "archive_info": {}})
    assert installation() == Installation(f"nexus-portfolio @ {address}")


def test_an_installation_from_a_wheel_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    wheel = "/src/nexus_portfolio-1.2-py3-none-any.whl"
    installed(monkeypatch, {"url": f"file://{wheel}", "archive_info": {}})
    assert installation() == Installation("nexus-portfolio==1.2", wheel)


def test_an_installation_that_is_not_installed_may_be_any(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(module, "distribution", missing)
    assert installation() == Installation("nexus-portfolio")
