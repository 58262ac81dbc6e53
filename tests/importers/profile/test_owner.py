from __future__ import annotations

import pytest

from nexus.importers.reading import read
from tests.importers.importing import imported

_RECORD = "\n\n## Skills\n\n- Rowing\n- Tact\n"


@pytest.mark.parametrize(
    "opening",
    [
        "# Harbour Course\n\n**Student:** Ada Obi\n**Week:** 3\n",
        "# Harbour Course\n\n**Ada Obi**  \n**Company:** Quay Ltd\n**Date:** 2031-02-01\n",
        "# Harbour Course\n## Quay Track | Student: Ada Obi\n\nA week at sea.\n",
        "# Self-Assessment – Ada Obi\n\nA week at sea.\n",
        "# Harbour Course\n\n## Creator\n\n**Ada Obi**, who likes the sea.\n",
    ],
)
def test_whose_record_it_is(opening: str) -> None:
    assert read(f"{opening}{_RECORD}".encode(), "x.md").portfolio.profile.name == "Ada Obi"


@pytest.mark.parametrize(
    "opening",
    [
        "# Harbour Map\n\n## Creator\n\nBuilt as part of my **Quay Club Starship** project.\n",
        "# Self-Assessment – Module Three\n\nA week at sea.\n",
        "# Final Report – Harbour Map\n\n**Tide Table**\n\nA week at sea.\n",
    ],
)
def test_what_is_bold_or_stands_in_a_title_is_not_always_a_name(opening: str) -> None:
    made = read(f"{opening}{_RECORD}".encode(), "x.md")
    assert made.portfolio.profile.name == opening.splitlines()[0].removeprefix("# ")
    assert any("No owner's name" in note for note in made.report.notes)


def test_the_author_and_the_date_of_a_record_stand_nowhere_else_on_the_about_page() -> None:
    opening = "# Log\n\nPrepared by: Ada Obi\nDate: 3 May 2031\nOf a long voyage.\n"
    made = read(f"{opening}{_RECORD}".encode(), "x.md")
    assert made.portfolio.profile.name == "Ada Obi"
    assert made.portfolio.profile.body == "Of a long voyage."
    assert any("3 May" in each.text for each in made.report.left_out)


def test_a_title_is_shown_without_the_part_that_was_never_filled_in() -> None:
    made = imported("## Skills\n\n- Rowing\n- Tact\n", title="Harbour log | [Your Name]")
    assert made.portfolio.profile.name == "Harbour log"
    assert any("No owner's name" in note for note in made.report.notes)


def test_a_row_of_links_into_the_document_is_no_part_of_the_summary() -> None:
    opening = (
        "# Harbour log\n\n**All that I learned at sea in a year, day by day**\n"
        "[Start](#start) •\n[Tests](#tests)\n"
    )
    made = read(f"{opening}{_RECORD}".encode(), "x.md")
    assert made.portfolio.profile.summary == "All that I learned at sea in a year, day by day"
    assert "Tests" not in made.portfolio.profile.body
    assert any("Start •" in each.text for each in made.report.left_out)


def test_a_tree_of_files_is_neither_title_nor_summary() -> None:
    tree = "Structure\nlog/\n├── README.md\n└── docs of the log, and of all that it holds/\n\n"
    made = read(f"{tree}Harbour log\n\nA year at sea.\n\nSkills\n\n- Rowing\n".encode(), "x.md")
    assert made.portfolio.profile.name == "Harbour log"
    assert "README.md" not in f"{made.portfolio.profile.summary}{made.portfolio.profile.body}"
    assert any("├── README.md" in each.text for each in made.report.left_out)


def test_a_summary_leaves_the_first_screen_to_the_evidence() -> None:
    first = "For a year I kept this log of all that I learned at sea, in harbours and in docks."
    more = f"{first} {'It tells of knots, charts and tides, and of what went wrong. ' * 3}".strip()
    made = read(f"# Log\n\n{more}\n{_RECORD}".encode(), "x.md")
    assert made.portfolio.profile.summary.startswith(first)
    assert len(made.portfolio.profile.summary) <= 200
    assert made.portfolio.profile.summary.endswith("wrong.")
    assert more in made.portfolio.profile.body


def test_a_label_with_its_link_is_no_part_of_the_summary() -> None:
    opening = (
        "# Log\n\n**Shown at:** [Harbour map by Ada](https://ships.example)\n"
        "A log of all that I learned at sea in a year.\n"
    )
    made = read(f"{opening}{_RECORD}".encode(), "x.md")
    assert made.portfolio.profile.summary == "A log of all that I learned at sea in a year."
    assert "https://ships.example" in made.portfolio.profile.body


def test_what_badges_are_called_is_no_programme() -> None:
    badges = "![Log Status](https://x.example/a.svg)\n![Program](https://x.example/b.svg)\n"
    made = read(f"# Log\n\n{badges}\n{_RECORD}".encode(), "x.md")
    assert made.portfolio.profile.programme == ""


@pytest.mark.parametrize("job", ["dev", "builds", "rx", "ldn"])
def test_a_profile_gives_a_name_away_without_the_job_behind_it(job: str) -> None:
    link = f"https://www.linkedin.com/in/ada-obi-{job}"
    made = imported(f"## Skills\n\n- Rowing\n- Tact\n\n## Contact\n\n{link}\n")
    assert made.portfolio.profile.name == "Ada Obi"


def test_a_label_in_bold_at_the_end_of_a_document_is_no_name() -> None:
    contact = "\n## Contact\n\n[Profile](https://github.com/quay-seven)\n"
    end = f"{contact}\n---\n\n**Last Updated:** May 2031\n"
    made = read(f"# Harbour Map\n{_RECORD}{end}".encode(), "x.md")
    assert made.portfolio.profile.name == "Quay Seven"


def test_a_name_in_bold_beside_links_signs_a_document_at_its_end() -> None:
    made = imported(
        "## Skills\n\n- Rowing\n- Tact\n\n## Thanks\n\n- To the crew\n\n---\n\n"
        "**Ada Obi** · [ada@quay.dev](mailto:ada@quay.dev) · [GitHub](https://github.com/adao)\n"
    )
    assert made.portfolio.profile.name == "Ada Obi"


def test_a_programme_has_no_words_of_badges_or_of_the_sentence_before_it() -> None:
    made = imported(
        "![Knots](https://img.shields.io/badge/Knots-1)\n\nAt Sea. The **Quay Makers Fellowship** "
        "is for sailors who like to write things down.\n\n## Skills\n\n- Rowing\n- Tact\n"
    )
    assert made.portfolio.profile.programme == "Quay Makers Fellowship"


def test_a_name_before_an_address_that_holds_a_part_of_it_is_the_owners() -> None:
    made = imported("## Skills\n\n- Rowing\n- Tact\n\n---\nAda Obi – ada@quay.dev\n")
    assert made.portfolio.profile.name == "Ada Obi"
    other = imported("## Skills\n\n- Rowing\n- Tact\n\n---\nSay Hello – crew@quay.dev\n")
    assert other.portfolio.profile.name == "Learning record"


def test_bars_between_names_draw_no_tree() -> None:
    made = imported("Sails small boats │ in every weather │ off Lagos, and tells of it.\n")
    assert "off Lagos" in made.about


_RECORD = "## Skills\n\n- Rowing\n- Tact\n"


def test_owners_who_give_a_first_name_alone_may_be_named_in_full_elsewhere() -> None:
    mail = imported(f"I am Zoé, of Lagos.\n\n{_RECORD}\n## Contact\n\nzoe.obi.dev@quay.dev\n")
    assert mail.portfolio.profile.name == "Zoé Obi"
    title = imported(f"I am Zoé, of Lagos.\n\n{_RECORD}", "Harbour log - Zoé Obi")
    assert title.portfolio.profile.name == "Zoé Obi"
    other = imported(f"I am Zoé, of Lagos.\n\n{_RECORD}\n## Contact\n\nkofi.obi@quay.dev\n")
    assert other.portfolio.profile.name == "Zoé"


def test_an_address_made_of_two_names_gives_its_owners_away_and_no_single_word_does() -> None:
    made = imported(f"{_RECORD}\n## Contact\n\nada.obi@quay.dev\n")
    assert made.portfolio.profile.name == "Ada Obi"
    single = imported(f"{_RECORD}\n## Contact\n\nhttps://www.linkedin.com/in/ada-dev\n")
    assert single.portfolio.profile.name == "Learning record"


def test_a_name_that_the_opening_begins_with_is_the_owners_if_a_profile_says_so() -> None:
    made = imported(
        f"Ada Obi, Lagos. Afloat since spring.\n\n{_RECORD}\n## Contact\n\n"
        "https://github.com/ada-obi\n"
    )
    assert made.portfolio.profile.name == "Ada Obi"


def test_a_name_between_pictures_in_a_title_is_the_owners_if_a_profile_says_so() -> None:
    made = imported(f"{_RECORD}\n## Contact\n\nhttps://github.com/ada-obi-x\n", "⚡ ADA OBI ⚡")
    assert made.portfolio.profile.name == "ADA OBI"


@pytest.mark.parametrize(
    "opening", ["Harbour track - **Ada B. Obi** - Lagos", "Log of a year (Ada B. Obi, crew 4)"]
)
def test_a_name_within_a_line_is_the_owners_if_their_mail_says_so(opening: str) -> None:
    made = imported(f"{opening}\n\n## Skills\n\n- Rowing\n\n## Contact\n\nada.b.obi@quay.dev\n")
    assert made.portfolio.profile.name == "Ada B. Obi"


@pytest.mark.parametrize("mail", ["okoro.ada.ng@quay.dev", "a.okoro@quay.dev", "aokoro@quay.dev"])
@pytest.mark.parametrize(
    "opening", ["Notes of a year. Ada Okoro, Lagos.", "A log by Ada Okoro, Lagos"]
)
def test_a_name_is_known_by_an_address_that_turns_or_shortens_it(opening: str, mail: str) -> None:
    made = imported(f"{opening}\n\n## Skills\n\n- Rowing\n\n## Contact\n\n{mail}\n")
    assert made.portfolio.profile.name == "Ada Okoro"


def test_a_name_between_dots_in_a_title_is_the_owners_if_a_profile_says_so() -> None:
    told = f"{_RECORD}\n## Contact\n\nhttps://www.linkedin.com/in/ada-obi-lgs\n"
    assert imported(told, "Log · Ada Obi · Harbour track").portfolio.profile.name == "Ada Obi"


def test_a_heading_with_nothing_below_the_title_is_the_owner_if_a_profile_says_so() -> None:
    top = "## Log of a year at sea\n\n### Ada Obi\n\n---\n\n"
    told = f"{top}## Skills\n\n- Knots\n\n## Contact\n\nhttps://gitlab.com/{{}}\n"
    assert imported(told.format("adaobi")).portfolio.profile.name == "Ada Obi"
    assert imported(told.format("quayside")).portfolio.profile.name != "Ada Obi"


def test_neither_a_motto_nor_lines_of_labels_sum_anybody_up() -> None:
    told = "This is the log of a summer that was spent at sea, in rain and in fog."
    quoted = imported(f'> "Sail early and in company, whatever they say." - a captain\n\n{told}')
    assert quoted.portfolio.profile.summary == told
    labels = "Crew: the second watch of the summer school\nShip: the old one with two masts"
    assert imported(f"{labels}\n\n{told}").portfolio.profile.summary == told


@pytest.mark.parametrize(
    "opening",
    [
        "**Author:** Ada Obi, Lagos",
        "## About me\n\n**Ada Obi** – sailor, Lagos\n\n[me](https://www.linkedin.com/in/ada-obi-ng)",
    ],
)
def test_the_name_beside_a_place_or_a_trade_is_the_owners(opening: str) -> None:
    made = imported(f"{opening}\n{_RECORD}", "Harbour Course")
    assert made.portfolio.profile.name == "Ada Obi"


def test_a_programme_is_named_by_its_label_amid_others() -> None:
    made = imported(f"**Author:** Ada Obi **Programme:** Quay Makers **Year:** 2{_RECORD}", "Log")
    assert made.portfolio.profile.programme == "Quay Makers"


def test_an_article_is_no_programme() -> None:
    made = imported(f"Le programme Quay Makers dure un an, sur l'eau.{_RECORD}", "Carnet")
    assert made.portfolio.profile.programme == ""


_CLONE = "\n## Setup\n\n1. Fetch it:\n   ```sh\n   git clone {0}\n   ```\n"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://github.com/AdaObi/harbour-log.git", "Ada Obi"),
        ("git@gitlab.com:ada-obi-dev/harbour-log.git", "Ada Obi"),
        ("-b main https://github.com/adaobi31/harbour-log && cd harbour-log", "adaobi31"),
        ("https://github.com/your-username/harbour-log.git", "Harbour log"),
        ("https://github.com/flutter/flutter.git", "Harbour log"),
        ("https://github.com/encode/starlette.git", "Harbour log"),
        ("https://github.com/torvalds/linux", "Harbour log"),
        ("https://github.com/quay/quay-core.git", "Harbour log"),
        ("https://github.com/sail-academy/tides.git", "Harbour log"),
        ("https://github.com/adaobi31/log-template.git", "Harbour log"),
    ],
)
def test_the_address_that_readers_clone_names_an_owner_who_is_named_nowhere_else(
    address: str, name: str
) -> None:
    made = imported(f"{_RECORD}{_CLONE.format(address)}", "Harbour log")
    assert made.portfolio.profile.name == name
    assert made.portfolio.profile.links == ()
    assert any(f"({name})" in note for note in made.report.notes) is (name == "adaobi31")


def test_repositories_of_several_people_do_not_tell_whose_record_it_is() -> None:
    two = _CLONE.format("https://github.com/adaobi/log\n   git clone https://github.com/eze/map")
    assert imported(f"{_RECORD}{two}", "Harbour log").portfolio.profile.name == "Harbour log"


def test_a_repository_that_the_opening_leads_to_names_its_owner() -> None:
    opening = "**Repository:** [log](https://github.com/ada-obi/log)\n"
    assert imported(f"{opening}{_RECORD}", "Harbour log").portfolio.profile.name == "Ada Obi"
    other = opening.replace("Repository", "Followed guide")
    assert imported(f"{other}{_RECORD}", "Harbour log").portfolio.profile.name == "Harbour log"


@pytest.mark.parametrize(
    "line",
    [
        "[Rowing by Ben Ode](https://books.example/view/ben-ode-rowing/)",
        "We read [Rowing by Ben Ode](https://benode.example/) at sea.",
        "[![Swagger Guide](https://x.example/a.svg)](https://swagger.io)",
        "[![Quay Status](https://x.example/a.svg)](https://quay.example)",
    ],
)
def test_a_link_or_a_badge_names_no_owner(line: str) -> None:
    name = imported(f"{line}\n{_RECORD}", "Harbour log").portfolio.profile.name
    assert name == "Harbour log"


# Names can be told from topics only where many words are used.
_LONG = " ".join(
    f"{a}{b}ing" for a in ("tr", "gl", "sn", "br", "cl", "sp", "fl") for b in "aeiouyw"
)


@pytest.mark.parametrize(
    ("title", "below", "name"),
    [
        ("Harbour Log – Ada Obi", "", "Ada Obi"),
        ("Harbour Log | Ada Obi | crew 4", "", "Ada Obi"),
        ("Harbour log of Ada Obi", "", "Ada Obi"),
        ("Submitted by: Ada Obi", "", "Ada Obi"),
        ("Mentored by: Ada Obi", "", "Mentored by: Ada Obi"),
        ("Harbour Log", "Ada Obi, Lagos", "Ada Obi"),
        ("Harbour Log", "The notes of a summer by Ada Obi, crew 4.", "Ada Obi"),
        ("Harbour Log", "#### Ada Obi - Crew (4)", "Ada Obi"),
        (
            "Harbour Log – Tide Tables",
            "We read the tables of every tide.",
            "Harbour Log – Tide Tables",
        ),
        ("Harbour Log – What I Learned", "", "Harbour Log – What I Learned"),
        ("Harbour Log: Oyster Keeper", "", "Harbour Log: Oyster Keeper"),
        ("Harbour Log – Lagos Edition", "", "Harbour Log – Lagos Edition"),
        ("Harbour Log by Oyster School", "", "Harbour Log by Oyster School"),
        ("Harbour Log", "Cape Town, South Africa", "Harbour Log"),
        ("Harbour Log", "Rowing Engineering, Cohort Two", "Harbour Log"),
        ("Eight Summers of Sails", "", "Eight Summers of Sails"),
    ],
)
def test_a_part_of_a_title_whose_words_are_said_nowhere_else_is_a_name(
    title: str, below: str, name: str
) -> None:
    made = imported(f"{below}\n\n{_RECORD}- {_LONG}\n", title)
    assert made.portfolio.profile.name == name
    brief = imported(f"{below}\n\n{_RECORD}", title)
    assert (brief.portfolio.profile.name == name) is (title == name or "mitted by" in title)


def test_an_address_surely_names_its_owner_and_a_title_may_not() -> None:
    told = f"{_RECORD}\n## Contact\n\nhttps://www.linkedin.com/in/ada-obi-gh\n"
    assert (
        imported(f"{told}\n{_LONG}\n", "Harbour Log – Marina Zwei").portfolio.profile.name
        == "Ada Obi"
    )


def test_a_programme_is_named_in_a_heading_and_by_more_than_whose_it_is() -> None:
    told = "## Overview of the Quay Makers program\n\nQM is a SAIL program for beginners.\n"
    assert imported(f"{told}\n{_RECORD}", "Log").portfolio.profile.programme == "Quay Makers"


def test_a_title_that_only_names_a_part_is_no_name() -> None:
    assert imported(_RECORD, "Solutions").portfolio.profile.name == "Portfolio"
    assert imported(_RECORD, "Compass").portfolio.profile.name == "Compass"
    told = imported(_RECORD, "Overview of the Harbour school")
    assert told.portfolio.profile.name == "Harbour school"


def test_a_greeting_in_haste_names_its_author() -> None:
    assert imported(f"hi am Zoé and this is my log\n{_RECORD}", "").portfolio.profile.name == "Zoé"


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ("# Log · Ada Quay · Sails\n\nHo.\n", "https://www.linkedin.com/in/ada-quay-ldn"),
        ("# Log\n\nA report on all that I saw by Ada Quay, London\n", "a.quay@mast.dev"),
    ],
)
def test_a_name_in_the_title_or_after_by_is_the_owners_if_an_address_has_its_words(
    told: str, address: str
) -> None:
    end = "\n## Skills\n\n- Knots\n\n## Contact\n\n{}\n"
    made = read(f"{told}{end.format(address)}".encode(), "log.md")
    assert made.portfolio.profile.name == "Ada Quay"
    other = read(f"{told}{end.format('bo@mast.dev')}".encode(), "log.md")
    assert other.portfolio.profile.name != "Ada Quay"


@pytest.mark.parametrize("name", ["J. R. Obi", "J. Obi", "Ada B. Obi"])
def test_initials_belong_to_a_name(name: str) -> None:
    made = imported(f"**Author:** {name}\n{_RECORD}", "Log")
    assert made.portfolio.profile.name == name


@pytest.mark.parametrize(
    "told",
    [
        "I'm Ada, who likes the sea.",
        "👋 Hi, I'm Ada.",
        "I am Ada from the quay.",
        "Welcome! My name is Ada and I sail.",
    ],
)
def test_a_first_name_alone_in_a_section_about_its_owner_is_better_than_the_title(
    told: str,
) -> None:
    made = imported(f"## About me\n\n{told}\n{_RECORD}", "Log")
    assert made.portfolio.profile.name == "Ada"


@pytest.mark.parametrize(
    "told",
    [
        "I'm Kenyan and like the sea.",
        "I'm CEO of nothing.",
        'It greets its visitors: "I\'m Ada, your guide."',
        '"I\'m Ada," it says.',
        "Now I'm Confident.",
    ],
)
def test_what_somebody_is_or_who_else_speaks_is_not_the_owners_first_name(told: str) -> None:
    made = imported(f"## About\n\n{told}\n{_RECORD}", "Log")
    assert made.portfolio.profile.name == "Log"


@pytest.mark.parametrize("sign", ["—", "-", "|"])
def test_an_address_beside_the_authors_name_is_the_owners(sign: str) -> None:
    profile = imported(f"Author: Ada Obi {sign} quay@mast.dev\n{_RECORD}", "Log").portfolio.profile
    assert (profile.name, profile.email) == ("Ada Obi", "quay@mast.dev")


@pytest.mark.parametrize(
    "label", ["Auteur :", "Autora:", "Verfasser:", "Mwandishi:", "Étudiante :"]
)
def test_an_author_is_named_in_other_languages_too(label: str) -> None:
    made = imported(f"{label} Ada Obi (ada@quay.dev)\n{_RECORD}", "Log")
    assert made.portfolio.profile.name == "Ada Obi"


def test_a_teacher_is_not_the_owner() -> None:
    opening = "Made after a course of [Ada Obi's](https://github.com/adaobi) school."
    made = imported(f"{opening}\n\n{_RECORD}", "Table of tides")
    assert made.portfolio.profile.name == "Table of tides"
    assert made.portfolio.profile.links == ()


def test_an_app_in_the_links_is_not_the_owner() -> None:
    made = imported(
        "## Links\n\n### Deployed App\n\n[Tide Tracker](https://tide-tracker-3.herokuapp.com/)\n\n"
        "## Skills\n\n- Rowing\n- Tact\n",
        "Old Tide Tracker",
    )
    assert made.portfolio.profile.name == "Old Tide Tracker"


def test_a_word_in_bold_before_parentheses_is_no_label_of_a_programme() -> None:
    text = "## How I built it\n\n1. **Harbours** (with depth)\n2. **Courses** (with code, name)\n"
    made = read(f"# Ada Obi\n\n{text}{_RECORD}".encode(), "x.md")
    assert made.portfolio.profile.programme == ""


@pytest.mark.parametrize(
    "heading", ["## Contact\n\n### Social Links", "## Social\n\n### Our Socials"]
)
def test_an_empty_heading_below_contact_is_not_the_owner(heading: str) -> None:
    made = imported(f"{_RECORD}\n{heading}\n", "Table of tides")
    assert made.portfolio.profile.name == "Table of tides"


@pytest.mark.parametrize("slug", ["mary-jane-ng", "мария-ивановна-петрова"])
def test_the_last_of_three_names_in_an_address_is_kept(slug: str) -> None:
    made = imported(f"{_RECORD}\n## Contact\n\nhttps://www.linkedin.com/in/{slug}\n", "Log")
    assert made.portfolio.profile.name == slug.replace("-", " ").title()


@pytest.mark.parametrize("heading", ["## Author", "## ✍ Author"])
def test_a_name_in_bold_alone_below_author_is_the_owners(heading: str) -> None:
    made = imported(f"{_RECORD}\n{heading}\n\n**Ada Obi**\n", "Table of tides")
    assert made.portfolio.profile.name == "Ada Obi"


def test_a_notice_of_rights_is_no_part_of_the_name_in_it() -> None:
    made = imported(
        "## Takeaways\n\n- Ask early\n\n## License\n\nMIT © 2031 [Ada Obi](https://github.com/adaobi)\n"
    )
    assert made.portfolio.profile.name == "Ada Obi"


def test_a_name_in_parentheses_of_the_title_is_its_owners() -> None:
    made = imported("## Takeaways\n\n- Ask early\n", title="Major learnings (by Ada Obi)")
    assert made.portfolio.profile.name == "Ada Obi"
