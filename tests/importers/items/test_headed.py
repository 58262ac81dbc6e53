from __future__ import annotations

import pytest

from tests.importers.importing import imported


def test_numbered_headings_that_say_something_are_the_lessons_and_not_their_lists() -> None:
    made = imported(
        "## Key Takeaways\n\n"
        "### 1. Weather Matters\nEach place has its own winds:\n- Open sea\n- Harbour\n\n"
        "### 2. Ropes Give Confidence\nGood ropes:\n- Hold early\n- Are seen\n\n"
        "### 3. Order Goes Beyond Looks\n- Clean decks\n- Clear names\n"
    )
    assert made.takeaways == [
        "Weather Matters",
        "Ropes Give Confidence",
        "Order Goes Beyond Looks",
    ]
    assert "-   Clean decks\n-   Clear names" in made.body("Order Goes Beyond Looks")


@pytest.mark.parametrize("numbers", [("1. ", "2. "), ("", "")])
def test_numbered_words_over_lists_sort_the_lessons(numbers: tuple[str, str]) -> None:
    one, two = numbers
    made = imported(
        f"## Takeaways\n\n### {one}Sails\n- Reef early\n- Dry them\n\n"
        f"### {two}Charts\n- Read them twice\n- Never guess a depth\n"
    )
    assert made.takeaways == ["Reef early", "Dry them", "Read them twice", "Never guess a depth"]


def test_the_sides_of_what_was_learned_are_no_skills() -> None:
    made = imported(
        "## What I learned\n\n### From a business view\n- High sales are no profit\n"
        "- Maps are needed\n\n### On the technical side\n- How to draw maps\n- Using fields well\n"
    )
    assert made.skills == [
        "High sales are no profit",
        "Maps are needed",
        "How to draw maps",
        "Using fields well",
    ]


def test_sentences_below_a_list_are_no_items_of_it() -> None:
    made = imported(
        "## Observations\n\n- The west wind leads\n- Some months are calm\n\n"
        "All this made me curious.\nIt felt like a sign and no answer, so I went on.\n"
    )
    assert made.takeaways == ["The west wind leads", "Some months are calm"]
    assert "It felt like a sign" in made.about


def test_a_few_words_in_italics_above_a_list_only_sort_it() -> None:
    made = imported(
        "## Lessons\n\n*At sea*\n\n- Reef early\n- Dry the sails\n\n*On land:*\n\n- Rest well\n"
        "- Mend the ropes\n\n*Nobody told us so before.*\n"
    )
    assert made.takeaways == ["Reef early", "Dry the sails", "Rest well", "Mend the ropes"]
    assert "At sea" not in made.about


def test_lines_that_the_same_picture_leads_are_items_whatever_they_name() -> None:
    made = imported("## Takeaways\n\n👉 Reef early\n👉 Goals and context\n👉 Skills learned")
    assert made.takeaways == ["Reef early", "Goals and context", "Skills learned"]


def test_quoted_lessons_above_the_links_of_a_signature_are_read() -> None:
    made = imported(
        "## Takeaways\n\n> 💡 Reef early\n>\n> 💡 Dry the sails\n\n"
        "[GitHub](https://github.com/adaobi) • [LinkedIn](https://linkedin.com/in/adaobi)\n"
    )
    assert made.takeaways == ["Reef early", "Dry the sails"]


def test_paragraphs_above_a_heading_are_takeaways_where_they_are_several() -> None:
    made = imported(
        "## Lessons Learned\n\nDry the oars.\n\nReef early.\n\nSleep before the watch.\n\n"
        "### On shore\n\nPay the baker.\n"
    )
    assert made.takeaways == ["Dry the oars", "Reef early", "Sleep before the watch", "On shore"]


@pytest.mark.parametrize(
    ("told", "summary"),
    [
        ("- Read these maps:\n  - of the coast\n- Drew one", "Drew one"),
        ("- **Coast**\n  - Read a map\n- **River**\n  - Drew one", "Read a map; Drew one"),
        ("- Maps: [all](https://quay.dev/a)\n- Read one: the old\n", "Read one: the old"),
        ("- Drew one:\n- Read two", "Drew one; Read two"),
    ],
)
def test_a_summary_made_of_items_leaves_out_those_that_only_lead_on(
    told: str, summary: str
) -> None:
    made = imported(f"## Topics\n\n### Charts\n\n{told}\n\n### Ropes\n\n- Tied one\n")
    charts = next(entry for entry in made.portfolio.entries if entry.title == "Charts")
    assert charts.summary == summary


def test_a_label_over_names_sums_a_project_up_only_where_nothing_else_does() -> None:
    made = imported(
        "## Projects\n\n### Tidy\n\nClean decks: bow, stern, galley.\n\nShows the tides.\n"
    )
    assert made.portfolio.entries[0].summary == "Shows the tides."


def test_a_counted_skill_among_others_is_one_though_it_says_what_they_are() -> None:
    made = imported(
        "## Core Concepts\n\n### 1. Anchoring\n- Chains\n- Swing\n\n### 2. Data Fundamentals\n"
        "- Tides of every harbour\n- Winds as measured\n\n### 3. Signals\n- Flags\n- Lights\n"
    )
    assert list(made.skills) == ["Anchoring", "Data Fundamentals", "Signals"]


def test_a_field_among_headings_of_skills_is_one_more_and_a_bare_word_for_them_is_none() -> None:
    made = imported(
        "## Main Concepts\n\n### Ropes\n- Hemp\n- Flax\n\n### Night watches\n- Four hours\n"
        "- Two men\n\n### Knots\n- Reef\n- Bowline\n\n### Security Fundamentals\n- Locks\n"
        "- Lamps\n\n### Fundamentals\n- Tides\n- Winds\n"
    )
    fields = ["Ropes", "Night watches", "Knots", "Security Fundamentals"]
    assert made.skills == [*fields, "Tides", "Winds"]


def test_a_skill_that_tells_its_aim_and_what_was_learned_stays_one() -> None:
    made = imported(
        "## Skills\n\n### Steering\n\n- **Objective:** Keep the course.\n"
        "- **What I learned:** Small corrections beat large ones, whatever the wind does.\n"
    )
    assert made.skills == ["Steering"]


def test_lists_that_tell_more_of_a_skill_named_and_described_are_part_of_it() -> None:
    made = imported(
        "## Skills\n\n**Steering**\nA ship follows small corrections.\n- Tiller by day\n"
        "- Wheel by night\n\n**Mooring**\nHarbours are narrow.\n- Bow line first\n- Fenders out\n"
    )
    assert made.skills == ["Steering", "Mooring"]
    assert "Tiller by day" in made.body("Steering")


def test_a_line_that_leads_on_to_a_list_of_skills_leaves_them_skills() -> None:
    made = imported(
        "## Skills\n\n**On deck**\nThere I practised:\n- Steering\n- Mooring\n\n"
        "**Below deck**\nThere I practised:\n- Cooking\n- Sewing\n"
    )
    assert {"Steering", "Mooring", "Cooking", "Sewing"} <= set(made.skills)


def test_a_skill_whose_name_could_sort_is_none_the_less_one_among_skills_with_lists() -> None:
    made = imported(
        "## Concepts\n\n- Steering\n  - by the stars\n  - by the coast\n"
        "- Mooring fundamentals\n  - ropes and rings\n  - fenders\n"
        "- Signalling\n  - flags\n  - lamps\n"
    )
    assert made.skills == ["Steering", "Mooring fundamentals", "Signalling"]
    assert "fenders" in made.body("Mooring fundamentals")


def test_the_parts_of_a_story_are_no_skills() -> None:
    made = imported(
        "## What I learned\n\n### Core Skills\n- **Bowline**: it holds\n- **Hitch**: it slips\n\n"
        "### Night watch\n- **Context**: Two of us slept.\n- **Approach**: I sang.\n"
    )
    assert made.skills == ["Bowline", "Hitch", "Night watch"]


def test_an_item_that_names_a_sort_groups_those_below_it() -> None:
    lists = "- Technical\n  - Reef early\n  - Log it\n- **Personal**\n  - Ask twice\n  - Rest\n"
    made = imported(f"## Takeaways\n\n{lists}- Knots\n  - Tie the bowline\n  - Untie it\n")
    assert sorted(made.takeaways) == ["Ask twice", "Knots", "Log it", "Reef early", "Rest"]
    assert {each.category for each in made.portfolio.entries} == {"Technical", "Personal", ""}


CHAPTERS = (
    "## Concepts\n\n### 2.1 Water\n\n#### 2.1.1 {}\n\nTwice.\n\n#### 2.1.2 {}\n\nAlways.\n\n"
    "### 2.2 Wood\n\n#### 2.2.1 {}\n\nStrong.\n\n#### 2.2.2 {}\n\nLong.\n"
)


def test_headings_over_nothing_but_other_skills_are_chapters() -> None:
    made = imported(CHAPTERS.format("Tides", "Currents", "Masts", "Planks"))
    assert sorted(made.skills) == ["Currents", "Masts", "Planks", "Tides"]


def test_headings_over_the_same_parts_are_skills() -> None:
    made = imported(CHAPTERS.format("What it is", "Where I met it", "What it is", "Where I met it"))
    assert sorted(made.skills) == ["Water", "Wood"]


def test_names_over_lists_of_advice_only_group_the_lessons() -> None:
    made = imported(
        "## Best practices\n\n- **On deck**\n  - Reef before the wind grows\n"
        "  - Keep one hand free\n"
        "- **Below deck**\n  - Stow whatever can fall\n"
    )
    assert made.takeaways == [
        "Reef before the wind grows",
        "Keep one hand free",
        "Stow whatever can fall",
    ]


def test_names_over_a_few_words_each_are_lessons_with_details() -> None:
    made = imported(
        "## Takeaways\n\n- Patience\n  - At anchor\n  - In fog\n- Order\n  - In the galley\n"
    )
    assert made.takeaways == ["Patience", "Order"]


def test_lines_like_headings_with_nothing_below_are_items_though_one_names_a_topic() -> None:
    names = ("Data models", "Tides", "Testing", "Mooring")
    told = "\n\n".join(f"🔹 {name} — how it works" for name in names)
    made = imported(f"Tools\n- Flask\n- Redis\n\nConcepts\n\n{told}\n\nTakeaways\n- Rest\n")
    assert made.skills == [*names]


def test_an_empty_section_is_reported_with_the_headings_in_it() -> None:
    made = imported("## Skills\n\n### Challenges\n\n### Takeaways\n\n## Tools\n\n- Flask\n")
    assert made.left_out("Takeaways")
