from __future__ import annotations

import pytest

from nexus.content.kinds import Kind
from nexus.content.places import PROFILE, Place
from nexus.content.targets import content_place


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("../takeaways/keep.md", "skills/a.md"),
        ("../../takeaways/keep.md", "skills/2025/a.md"),
        ("../takeaways/keep.md", "skills/2025/a.md"),
        ("takeaways/keep.md", "skills/a.md"),
        ("takeaways/keep.md", "profile.md"),
        ("/takeaways/keep.md#why", "skills/a.md"),
        ("keep.md", "takeaways/a.md"),
        ("2025/keep.md", "takeaways/a.md"),
        ("../keep.md", "takeaways/2025/a.md"),
        ("../keep.md", "takeaways/a.md"),
        ("../../keep.md", "takeaways/2025/a.md"),
    ],
)
def test_a_path_from_its_file_and_one_from_the_top_lead_to_the_same_page(
    target: str, source: str
) -> None:
    assert content_place(target, source) == Place(Kind.TAKEAWAY, "keep")


@pytest.mark.parametrize("target", ["../profile.md", "/profile.markdown", "../profile.MD#more"])
def test_the_profile_has_a_page_too(target: str) -> None:
    assert content_place(target, "skills/a.md") == Place(PROFILE)


@pytest.mark.parametrize(
    "target",
    ["profile", "https://example.org/skills/a.md", "//example.org/skills/a.md", "skills/a.txt", ""],
)
def test_what_is_no_file_of_the_content_is_no_place_in_it(target: str) -> None:
    assert content_place(target, "notes.md") is None


def test_what_only_the_site_has_is_no_place_whatever_links_to_it() -> None:
    assert content_place("/static/notes.md", "skills/a.md") is None
