from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from nexus.web.files.inline_icon import icon_address
from tests.conftest import ROOT


def test_a_small_drawing_stands_in_the_page_itself() -> None:
    address = icon_address(ROOT / "static" / "favicon.svg", "/static/favicon.svg")
    assert address.startswith("data:image/svg+xml,%3Csvg")
    assert not set(address) & set('"<>&# \n'), "templates write it as it is"
    assert unquote(address).endswith("</svg>")


def test_a_value_that_holds_the_other_quotes_keeps_its_own(tmp_path: Path) -> None:
    drawing = """<svg><text font-family="Georgia, 'Times New Roman'">A</text></svg>"""
    (tmp_path / "favicon.svg").write_text(drawing, "utf-8")
    address = icon_address(tmp_path / "favicon.svg", "/static/favicon.svg")
    assert not set(address) & set('"<>&# \n'), "templates write it as it is"
    assert unquote(address).endswith(drawing)


def test_a_large_one_and_none_are_asked_for(tmp_path: Path) -> None:
    large = tmp_path / "favicon.svg"
    large.write_text(f"<svg>{' ' * 1000}</svg>", "utf-8")
    assert icon_address(large, "/icon") == "/icon"
    assert icon_address(None, "/icon") == "/icon"
