from __future__ import annotations

from nexus.importers.source.fences import behind_code
from tests.importers.importing import imported


def test_pictures_tell_where_the_code_of_an_unclosed_fence_ends() -> None:
    made = imported(
        "## Setup\n\n```bash\n./row --hard\n\n"
        "⚡ Challenges Faced\n\nA torn sail: sewed it.\n\nFog: rang the bell.\n\n"
        "🌱 Lessons Learned\nReef early.\n\nDry the oars.\n\n"
        "🎯 Next Steps\nBuy paint.\n"
    )
    assert made.challenges == ["A torn sail", "Fog"]
    assert made.takeaways == ["Reef early", "Dry the oars"]


def test_a_picture_or_two_may_be_what_a_program_prints() -> None:
    assert behind_code(["./row", "", "🚀 Off we go", "", "✅ Landed"]) == []
