from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize("heading", ["About this Project", "What I Built", "Project Details"])
def test_what_a_project_does_is_no_list_of_projects(heading: str) -> None:
    made = imported(
        f"## {heading}\n\nA page for ships.\n\n- Search for a harbour to see its ships\n"
        "- Keeps the list of the last hundred visitors and their ships\n"
        "- Save and remove harbours from the list\n\n## Takeaways\n\n- Ask early.\n"
    )
    assert made.projects == []
    assert "Save and remove harbours" in made.about


def test_a_line_that_asks_why_for_a_project_is_no_project() -> None:
    made = imported(
        "## Tech Stack\n\n- Python\n\n## Continuous checks\n\nThey run on each push.\n\n"
        "Why It's Important for This Project:\n\n- Faster rounds\n- Fewer faults\n"
    )
    assert made.projects == []


def test_named_projects_stay() -> None:
    made = imported(
        "## What I Built\n\n- **Harbour map** – all ships at a glance\n"
        "- **Tide table**: when to go\n- Ship log\n\n"
        "## Projects\n\n### Crane planner\n\nPlans cranes.\n"
    )
    assert made.projects == ["Harbour map", "Tide table", "Ship log", "Crane planner"]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("📂 Project 1: Harbour Map", "Harbour Map"),
        ("Capstone Project – Tide Table", "Tide Table"),
        ("Final project: crane planner", "Crane planner"),
    ],
)
def test_a_heading_that_names_a_project_is_over_that_one(heading: str, name: str) -> None:
    made = imported(
        f"## Project Overview\n\n### {heading}\n\n#### Description\n\nFor all the ships at sea.\n\n"
        "- **Search:** finds one\n- **List:** shows all\n\n#### Technologies\n\n- Go\n- Rust\n"
    )
    assert made.projects == [name]
    assert "finds one" in made.body(name)
    assert made.technologies == ["Go", "Rust"]


@pytest.mark.parametrize(
    "heading",
    ["How I did the project", "Project Statistics", "Project Brief", "Why I chose this project"],
)
def test_a_heading_that_speaks_of_the_project_is_over_none(heading: str) -> None:
    made = imported(
        f"## {heading}\n\n- **Tests:** 17\n- **Ships:** Three of them\n\n## Skills\n\n- Tact"
    )
    assert made.projects == []
    assert "Three of them" in made.about


def test_what_users_can_do_with_a_project_is_no_project() -> None:
    made = imported(
        "## Projects\n\nI built a ferry office with Django. It enables passengers to:\n"
        "- book a seat\n- cancel in time\n\nAlso:\n\n- **Harbour Map**: where each ship lies\n"
    )
    assert made.projects == ["Harbour Map"]
    assert "book a seat" in made.about


def test_features_and_highlights_below_one_project_are_parts_of_it() -> None:
    made = imported(
        "## Capstone Project\n\nA shop for boats.\n\n### Features\n\n- Cart\n\n"
        "### Tech Stack\n\n- Django\n\n### Highlights\n\n- Payments that never fail\n"
    )
    assert made.projects == ["Capstone Project"]
    assert "Cart" in made.body("Capstone Project")
    assert "Payments that never fail" in made.body("Capstone Project")
    assert made.portfolio.entries[0].technologies == ("Django",)


def test_several_named_projects_are_no_parts_of_one() -> None:
    made = imported("## Projects\n\n### Demo\n\nShows tides.\n\n### Harbour map\n\nShows ships.\n")
    assert made.projects == ["Demo", "Harbour map"]


def test_lines_below_a_name_tell_of_that_project() -> None:
    made = imported(
        "## Projects\n\nThese were built at sea.\n\nHarbour map (a clone)\n\nTech stack: Go\n\n"
        "Highlights:\n\nAll ships at a glance\n\nTide table\n\nStack: Rust\n\nShows when to go.\n"
    )
    assert made.projects == ["Harbour map (a clone)", "Tide table"]
    assert "All ships at a glance" in made.body("Harbour map (a clone)")
    assert "Shows when to go" in made.body("Tide table")


def test_a_label_of_a_project_alone_is_no_project() -> None:
    made = imported("## Projects\n\n- **Harbour map**: all ships\n- **Tech stack**: Go and Rust\n")
    assert made.projects == ["Harbour map"]
    assert "Go and Rust" in made.about


def test_the_tools_below_a_project_are_what_it_is_made_of() -> None:
    made = imported(
        "## Projects\n\n### Harbour map\n\nAll ships.\n\n#### Built with\n\n- Go\n- Rust\n\n"
        "### Tide table\n\nWhen to go.\n"
    )
    stacks = {entry.title: entry.technologies for entry in made.portfolio.entries}
    assert stacks == {"Harbour map": ("Go", "Rust"), "Tide table": ()}


@pytest.mark.parametrize(
    "stack",
    [
        "Tech stack: Go, Rust, Quxel",
        "- **Built with:** Go, Rust, Quxel",
        "**Tech Stack:** Go, Rust, Quxel",
    ],
)
def test_tools_behind_a_label_are_what_a_project_is_made_of(stack: str) -> None:
    made = imported(f"## Projects\n\n### Harbour map\n\n{stack}\n\nAll ships at a glance.\n")
    (entry,) = made.portfolio.entries
    assert entry.technologies == ("Go", "Rust")
    assert entry.summary == "All ships at a glance."


@pytest.mark.parametrize(
    ("line", "kind", "label"),
    [
        ("- **Live demo**: https://ships.example/map", "demo", ""),
        ("- **Live demo:** [the map](https://ships.example/map)", "demo", "the map"),
        ("Repository: <https://github.com/ada/ships>", "repository", ""),
        ("- Source code: [here](https://github.com/ada/ships)", "repository", ""),
        ("- [Talk about it](https://ships.example/talk)", "link", "Talk about it"),
    ],
)
def test_a_line_that_only_leads_to_a_project_is_its_evidence(
    line: str, kind: str, label: str
) -> None:
    made = imported(f"## Projects\n\n### Harbour map\n\nAll ships at a glance.\n\n{line}\n")
    (entry,) = made.portfolio.entries
    assert [(proof.type, proof.label) for proof in entry.evidence] == [(kind, label)]
    assert entry.evidence[0].url is not None
    assert entry.evidence[0].url in line
    assert entry.body == "All ships at a glance."
    assert made.about == ""


@pytest.mark.parametrize(
    "text",
    [
        "Ask it so:\n\n```sh\nhttps://ships.example/all\n```",
        "It is described at\nhttps://ships.example/all\nand by its users.",
        "- [Guide](https://ships.example/all)\n    - how to anchor",
    ],
    ids=["code", "amid a sentence", "over other items"],
)
def test_a_link_that_is_part_of_what_is_told_stays_there(text: str) -> None:
    made = imported(f"## Projects\n\n### Harbour map\n\nAll ships.\n\n{text}\n")
    assert "https://ships.example/all" in made.body("Harbour map")


def test_only_a_word_of_its_own_tells_a_demo() -> None:
    made = imported(
        "## Projects\n\n### Harbour map\n\nAll ships.\n\n"
        "[Wrapper for the opposite delivery](https://ships.example/docs)\n"
    )
    assert [proof.type for proof in made.portfolio.entries[0].evidence] == ["link"]


def test_links_straight_below_each_other_are_evidence_each() -> None:
    made = imported(
        "## Projects\n\n### Harbour map\n\nAll ships.\n\n"
        "demo: https://ships.example/map\nrepo: https://github.com/ada/ships\n"
    )
    proofs = made.portfolio.entries[0].evidence
    assert [proof.type for proof in proofs] == ["demo", "repository"]


def test_a_link_that_is_told_twice_is_one_piece_of_evidence() -> None:
    made = imported(
        "## Projects\n\n### Harbour map\n\nAll ships.\n\n"
        "Demo: https://ships.example/map\n\nWebsite: https://ships.example/map\n"
    )
    assert len(made.portfolio.entries[0].evidence) == 1


def test_a_link_that_was_never_filled_in_proves_nothing() -> None:
    made = imported(
        "## Projects\n\n### Harbour map\n\nShips.\n\nDemo: https://your-demo-link.com\n"
    )
    assert made.portfolio.entries[0].evidence == ()


def test_a_project_is_summed_up_by_what_it_does_and_not_by_its_tools() -> None:
    made = imported(
        "## Projects\n\n### Harbour map\n\n**Stack:** Go | Rust\n\n- Draws ships.\n- Draws piers.\n"
    )
    (entry,) = made.portfolio.entries
    assert entry.summary == "Draws ships; Draws piers"
    assert entry.technologies == ("Go", "Rust")


@pytest.mark.parametrize(
    "row",
    [
        "[Live]({}) | [Code]({})",
        "**Links:** [Live]({}) · [Code]({})",
        "[Live demo]({}) [Source code]({})",
        "**Live:** {} • **Code:** <{}>",
    ],
)
def test_a_row_of_links_sums_no_project_up_but_proves_it(row: str) -> None:
    addresses = ["https://ships.example/map", "https://github.com/ada/ships"]
    told = row.format(*addresses)
    made = imported(f"## Projects\n\n### Harbour map\n\n{told}\n\nDraws ships.\n")
    (entry,) = made.portfolio.entries
    assert (entry.summary, entry.body) == ("Draws ships.", "Draws ships.")
    assert [(each.type, each.url) for each in entry.evidence] == [
        ("demo", addresses[0]),
        ("repository", addresses[1]),
    ]


def test_a_row_of_links_that_say_more_stays_in_the_text() -> None:
    row = "[Code](https://github.com/ada/ships) | [Why ships drift](https://ships.example/why)"
    made = imported(f"## Projects\n\n### Harbour map\n\nDraws ships.\n\n{row}\n")
    assert row in made.body("Harbour map")


def test_repositories_of_others_are_no_projects() -> None:
    made = imported(
        "## Good to read\n\n- [Knots](https://github.com/some/knots)\n"
        "- [Log](https://github.com/other/log)\n"
    )
    assert made.projects == []


def test_pictures_and_badges_leave_no_words_on_the_about_page() -> None:
    made = imported(
        "## About\n\nA year at sea.\n\n[![GitHub](https://img.shields.io/badge/x.svg)]"
        "(https://github.com/ada-obi)\n\n## Skills\n\n- Rowing\n- Tact\n"
    )
    assert made.about == "## About\n\nA year at sea."


def test_a_project_is_called_by_the_name_in_bold_that_its_sentence_opens_with() -> None:
    made = imported(
        "## Project\n\n**Tidy** shows the tides of every harbour on one page. It took a week.\n"
    )
    assert made.projects == ["Tidy"]
    assert made.body("Tidy").startswith("**Tidy** shows the tides")


def test_a_project_in_italics_before_a_comma_is_called_by_that_name() -> None:
    made = imported(
        "## Projects\n\n- *Tidy*, shows the tides: https://github.com/ada-obi/tidy\n"
        "- *Splice*, joins ropes: https://github.com/ada-obi/splice\n"
    )
    assert made.projects == ["Tidy", "Splice"]


def test_links_to_the_owners_profiles_are_not_told_again_on_the_about_page() -> None:
    made = imported(
        "## Skills\n\n- Rowing\n- Tact\n\n## 👋\n\n[GitHub](https://github.com/ada-obi) · "
        "[Mail](mailto:ada@quay.dev)\n\n## Me\n\nhttps://github.com/ada-obi\n"
    )
    assert made.about == ""
    assert [link.url for link in made.portfolio.profile.links] == ["https://github.com/ada-obi"]


def test_an_address_beside_a_projects_name_proves_it() -> None:
    made = imported(
        "## Projects\n\n- tidy (https://github.com/ada-obi/tidy): a table of tides\n"
        "- splice (https://github.com/ada-obi/splice): joins ropes\n"
    )
    assert made.projects == ["Tidy", "Splice"]
    proofs = [proof.url for entry in made.portfolio.entries for proof in entry.evidence]
    assert proofs == ["https://github.com/ada-obi/tidy", "https://github.com/ada-obi/splice"]


def test_what_an_app_answers_to_is_no_project() -> None:
    made = imported(
        "## Projects\n\n| Method | Path |\n|---|---|\n| GET | /boats |\n| POST | /boats |\n\n"
        "The harbour answers to these.\n"
    )
    assert made.projects == []
    assert "| GET | /boats |" in made.about


def test_the_parts_that_a_project_is_said_to_have_are_no_projects() -> None:
    made = imported(
        "## Capstone\n\nThere are three modules and a test at sea:\n\n1. Hull\n2. Mast\n3. Sail\n"
    )
    assert made.projects == []
    assert "Mast" in made.about


def test_the_stack_of_a_project_that_is_counted_is_its_own() -> None:
    made = imported(
        "## Projects\n\n### Project 2: Harbour Map\n\nA map of all berths.\n\n"
        "**Tech stack:** Vue, Redis\n\n### Project 3: Tides\n\nThey rise.\n"
    )
    assert made.projects == ["Harbour Map", "Tides"]
    assert made.portfolio.entries[0].technologies == ("Vue.js", "Redis")


def test_the_project_at_hand_is_told_of_in_its_parts_which_are_no_projects() -> None:
    made = imported(
        "## Part 1 - the project\n\n### What it does\n\n- Shows all ships\n\n### Built with\n\n"
        "- Redis\n\n### Endpoints\n\n- GET /ships\n\n## Takeaways\n\n- Reef early\n"
    )
    assert made.projects == []
    assert made.technologies == ["Redis"]
    assert "Shows all ships" in made.about


def test_headings_for_the_users_of_an_app_below_its_text_are_its_parts() -> None:
    made = imported(
        "## What did I build?\n\n**Tideline** is a map of all berths.\n\n#### Endpoints\n\n"
        "| Path | For |\n|---|---|\n| `/berths` | all |\n\n#### Row it at home\n\nRun it.\n"
    )
    assert made.projects == ["Tideline"]
    assert "### Row it at home\n\nRun it." in made.body("Tideline")


def test_projects_below_a_sentence_are_several() -> None:
    made = imported("## Projects\n\nAll are afloat.\n\n### Tideline\n\nA map.\n\n### Buoy\n\nIt.\n")
    assert sorted(made.projects) == ["Buoy", "Tideline"]


def test_a_table_of_projects_needs_no_heading_that_says_so() -> None:
    made = imported(
        "## Skills\n\n- Rowing\n\n## Part B. The fleet\n\n| Project | What for | Whose work |\n"
        "|---|---|---|\n| **Tideline** | A map of berths | all of it |\n| Buoy | A lamp | oil |\n\n"
        "Tideline: [source](https://example.org/tideline)\n"
    )
    assert sorted(made.projects) == ["Buoy", "Tideline"]
    assert made.body("Buoy") == "A lamp\n\n**Whose work**: oil"
    assert made.body("Tideline").startswith("A map of berths")


def test_a_table_of_marks_lists_no_projects() -> None:
    made = imported(
        "## Skills\n\n- Rowing\n\n## Second term\n\n| Project | Mark | Handed in |\n|---|---|---|\n"
        "| Tideline | 90% | 3 May |\n| Buoy | 70% | late |\n"
    )
    assert made.projects == []
    assert "90%" in made.about


def test_a_final_project_is_named_in_french_too() -> None:
    made = imported(
        "## Compétences\n\n- Ramer\n\n## Projet final : Le Phare\n\nUne lampe.\n\n### Chiffres\n\n"
        "- 12 bateaux\n"
    )
    assert made.projects == ["Le Phare"]


def test_a_column_of_links_leaves_what_each_is_called() -> None:
    made = imported(
        "## Projects\n\n| Project | Made of | Link |\n|---|---|---|\n"
        "| Tideline | Old ropes | [demo](https://example.org/tideline) |\n| Buoy | A lamp | |\n"
    )
    (proof,) = next(e.evidence for e in made.portfolio.entries if e.title == "Tideline")
    assert proof.type == "demo"


@pytest.mark.parametrize(
    "stack",
    ["**Made with:** Flutter | Dart", "Tech stack: Flutter, Dart", "**Stack**: Flutter + Dart"],
)
def test_a_line_of_known_tools_is_the_stack_of_a_project_and_no_part_of_its_text(
    stack: str,
) -> None:
    made = imported(f"## Projects\n\n### Knot Finder\n{stack}\n- Finds a knot.\n- Works at sea.\n")
    assert made.portfolio.entries[0].technologies == ("Flutter", "Dart")
    assert made.body("Knot Finder") == "-   Finds a knot.\n-   Works at sea."


@pytest.mark.parametrize(
    "stack",
    [
        "**Built with:** Flutter, Ropekit",
        "**Built with:** Flutter for the app",
        "**Built with:** Flutter (beta)",
    ],
)
def test_a_stack_that_says_more_stays_in_the_text_and_is_no_heading(stack: str) -> None:
    made = imported(
        f"## Projects\n\n### Knot Finder\n\nFinds knots.\n\n{stack}\n\n- Works at sea.\n"
    )
    assert stack in made.body("Knot Finder")


def test_an_address_in_bold_is_no_heading() -> None:
    made = imported(
        "## Projects\n\n### Knot Finder\n\nIt answers at:\n\n"
        "**`http://127.0.0.1/knots`**\n\nAt night, too.\n"
    )
    assert "#" not in made.body("Knot Finder")


@pytest.mark.parametrize("heading", ["Live Demo", "Deployment", "Live Version"])
def test_where_the_only_project_is_shown_is_evidence_of_it(heading: str) -> None:
    made = imported(
        "## Projects\n\n### Tidy\n\nShows the tides.\n\n"
        f"## {heading}\n\nOn [Railway](https://railway.com): [open](https://tidy.quay.dev) "
        "(it sleeps), and <http://localhost:8000> at home.\n"
    )
    (proof,) = made.portfolio.entries[0].evidence
    assert (proof.type, proof.label, proof.url) == ("demo", "", "https://tidy.quay.dev")


def test_an_address_that_is_just_written_shows_the_only_project_as_well() -> None:
    made = imported(
        "## Projects\n\n### Tidy\n\nShows the tides.\n\n"
        "## Repository\n\nhttps://github.com/ada-obi/tidy, on https://railway.com at night.\n"
    )
    (proof,) = made.portfolio.entries[0].evidence
    assert (proof.type, proof.url) == ("repository", "https://github.com/ada-obi/tidy")


def test_a_demo_below_several_projects_is_evidence_of_none() -> None:
    made = imported(
        "## Projects\n\n- **Tidy**: shows the tides\n- **Knots**: ties them\n\n"
        "## Live Demo\n\n[Open](https://tidy.quay.dev)\n"
    )
    assert not any(entry.evidence for entry in made.portfolio.entries)


def test_a_case_study_whose_parts_are_of_other_topics_is_a_project_of_the_rest() -> None:
    made = imported(
        "## Case Study – Building a Tide Table\n\n### Goals\n\n- **Show** the tides of a week.\n\n"
        "### Technologies\n\n- Go\n- Rust\n\n### Key Concepts\n\n- Moon phases\n- Harmonics\n"
    )
    assert made.projects == ["Building a Tide Table"]
    assert "the tides of a week" in made.body("Building a Tide Table")
    assert made.skills == ["Moon phases", "Harmonics"]


@pytest.mark.parametrize(
    "line",
    ["🔗 **Live docs:** https://tidy.quay.dev", "**Deployed App:** [Tidy](https://tidy.quay.dev)."],
)
def test_a_sign_before_a_link_and_a_dot_behind_it_say_nothing_more(line: str) -> None:
    made = imported(f"## Projects\n\n### Tidy\n\nShows the tides.\n\n{line}\n\nAt sea, too.\n")
    assert [proof.url for proof in made.portfolio.entries[0].evidence] == ["https://tidy.quay.dev"]
    assert made.body("Tidy") == "Shows the tides.\n\nAt sea, too."


def test_an_address_on_the_owners_machine_is_no_evidence() -> None:
    made = imported("## Projects\n\n### Tidy\n\nShows the tides.\n\nDemo: http://localhost:8000\n")
    assert made.portfolio.entries[0].evidence == ()


def test_a_heading_above_a_stack_stays_over_what_follows_it() -> None:
    made = imported(
        "## Projects\n\n### Tidy\n\n#### Highlights\n\nStack: Flutter, Dart\n\nWorks at sea.\n"
    )
    assert made.body("Tidy") == "### Highlights\n\nWorks at sea."


@pytest.mark.parametrize("word", ["Background", "Purpose", "Summary", "Vision", "Introduction"])
def test_a_heading_about_the_project_at_hand_is_no_list_of_projects(word: str) -> None:
    made = imported(
        f"## Project {word}\n\n- Ships are late\n- Harbours are full\n\n## Skills\n\n- Tides\n"
    )
    assert made.projects == []
    assert "Ships are late" in made.about


def test_a_status_below_a_project_is_a_part_of_it() -> None:
    made = imported("## Projects\n\nHarbour Map\n\nStatus: live\n\nTide Table\n\nStatus: at rest\n")
    assert made.projects == ["Harbour Map", "Tide Table"]


def test_what_tells_of_a_project_below_projects_goes_to_the_about_page() -> None:
    made = imported(
        "## Projects\n\n### Project Goals\n\nShips on time.\n\n### Harbour Map\n\nShows ships.\n\n"
        "### Project: Vision API\n\nSees ships.\n\n## Skills\n\n- Tides\n"
    )
    assert made.projects == ["Harbour Map", "Vision API"]
    assert "Ships on time." in made.about


def test_the_tools_in_a_column_of_stacks_are_those_of_the_project() -> None:
    made = imported(
        "## Projects\n\n| Project | Stack | Link |\n|---|---|---|\n"
        "| Tide table | Go, Loki | [repo](https://github.com/ada/tides) |\n"
    )
    (entry,) = made.portfolio.entries
    assert (entry.technologies, entry.body) == (("Go", "Loki"), "Tide table")
    assert [each.url for each in entry.evidence] == ["https://github.com/ada/tides"]


def test_a_project_in_a_table_is_summed_up_by_what_it_is_though_its_tools_come_first() -> None:
    table = "| Project | Stack | About it |\n|---|---|---|\n| Map | Go, Quxel | Draws tides |\n"
    rows = "| Log | Go | Done |\n| Fog | Go | [live demo](https://fog.example) |\n"
    first, *others = imported(f"## Projects\n\n{table}{rows}").portfolio.entries
    assert (first.summary, [other.summary for other in others]) == ("Draws tides", ["", ""])
    assert first.body == "Draws tides\n\n**Stack:** Go, Quxel"
