from __future__ import annotations

import pytest

from tests.importers.importing import imported

_TOOLS = "**Tools**\n- Flask\n\n"


def test_bold_lines_below_an_empty_topic_belong_to_it_even_if_they_name_it_again() -> None:
    made = imported(
        f"{_TOOLS}**Best practices**\n\n**Coding standards**\n- Name things well\n\n"
        "**Data at sea**\n- Keep a log\n\n**Reviews**\n- Ask early\n\n**License**\n\nMIT\n"
    )
    assert made.takeaways == ["Name things well", "Keep a log", "Ask early"]


def test_a_word_that_may_tell_how_to_run_something_is_a_part_of_a_topic_amid_others() -> None:
    made = imported(
        "**Technologies**\n\n**Python**\n- Flask for pages\n\n**Testing**\n- pytest for all of it\n"
        "\n**Queues**\n- Redis for mail\n\n**Takeaways**\n- Rest\n"
    )
    assert {"Python", "pytest", "Redis"} == set(made.technologies)


@pytest.mark.parametrize("sign", ["🚀 ", ""])
def test_as_the_last_part_it_is_one_only_with_an_emoji_that_the_topic_has_not(sign: str) -> None:
    made = imported(
        f"{_TOOLS}**Best practices**\n\n**{sign}Code**\n- Name things well\n\n"
        f"**{sign}Review**\n- Ask early\n\n**{sign}Testing**\n- Test the edges\n"
    )
    assert ("Test the edges" in made.takeaways) == bool(sign)


def test_numbered_steps_below_parts_without_numbers_are_no_parts() -> None:
    made = imported(
        f"{_TOOLS}**Best practices**\n\n**Code**\n- Name things well\n\n**Review**\n- Ask early\n\n"
        "**1. Clone the repository**\n\n```\ngit clone\n```\n\n**2. Useful scripts**\n\n```\nmake\n"
        "```\n"
    )
    assert made.takeaways == ["Name things well", "Ask early"]


def test_a_topic_that_an_item_names_ends_with_its_list() -> None:
    made = imported(
        f"{_TOOLS}**Concepts**\n\n**🔒 Safety**\n- Best practices implemented:\n  - Life jackets\n"
        "  - Flares\n\n**📈 Steering**\n- By the stars\n\n**🗃️ Mooring**\n- Bow line first\n"
    )
    assert made.skills == ["Safety", "Steering", "Mooring"]
    assert "Flares" in made.body("Safety")


def test_a_bold_line_that_tells_more_than_its_topic_is_over_the_bold_names_below_it() -> None:
    parts = "**Symptom:** It would not go.\n\n**Fix:** We turned it off and on.\n\n"
    made = imported(
        "**Concepts**\n- Tides\n\n**Bugs that taught me something**\n\n"
        f"**The pump**\n\n{parts}**The winch**\n\n{parts}**Key takeaways**\n- Rest\n"
    )
    assert (made.skills, made.challenges) == (["Tides"], ["The pump", "The winch"])


def test_bold_names_behind_emoji_with_a_description_are_items() -> None:
    told = "".join(f"🔹 **{name}** — how it works\n\n" for name in ("Steering", "Mooring", "Knots"))
    made = imported(f"**Tools**\n- Flask\n\n**Concepts**\n\n{told}**Takeaways**\n- Rest\n")
    assert made.skills == ["Steering", "Mooring", "Knots"]
