"""What ``make audit`` judges the pages with: pinned exactly, and nothing else."""

from __future__ import annotations

import json

from flask.testing import FlaskClient

from scripts.audit import CATEGORIES, DEVICES, FILES, SOURCE, pages


def test_the_tools_are_pinned_to_one_version_with_its_hash() -> None:
    wanted = json.loads((SOURCE / "package.json").read_text("utf-8"))["dependencies"]
    locked = json.loads((SOURCE / "package-lock.json").read_text("utf-8"))["packages"]
    assert wanted.keys() == {"lighthouse", "html-validate"}
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    packages = {name: package for name, package in locked.items() if name}
    assert len(packages) > 20
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())


def test_every_file_that_the_tools_read_is_there() -> None:
    assert [name for name in FILES if not (SOURCE / name).is_file()] == []
    assert CATEGORIES
    assert DEVICES


def test_the_pages_are_found_by_the_dashboards_links(client: FlaskClient) -> None:
    found = pages(client.get("/").text)
    assert list(found) == ["dashboard", "filtered", "entry", "technology"]
    assert [client.get(path).status_code for path in found.values()] == [200] * 4
