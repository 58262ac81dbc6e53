from __future__ import annotations

import pytest

from tests.importers.importing import imported

_FOOTERS = [
    "**Last Updated:** March 2031",
    "*Last updated: 4 March 2031*",
    "**Author:** Nala Brightwater",
    "*Author: Nala Brightwater*",
    "_Status: in progress_",
    "Created by: Nala Brightwater",
    "**GitHub:** https://github.com/nala-b",
    "**GitHub:** [nala-b](https://github.com/nala-b)",
    "**Discord:** #harbour-crew",
    "Repository: https://github.com/nala-b/harbour",
    "License: MIT",
    "**Mentor:** Odo Quill",
    "**Course:** Harbour Backend Course",
    "Next Update: in April",
    "Date Documented: 2031-03-04",
    "*Retrospective completed: [2031-03-04]*",
    "**Project Status**: finished",
    "**Document version:** 1.2",
    "© 2031 Harbour School. All rights reserved.",
    "*Made with ❤️ by Nala Brightwater*",
    "Last updated on 4 March 2031",
    "last edit: late at night, before the tide",
    "_Last entry: 4 March 2031_",
    "> **Last updated:** March 2031",
    "Dernière mise à jour : mars 2031",
    "**Última actualización:** marzo de 2031",
]


@pytest.mark.parametrize("rule", ["", "---\n\n"], ids=["", "below a rule"])
@pytest.mark.parametrize("footer", _FOOTERS)
def test_a_footer_below_the_last_list_is_no_entry(footer: str, rule: str) -> None:
    made = imported(f"## Personal Takeaways\n\n- Ask early.\n- Write it down.\n\n{rule}{footer}")
    assert made.takeaways == ["Ask early", "Write it down"]
    made = imported(f"## What I Learned\n\n- Caching\n- Queues\n\n{rule}{footer}")
    assert made.skills == ["Caching", "Queues"]


@pytest.mark.parametrize("footer", _FOOTERS)
def test_a_footer_is_no_entry_among_paragraphs_and_below_the_last_challenge(footer: str) -> None:
    made = imported(f"## Takeaways\n\nAsk early.\n\nWrite it down.\n\n---\n\n{footer}")
    assert made.takeaways == ["Ask early", "Write it down"]
    made = imported(f"## Challenges\n\n- **Slow page**: added an index\n\n---\n\n{footer}")
    assert made.challenges == ["Slow page"]


def test_several_lines_of_a_footer_are_all_left_out_with_a_reason() -> None:
    made = imported(
        "## Takeaways\n\n- Ask early.\n\n**Author:** Nala Brightwater  \n**Cohort:** 7  \n"
        "**Last Updated:** March 2031"
    )
    assert made.takeaways == ["Ask early"]
    assert made.left_out("Cohort: 7")
    assert made.left_out("Last Updated: March 2031")
    assert made.portfolio.profile.name == "Nala Brightwater"


def test_the_last_items_of_a_list_may_be_a_footer() -> None:
    made = imported(
        "## Takeaways\n\n- Ask early.\n- **Last updated:** March 2031\n- **Author:** Nala B."
    )
    assert made.takeaways == ["Ask early"]


def test_a_footer_leads_to_the_owner_and_tells_the_programme() -> None:
    made = imported(
        "## Takeaways\n\n- Ask early.\n\n---\n\n**Course:** Harbour Backend Course\n\n"
        "**GitHub:** https://github.com/nala-b"
    )
    assert made.portfolio.profile.programme == "Harbour Backend Course"
    assert [link.url for link in made.portfolio.profile.links] == ["https://github.com/nala-b"]


def test_a_remark_below_the_last_list_goes_to_the_about_page() -> None:
    made = imported("## Takeaways\n\n- Ask early.\n\n**Note:** This record grows every week.")
    assert made.takeaways == ["Ask early"]
    assert "This record grows every week." in made.about


def test_who_owns_something_or_came_last_may_be_part_of_what_is_told() -> None:
    made = imported("## Takeaways\n\n- Owner: one for each rope\n- Last entry: never the best\n")
    assert made.takeaways == ["Owner", "Last entry"]
    story = "### Fog\n\nOwner: the deck crew\n\nProblem: It was dark.\n\nSolution: A lamp.\n"
    assert "Owner: the deck crew" in imported(f"## Challenges\n\n{story}").body("Fog")


def test_what_only_looks_like_a_footer_stays() -> None:
    made = imported(
        "## Skills\n\n- **GitHub**: branches, reviews and pull requests\n"
        "- **Repository pattern**: one place that asks the database\n"
        "- **Version control**: small commits\n"
        "\n## Challenges\n\n### Lost orders\n\n**Status:** Solved\n\nThe queue dropped them.\n"
        "\n## Projects\n\n### Harbour map\n\n**Status:** in use\n\nA map of all ships.\n"
    )
    assert made.skills == ["GitHub", "Repository pattern", "Version control"]
    assert "Solved" in made.body("Lost orders")
    assert "in use" in made.body("Harbour map")


@pytest.mark.parametrize(
    "closing",
    [
        "*The journey goes on, and the harbour waits for its next chapter.*",
        "🚀 **Happy Coding!**",
        "📌 **Repository:** `harbour-map`",
        "**Acknowledgements:** Thanks to all mentors.",
        "**Next steps:** learn how to dive",
        "- **Author:** Nala Brightwater\n- **GitHub:** https://github.com/nala-b",
        "- **Email:** nala@harbour.example",
        "**References:**\n\n- [Tide tables](https://tides.example/tables)",
        "### Looking Ahead\n\n- Learn how to dive",
        "### Collaboration Hub\n\n- Discord: #harbour-crew",
    ],
)
def test_closing_words_are_no_takeaway(closing: str) -> None:
    made = imported(
        "## Technologies\n\n- Python\n\n## Takeaways\n\n- Ask early.\n- Rest well.\n- Write it "
        f"down.\n\n{closing}"
    )
    assert made.takeaways == ["Ask early", "Rest well", "Write it down"]


def test_advice_that_begins_with_feel_free_is_a_takeaway_unlike_what_a_template_says() -> None:
    made = imported(
        "## Technologies\n\n- Python\n\n## Takeaways\n\n- Ask early.\n"
        "- Feel free to replace a library that nobody keeps.\n\n"
        "Feel free to add or remove sections.\n"
    )
    assert made.takeaways == ["Ask early", "Feel free to replace a library that nobody keeps"]


def test_a_convention_behind_a_label_stays_a_takeaway() -> None:
    made = imported(
        "## Best Practices\n\n- **Naming conventions:** one word for one thing\n"
        "- **Project structure:** one package for one matter\n"
    )
    assert made.takeaways == ["Naming conventions", "Project structure"]


_BADGES = (
    "[![CI](https://quay.dev/ci/badge.svg)](https://quay.dev/ci)\n"
    "![Made with Django](https://img.shields.io/badge/made%20with-Django-092E20)\n"
)


@pytest.mark.parametrize(
    "body",
    [
        f"### A learning hub of the quay\n\n{_BADGES}\n## Concepts\n\n- Knots\n- Charts\n",
        f"## Concepts\n\n{_BADGES}\n- Knots\n- Charts\n",
        f"## Concepts\n\n- Knots\n- Charts\n\n{_BADGES}",
        "## Concepts\n\n- Knots\n- Charts\n\n<p align='center'><img src='a.svg' alt='CI'/></p>\n",
    ],
)
def test_badges_beside_what_was_learned_are_none_of_it(body: str) -> None:
    made = imported(body + "\n## Takeaways\n\n- Start early\n- Look up\n\n" + _BADGES)
    assert made.skills == ["Knots", "Charts"]
    assert made.takeaways == ["Start early", "Look up"]
    assert made.about == ""
    assert made.left_out("CI")


def test_badges_that_are_all_a_heading_of_skills_is_over_are_these() -> None:
    badges = "\n".join(f"![{n}](https://img.shields.io/badge/{n}-blue)" for n in ("Knots", "Tides"))
    made = imported(f"## Skills\n\n{badges}\n\n## Takeaways\n\n- Start early\n- Look up\n")
    assert made.skills == ["Knots", "Tides"]


def test_a_way_back_to_the_top_is_on_no_page() -> None:
    made = imported(
        "## Built With\n\n- Django\n\n<p>(<a href='#top'>back to top</a>)</p>\n\n"
        "## Lessons learned\n\n- Draw less\n\n<p>(<a href='#top'>back to top</a>)</p>\n"
    )
    assert "back to top" not in made.about
    assert made.takeaways == ["Draw less"]
    assert made.left_out("back to top")
