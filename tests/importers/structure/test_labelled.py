from __future__ import annotations

from tests.importers.importing import imported


def test_labels_that_name_a_topic_each_open_the_sections_of_a_document_without_headings() -> None:
    made = imported(
        "Stack: Django, Redis\n\nLearned:\n- reading charts\n- tying knots\n\n"
        "Hard parts:\n- fog at noon - used the radar\n\nTakeaways: Ask early. Sail late.\n"
    )
    assert made.technologies == ["Django", "Redis"]
    assert made.skills == ["Reading charts", "Tying knots"]
    assert made.challenges == ["Fog at noon"]
    assert made.takeaways == ["Ask early", "Sail late"]


def test_labels_of_one_challenge_open_no_sections() -> None:
    made = imported(
        "Problem: The mast broke\n\nSolution: A new one\n\nLearned: Oak bends\n\n"
        "Tools: Redis, Django\n"
    )
    assert made.skills == []


def test_a_label_that_comes_twice_opens_no_section() -> None:
    made = imported(
        "Tools: Redis, Django\n\nWeek one\n\nLearned:\n- knots\n\n"
        "Week two\n\nLearned:\n- charts\n\nTakeaways: Ask early. Sail late.\n"
    )
    assert "Sail late" not in made.takeaways


def test_what_follows_a_label_on_the_next_line_belongs_to_it() -> None:
    made = imported(
        "Tech: Redis, Django\nLearned: knots, charts, tides\nProblems:\n\n"
        "- fog at noon - used the radar\n"
    )
    assert made.skills == ["Knots", "Charts", "Tides"]
    assert made.challenges == ["Fog at noon"]


def test_a_label_that_leads_to_the_owner_ends_what_stands_before_it() -> None:
    made = imported(
        "Tech: Redis, Django\n\nLearned:\n- knots\n- tides\n\nTakeaways: Ask early. Sail late.\n\n"
        "Contact: https://github.com/ada-obi, ada@quay.dev\n"
    )
    assert made.takeaways == ["Ask early", "Sail late"]
    assert made.portfolio.profile.email == "ada@quay.dev"


def test_a_bold_label_of_nothing_learned_ends_what_stands_before_it() -> None:
    made = imported(
        "**Tech:** Redis, Django\n\n**Learned:**\n- knots\n- tides\n\n**Takeaways:**\n\n"
        "- Ask early\n- Sail late\n\n**Collaboration:** with the other crews of the harbour.\n"
    )
    assert made.takeaways == ["Ask early", "Sail late"]


def test_bold_labels_right_below_a_topic_or_beside_each_other_are_its_items() -> None:
    made = imported(
        "**Tech:** Redis, Django\n\n**Challenges:**\n\n"
        "**Deployment:** The server died each night, so I gave it more memory.\n\n"
        "**Testing:** The tests were flaky, so I mocked the clock.\n\n"
        "**Takeaways:**\n- Ask early\n\n**Learned:** knots, tides, charts\n"
    )
    assert made.challenges == ["Deployment", "Testing"]


def test_sections_named_on_lines_of_their_own_count_beside_labels() -> None:
    made = imported(
        "hi, this is Ada and her log of a summer\n\nTools i used: redis, docker.\n\n"
        "Concepts i can explain: tides, knots.\n\nBest practices\n\nReef early\nDry the sails\n"
    )
    assert made.technologies == ["Redis", "Docker"]
    assert "Tools" not in made.about


def test_a_line_above_nothing_but_addresses_is_a_heading() -> None:
    made = imported(
        "## Takeaways\n\n- Reef early\n\nWe were four.\n\nContact\nhttps://github.com/adaobi\n"
    )
    assert "Contact" not in made.about
    assert [link.url for link in made.portfolio.profile.links] == ["https://github.com/adaobi"]


def test_a_label_of_several_words_over_a_list_is_a_heading_though_only_one_other_is() -> None:
    made = imported("Tools:\n- Go\n- Redis\n\nWhat I learned:\n- Knots\n- Tides\n")
    assert (made.technologies, made.skills) == (["Go", "Redis"], ["Knots", "Tides"])


def test_labels_of_the_parts_of_several_challenges_are_no_headings() -> None:
    parts = "The issue:\n- It tore\n- It fell\n\nMy solution:\n- Tar\n- Glue"
    made = imported(f"Torn sail\n\n{parts}\n\nBroken mast\n\n{parts}\n")
    assert made.challenges == []


def test_a_question_over_a_list_is_a_heading() -> None:
    made = imported("Where I got stuck:\n- Fog, so I rang\n\nWhat I learned:\n- Knots\n- Tides\n")
    assert (made.challenges, made.skills) == (["Fog, so I rang"], ["Knots", "Tides"])
