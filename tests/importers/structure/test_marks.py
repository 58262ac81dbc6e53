from __future__ import annotations

from tests.importers.importing import imported


def test_a_numbered_item_between_others_opens_no_section_though_it_names_a_topic() -> None:
    made = imported(
        "## Struggles\n\n"
        "1. **Steering by night**\n"
        "    - Struggle: The compass had no lamp.\n"
        "    - Solution: We read it by torchlight.\n\n"
        "2. **Technical Proficiency**\n"
        "    - Struggle: Knots slipped.\n"
        "    - Solution: We tied them twice.\n\n"
        "3. **Paper charts**\n"
        "    - Struggle: They got wet.\n"
        "    - Solution: We dried them.\n"
    )
    assert made.challenges == ["Steering by night", "Technical Proficiency", "Paper charts"]
    assert made.skills == []


def test_whatever_stands_beside_topics_in_an_outline_is_a_section_as_well() -> None:
    made = imported(
        "- **Technologies**\n  - Python\n  - Redis\n- **Core concepts**\n  - Steering\n"
        "- **Best practices**\n  - Reef early\n- **Someday**\n  - A larger boat\n"
        "- **Crew**\n  - Ada mends the sails\n"
    )
    assert made.skills == ["Steering"]
    assert made.takeaways == ["Reef early"]
