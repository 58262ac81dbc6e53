from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize(("told", "used"), [("a beacon", ()), ("Beacon", ("Beacon",))])
def test_an_unknown_tool_is_not_any_word_like_its_name(told: str, used: tuple[str, ...]) -> None:
    skill = f"### Night sailing\n\nWe sailed with {told} ahead.\n"
    made = imported(f"## Tools\n\n- Beacon\n- Redis\n\n## Skills\n\n{skill}")
    assert made.portfolio.entries[-1].technologies == used


def test_words_of_everyday_language_are_no_tools() -> None:
    made = imported(
        "## Skills\n\n- Le tableau de bord\n- Identity and access management\n- AWS IAM\n"
    )
    assert [entry.technologies for entry in made.portfolio.entries] == [(), (), ("AWS IAM",)]
