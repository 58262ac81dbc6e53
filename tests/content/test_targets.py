from __future__ import annotations

import pytest

from nexus.content.kinds import Kind
from nexus.content.places import Place
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
    ],
)
def test_a_path_from_its_file_and_one_from_the_top_lead_to_the_same_page(
    target: str, source: str
) -> None:
    assert content_place(target, source) == Place(Kind.TAKEAWAY, "keep")
