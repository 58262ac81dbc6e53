from __future__ import annotations

import pytest

from nexus.importers.reading import read
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


@pytest.mark.parametrize("fold", ["Click to fold", "Unfold", "Collapse all", "Click to expand"])
def test_what_only_says_that_a_part_folds_is_no_heading(fold: str) -> None:
    told = "".join(
        f"**{n}. {name}**\n\n*Challenge:* Nobody saw it.\n\n*Solution:* A second lamp.\n\n"
        for n, name in enumerate(("Fog on deck", "Ice on ropes"), 1)
    )
    made = imported(
        f"## Challenges\n\n<details open>\n<summary>{fold}</summary>\n\n{told}</details>\n"
    )
    assert made.challenges == ["Fog on deck", "Ice on ropes"]


def test_a_rule_on_a_wall_is_none_that_was_hit() -> None:
    made = imported("## Rules I keep on my wall\n\n- Ask early.\n- Sail late.\n")
    assert (made.takeaways, made.challenges) == (["Ask early", "Sail late"], [])
    made = imported("## The wall I hit\n\n- **Fog**: Used the radar\n")
    assert made.challenges == ["Fog"]


@pytest.mark.parametrize("sign", ["- {}", "* **{}**", "- {}:", "1. {}"])
def test_a_document_that_is_one_nested_list_is_an_outline(sign: str) -> None:
    told = {
        "Tools": "Python, Redis",
        "Challenges": "The sail tore, Nobody read the chart",
        "Solutions": "Waxed thread, One colour",
        "Takeaways": "Start early, Never sail alone",
        "Still to learn": "Kafka, Kubernetes",
        "Links": "https://github.com/quay-notes, me@quay.dev",
    }
    rows = []
    for name, items in told.items():
        rows += [sign.format(name), *(f"    - {item}" for item in items.split(", "))]
    made = imported("\n".join(rows))
    assert made.technologies == ["Python", "Redis"]
    assert made.challenges == ["The sail tore", "Nobody read the chart"]
    assert made.body("The sail tore").endswith("Waxed thread")
    assert made.takeaways == ["Start early", "Never sail alone"]
    assert made.portfolio.profile.email == "me@quay.dev"
    assert "Kafka" not in " ".join([*made.takeaways, *made.technologies])


def test_a_list_of_topics_below_what_was_made_is_an_outline_of_that() -> None:
    rows = "- Stack\n    - {}\n- Challenges\n    - {}\n- Takeaways\n    - {}\n    - {}\n\n"
    made = imported(
        "## Harbour map\n\n"
        + rows.format("Django", "The sail tore", "Start early", "Look up")
        + "## Tide table\n\n"
        + rows.format("Redis", "Fog on deck", "Never sail alone", "Bring tea")
    )
    assert made.technologies == ["Django", "Redis"]
    assert made.challenges == ["The sail tore", "Fog on deck"]
    assert made.takeaways == ["Start early", "Look up", "Never sail alone", "Bring tea"]


def test_topics_behind_bullets_above_prose_are_headings() -> None:
    made = imported(
        "\u2022\tOverview\n\nWe sailed.\n\n\u2022\tChallenges and solutions:\n\n"
        "The first challenge was fog. I solved it with a horn.\n\n"
        "\u2022\tBest practices and takeaways:\n\nThe best practice is to reef early.\n\n"
        "My takeaway is that wind is free.\n\nI also learnt to wait.\n\n"
        "\u2022\tCollaboration\n\nFish."
    )
    assert (len(made.challenges), len(made.takeaways)) == (1, 3)
    assert made.left_out("Fish")


def test_labels_of_one_word_in_small_letters_are_headings_where_there_are_no_others() -> None:
    made = read(
        b"my log\n\n**tools i learnt**: python, redis\n\n**concepts**: tides, knots\n\n"
        b"**challenges**\n- fog at sea -> a horn\n\n**takeaways**\n- wait\n",
        "record.md",
    ).portfolio
    assert [each.title for each in made.technologies] == ["Python", "Redis"]
    assert [each.title for each in made.entries] == ["Tides", "Knots", "Fog at sea", "Wait"]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Harbour log\nAda Quay, Accra", "Harbour log"),
        ("Harbour\nlog of a year", "Harbour log of a year"),
    ],
)
def test_the_first_of_several_short_lines_is_the_title(written: str, name: str) -> None:
    made = read(f"{written}\n\nConcepts:\n- Tides\n- Knots\n".encode(), "record.md").portfolio
    assert made.profile.name.casefold() == name.casefold()


def test_names_between_lists_that_no_line_was_left_empty_before_are_headings() -> None:
    told = (
        "## Concepts\n\nRope Work\n○\tWe spliced all day.\n○\tKnots came last.\nChart Reading\n"
        "○\tDepths are in fathoms.\n○\tNorth is up.\n"
    )
    assert imported(told).skills == ["Rope Work", "Chart Reading"]
    wrapped = told.replace("Knots came last.", "Knots came last in the")
    assert "Chart Reading" not in imported(wrapped).skills


def test_bold_names_directly_between_lists_are_headings_after_any_item() -> None:
    made = imported(
        "##Importants concepts:\n**Rope work**\n-splice the old line\n-three knots\n"
        "**Chart reading**\n-depth in fathom\n-north is up\n**Night watch**\n-keep a lamp\n"
    )
    assert made.skills == ["Rope work", "Chart reading", "Night watch"]
    assert "Chart reading" not in made.body("Rope work")


def test_a_line_that_names_one_library_over_text_opens_no_list_of_tools() -> None:
    told = "## Practical Work\n\nHere they are.\n\n{}\n\nIt has stories for each berth.\n"
    sections = imported(told.format("Design Library")).report.sections
    assert [section.read_as for section in sections] == ["projects"]
    made = imported("## Projects\n\n### Map\n\nIt shows depths.\n\nDesign Libraries\n\n- Vuetify\n")
    assert made.technologies == ["Vuetify"]


def test_a_bold_plural_directly_above_text_is_a_heading() -> None:
    made = imported(
        "# harbour-log\n\n**Concepts**\n- knots\n- tides\n\n"
        "**Challenges**\nThe boat was slow. The hull was dirty, so I cleaned it.\n\n"
        "The radio was silent. I changed the fuse and it spoke again.\n"
    )
    assert made.skills == ["Knots", "Tides"]
    assert made.challenges == ["The boat was slow", "The radio was silent"]


def test_a_bold_singular_directly_above_text_is_a_part_of_a_challenge() -> None:
    made = imported(
        "## Challenges\n\n### Slow boat\n\n**Challenge**\nNine hours.\n\n**Fix**\nA clean hull.\n"
    )
    assert made.challenges == ["Slow boat"]


def test_a_line_in_capitals_goes_on_in_no_line_below_it() -> None:
    record = read(
        b"harbour log\n\nTOOLS\nPython\nRedis\n\nCONCEPTS\n- rope work\n- tides\n\nCHALLENGES\n"
        b"Problem: fog came twice\nFix: a louder horn\n\nProblem: ice\nFix: salt\n\n"
        b"TAKEAWAYS\nnever trust the chart\n\nreef early\n",
        "record.txt",
    ).portfolio
    assert [each.title for each in record.technologies] == ["Python", "Redis"]
    assert [each.title for each in record.entries] == [
        *("Rope work", "Tides", "Fog came twice", "Ice", "Never trust the chart", "Reef early")
    ]


def test_all_headings_that_a_list_has_swallowed_are_headings() -> None:
    made = imported(
        "**Concepts learned**\nSteering:\n1. By the stars.\n2. By the wind.\n"
        "**Challenges and solutions**\nChallenge\tSolution\nFog\tWe rang the bell\n"
        "Rain\tWe wore coats\n**Best practices**\nReef early.\nLook up often.\n"
        "**Takeaways**\nRest before a watch.\n"
    )
    assert (made.skills, made.challenges) == (["Steering"], ["Fog", "Rain"])
    assert made.takeaways == ["Reef early", "Look up often", "Rest before a watch"]


def test_a_line_below_a_bold_heading_describes_it_and_is_none_itself() -> None:
    made = imported(
        "**Concepts**\n\n**Steering**\nKeeping a course in any wind\n- By stars\n- By wind\n\n"
        "**Mooring**\nReaching the quay\n- Bow line first\n\n**Tools**\n- Flask\n"
    )
    assert (made.skills, made.technologies) == (["Steering", "Mooring"], ["Flask"])
    assert "Reaching the quay" in made.body("Mooring")


def test_a_line_that_recurs_below_several_bold_headings_ends_none_of_their_sections() -> None:
    usage = "**Example usage**\n```python\nrun()\n```\n\n"
    made = imported(
        f"**Technologies**\n\n**Flask**\nA server for pages\n- Views\n\n{usage}"
        f"**Redis**\nA store for keys\n- Queues\n\n{usage}**Takeaways**\n- Rest\n"
    )
    assert (made.technologies, made.takeaways) == (["Flask", "Redis"], ["Rest"])


@pytest.mark.parametrize("next_", ["**Crew**\n- Ada: mate", "**Conclusion**\nIt was fun."])
def test_a_bold_heading_below_listed_lessons_is_no_lesson(next_: str) -> None:
    made = imported(
        f"**Tools**\n- Flask\n- Redis\n\n**Key takeaways**\n- Rest\n- Look up\n\n{next_}\n"
    )
    assert made.takeaways == ["Rest", "Look up"]


def test_bold_names_below_listed_challenges_are_challenges() -> None:
    made = imported(
        "**Tools**\n- Flask\n\n**Challenges**\n- Fog: we rang the bell\n- Rain: we wore coats\n\n"
        "**Mud in the harbour**\nThe keel was stuck until we waited for the tide.\n"
    )
    assert made.challenges == ["Fog", "Rain", "Mud in the harbour"]


def test_counted_bold_lines_directly_above_text_are_headings_where_there_are_no_others() -> None:
    learned = "**Key learnings:**\n- {}\n- {}\n\n"
    made = imported(
        "**Tools**\n- Flask\n\n**Challenges and solutions**\n\n"
        "**Storm 1: Fog**\n**Problem:** We saw nothing.\n\n**Solution:** We rang the bell.\n\n"
        + learned.format("Ring early", "Ring often")
        + "**Storm 2: Rain**\n**Problem:** We got wet.\n\n**Solution:** We wore coats.\n\n"
        + learned.format("Dress early", "Dress well")
    )
    assert (made.challenges, made.skills) == (["Fog", "Rain"], [])
    assert "Ring often" in made.body("Fog")


def test_counted_plain_lines_directly_above_a_bold_label_are_headings_as_well() -> None:
    made = imported(
        "Tools\n- Flask\n\nChallenges and solutions\n\n"
        "Storm 1: Fog\n**Problem:** We saw nothing.\n\n**Solution:**\n- Ring the bell\n- Wait\n\n"
        "Storm 2: Rain\n**Problem:** We got wet.\n\n**Solution:** We wore coats.\n"
    )
    assert made.challenges == ["Fog", "Rain"]
    assert "Ring the bell" in made.body("Fog")


def test_counted_lines_above_plain_labels_are_headings_but_not_above_counted_lines() -> None:
    made = imported(
        "Tools\n- Flask\n\nChallenges and solutions\n\n"
        "Storm 1: Fog\nProblem: We saw nothing.\n\nSolution:\n- Ring the bell\n- Wait\n\n"
        "Storm 2: Rain\nProblem: We got wet.\n\nSolution: We wore coats.\n"
    )
    assert made.challenges == ["Fog", "Rain"]
    assert "Ring the bell" in made.body("Fog")
