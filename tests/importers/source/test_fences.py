from __future__ import annotations

from nexus.importers.source.fences import behind_code


def test_a_picture_or_two_may_be_what_a_program_prints() -> None:
    assert behind_code(["./row", "", "🚀 Off we go", "", "✅ Landed"]) == []
