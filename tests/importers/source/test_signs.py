from __future__ import annotations

import pytest

from nexus.importers.source.signs import with_list_signs, with_spaces
from tests.importers.importing import imported


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("##Overview:\ntext", "## Overview:\ntext"),
        ("text\n###🛠 Tools", "text\n### 🛠 Tools"),
        ("#Harbour log", "# Harbour log"),
        ("#Harbour", "#Harbour"),
        ("#HarBour log\n##Oars", "# HarBour log\n## Oars"),
        ("#LearnInPublic with friends", "#LearnInPublic with friends"),
        ("#one #two", "#one #two"),
        ("Follow us at\n#Harbour on the chat", "Follow us at\n#Harbour on the chat"),
        ("```\n##no heading\n```\n##Yes", "```\n##no heading\n```\n## Yes"),
        ("~~~~\n~~~\n##no\n~~~~\n##Yes", "~~~~\n~~~\n##no\n~~~~\n## Yes"),
        ("    ##code", "    ##code"),
        ("#######", "#######"),
        ("## Right", "## Right"),
        ("- **Problem:**Slow", "- **Problem:** Slow"),
        ("**Mast** is: **Sail**", "**Mast** is: **Sail**"),
    ],
)
def test_signs_that_touch_their_heading_are_set_apart(written: str, read: str) -> None:
    assert with_spaces(written) == read


def test_sections_whose_signs_touch_their_headings_are_read() -> None:
    made = imported(
        "##Trouble and storms:\n\nMast: It broke. I tied it.\n\n##Plans of mine\n\nTo sail on.\n"
    )
    assert made.challenges == ["Mast"]
    assert "## Plans of mine\n\nTo sail on." in made.about


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("-Oars\n-Sails", "- Oars\n- Sails"),
        ("-**Oars**: two\n\n-**Sails**: one", "- **Oars**: two\n\n- **Sails**: one"),
        ("*Oars\n*Sails", "* Oars\n* Sails"),
        ("1.Oars\n2.Sails", "1. Oars\n2. Sails"),
        ("1-Oars\n2-**Sails**", "1. Oars\n2. **Sails**"),
        ("1)Oars\n2)Sails", "1. Oars\n2. Sails"),
        ("o\tOars\no\tSails", "- Oars\n- Sails"),
        (" - Oars\n-Sails\n - Tar", " - Oars\n- Sails\n - Tar"),
        ("1. Oars\n2.Sails", "1. Oars\n2. Sails"),
        ("1.Oars\nTwo of them\n2.Sails", "1. Oars\nTwo of them\n2. Sails"),
        ("i. Oars\n\nii. Sails", "1. Oars\n\n2. Sails"),
        ("(i) Oars\n(ii) Sails\n(iii) Tar", "1. Oars\n2. Sails\n3. Tar"),
        ("- Oars\n• Sails\n- Tar", "- Oars\n- Sails\n- Tar"),
        ("1.\tOars\na.\tLong\nb.\tShort\n2.\tTar", "1.\tOars\n    1. Long\n    2. Short\n2.\tTar"),
        ("•\tOars\no\tLong\no\tShort\n•\tTar", "- Oars\n    - Long\n    - Short\n- Tar"),
        ("* Oars\n• Sails", "* Oars\n- Sails"),
        ("2.1 Oars\n\n2.2 **Sails**", "1. Oars\n\n2. **Sails**"),
        ("2. Oars\n2.1. Long\n2.2. Short", "2. Oars\n    1. Long\n    2. Short"),
    ],
)
def test_lines_with_the_same_sign_are_a_list(written: str, read: str) -> None:
    assert with_list_signs(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "-Oars alone",
        "*Oars*\n*Sails*",
        "1.5 metres\n2.5 metres",
        "1.1 Oars\nand sails",
        "1-masted boats",
        "2-masted boats\n3-masted boats",
        "1-masted boats\n2-masted boats",
        "```\n-it\n-rm\n```",
        "---\n---",
        "- Oars\n- Sails",
        "O Oars\nO Sails",
        "Oars\n• Sails",
        "i. Oars\nand sails",
        "ii. Oars\niii. Sails\nv. Tar",
        "I. Oars\n\nII. Sails",
        "```\n- Oars\n• Sails\n```",
        "- Oars\n    • Sails",
    ],
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert with_list_signs(text) == text


def test_a_list_by_the_signs_of_a_word_processor_is_read() -> None:
    made = imported(
        "## Takeaways\n\no Reef early\no Dry the sails\n\n## Skills\n\n-Rowing\n-Knots\n"
    )
    assert made.takeaways == ["Reef early", "Dry the sails"]
    assert made.skills == ["Rowing", "Knots"]


def test_bullets_that_are_no_signs_of_markdown_keep_their_depth() -> None:
    made = imported(
        "## Best Practices\n• Order\n  • Ropes are coiled\n  • Decks are clear\n"
        "• Watch\n  • Two at night\n"
    )
    assert made.takeaways == ["Order", "Watch"]
    assert "Ropes are coiled" in made.body("Order")


def test_paragraphs_that_roman_numerals_count_are_a_list() -> None:
    names = "i ii iii iv v vi vii viii ix x xi".split()
    told = "\n\n".join(f"{count}. **Knot {count}**: it holds." for count in names)
    assert imported(f"## Skills\n\n{told}\n").skills == [f"Knot {count}" for count in names]


def test_paragraphs_that_sections_count_are_a_list() -> None:
    made = imported(
        "# 2. TOOLS\n\n2.1 **Python.** Loops and files.\n\n2.2 **Django.** Models.\n\n"
        "2.3 **Redis.** Keys that expire, on one server.\n\n# 3. RULES\n\n3.1 Reef early.\n"
    )
    assert made.technologies == ["Python", "Django", "Redis"]
    assert made.portfolio.technologies[2].summary == "Keys that expire, on one server."


def test_lines_that_letters_count_are_a_list() -> None:
    names = "abcdefghijk"
    told = "\n".join(f"{letter})\tKnot {letter}: it holds." for letter in names)
    assert imported(f"## Skills\n\n{told}\n").skills == [f"Knot {letter}" for letter in names]


def test_a_letter_with_a_bracket_that_counts_nothing_stays_as_it_is() -> None:
    told = "b) Only the second one.\nd) And the fourth."
    assert with_list_signs(told) == told


def test_letters_that_count_on_after_another_heading_are_a_list() -> None:
    made = imported(
        "## Lessons\n\n### Technical\n\n(a) **Reef early.** Wind grows.\n\n"
        "(b) **Look twice.** Fog hides.\n\n### Personal\n\n(c) **Wait.** Tides turn.\n\n"
        "(d) **Rest.** Nights are long.\n"
    )
    assert sorted(made.takeaways) == ["Look twice", "Reef early", "Rest", "Wait"]


def test_letters_that_begin_in_the_middle_count_nothing() -> None:
    told = "(a) One\n(b) Two\n\ntext\n\n(e) Five\n(f) Six"
    assert with_list_signs(told) == "1. One\n2. Two\n\ntext\n\n(e) Five\n(f) Six"
