from __future__ import annotations

import pytest

from nexus.importers.reading import read
from tests.importers.importing import imported

_RECORD = "# Log\n\nOf a long voyage.\n\n## Skills\n\n- Rowing\n- Tact\n\n"


def links(text: str) -> list[str]:
    profile = read(f"{_RECORD}{text}".encode(), "x.md").portfolio.profile
    return [*(link.url for link in profile.links), *([profile.email] if profile.email else [])]


@pytest.mark.parametrize("heading", ["## me", "## Who wrote this"])
def test_rows_of_a_table_may_lead_to_the_owner(heading: str) -> None:
    table = (
        "| where | link |\n|---|---|\n"
        "| GitHub | https://github.com/adaobi |\n| mail | ada@quay.dev |\n"
    )
    assert links(f"{heading}\n\n{table}") == ["https://github.com/adaobi", "ada@quay.dev"]


def test_badges_that_end_a_document_lead_to_the_owner() -> None:
    badges = (
        '<p align="center">\n  <a href="https://github.com/adaobi"><img src="https://i.dev/a"></a>\n'
        '  <a href="mailto:ada@quay.dev"><img src="https://i.dev/b"></a>\n</p>\n'
    )
    assert links(badges) == ["https://github.com/adaobi", "ada@quay.dev"]


def test_a_table_of_what_was_read_leads_to_nobody() -> None:
    table = "| Book | Link |\n|---|---|\n| Sea maps | https://github.com/seamaps |\n"
    assert links(f"## Lessons\n\n- Reef early\n- Dry ropes\n\n{table}") == []


def test_a_credit_that_ends_the_document_leads_to_its_owner() -> None:
    made = imported(
        "## Takeaways\n\n- Reef early\n- Dry the sails\n\n"
        "Made with love by [Ada Obi](https://github.com/ada-obi)\n"
    )
    assert [link.url for link in made.portfolio.profile.links] == ["https://github.com/ada-obi"]
    assert made.portfolio.profile.name == "Ada Obi"


def test_an_address_that_visitors_are_asked_to_write_to_is_the_owners() -> None:
    assert links("## Overview\n\nFind me in port, or write to ada@quay.dev.\n") == ["ada@quay.dev"]
    assert links("## Overview\n\nThe tower answers at port@quay.dev.\n") == []


def test_a_line_that_asks_to_connect_is_no_takeaway_and_leads_to_the_owner() -> None:
    made = imported(
        "## Takeaways\n\n- Reef early\n- Dry the sails\n\n"
        "Let's connect: [LinkedIn](https://linkedin.com/in/ada-obi) • [X](https://x.com/ada_obi)\n"
    )
    assert made.takeaways == ["Reef early", "Dry the sails"]
    found = [link.url for link in made.portfolio.profile.links]
    assert found == ["https://linkedin.com/in/ada-obi", "https://x.com/ada_obi"]


def test_an_address_beside_a_profile_is_its_owners() -> None:
    line = "ada@quay.dev - github.com/ada-obi\n"
    assert links(f"## Where\n\n{line}") == ["https://github.com/ada-obi", "ada@quay.dev"]


def test_a_link_to_one_thing_is_none_of_the_owners() -> None:
    made = imported("## Skills\n\n- Rowing\n\n## Film Link\n\nhttps://sea.example/film/rowing\n")
    assert made.portfolio.profile.links == ()
    assert "https://sea.example/film/rowing" in made.about


def test_a_line_with_a_name_and_addresses_signs_a_document_that_ends_with_projects() -> None:
    made = imported(
        "## Projects\n\n### Tidy\nA table of tides.\n\n### Splice\nJoins ropes.\n\n---\n"
        "Ada Obi – ada@quay.dev – https://github.com/ada-obi\n"
    )
    assert made.portfolio.profile.email == "ada@quay.dev"
    assert [link.url for link in made.portfolio.profile.links] == ["https://github.com/ada-obi"]


def test_a_site_with_the_name_beside_it_is_a_link() -> None:
    row = "**Ada Obi** · [GitHub](https://github.com/aobi) · [adaobi.dev](https://adaobi.dev)"
    assert links(f"## Ahoy\n\n{row}\n") == ["https://github.com/aobi", "https://adaobi.dev"]


def test_a_site_of_ones_own_beside_profiles_is_a_link_and_no_other_site_is() -> None:
    row = "[Website](https://adaobi.dev) | [GitHub](https://github.com/ada-obi)"
    assert links(f"## Ahoy\n\n{row}\n") == ["https://adaobi.dev", "https://github.com/ada-obi"]
    film = "[Film](https://sea.example/film) | [GitHub](https://github.com/ada-obi)"
    assert links(f"## Ahoy\n\n{film}\n") == ["https://github.com/ada-obi"]


def labels(text: str) -> list[tuple[str, str]]:
    made = read(f"{_RECORD}{text}".encode(), "x.md").portfolio.profile
    return [(link.label, link.url) for link in made.links]


def test_a_bare_address_of_a_network_is_called_by_the_networks_name() -> None:
    told = "## Contact\n\n- github.com/adaobi\n- <https://www.kaggle.com/adaobi/>\n"
    assert labels(told) == [
        ("GitHub", "https://github.com/adaobi"),
        ("Kaggle", "https://www.kaggle.com/adaobi/"),
    ]


def test_a_greeting_before_a_profile_is_not_what_it_is_called() -> None:
    told = "## Contact\n\nSay hi: [@adaobi](https://github.com/adaobi)\n"
    assert labels(told) == [("GitHub", "https://github.com/adaobi")]


def test_questions_at_the_end_of_a_document_go_to_the_owner() -> None:
    assert links("## Kit\n\nA sail.\n\n*Any questions? ada@quay.dev*\n") == ["ada@quay.dev"]


def test_what_an_owner_calls_a_page_of_theirs_stays_and_so_does_the_name_of_a_site() -> None:
    told = "## Contact\n\n- Code: https://github.com/adaobi\n- https://adaobi.quay.dev\n"
    assert [label for label, _ in labels(told)] == ["Code", "adaobi.quay.dev"]


def test_labels_before_arrows_are_lines_of_their_own_however_long_they_are() -> None:
    told = (
        "## Contact\n\nSketches → https://www.behance.net/ada-obi-of-the-quay\n"
        "linkedin → https://www.linkedin.com/in/ada-obi\n"
    )
    assert [label for label, _ in labels(told)] == ["Sketches", "LinkedIn"]


@pytest.mark.parametrize(
    "url",
    [
        *("https://dribbble.com/adaobi", "https://stackoverflow.com/users/7/ada"),
        *("codepen.io/adaobi", "https://orcid.org/0000-0001-2345-6789", "https://t.me/adaobi"),
    ],
)
def test_pages_on_networks_are_known_wherever_they_stand(url: str) -> None:
    address = url if url.startswith("https") else f"https://{url}"
    assert links(f"## Who wrote this\n\nAda Obi, {address}\n") == [address]


@pytest.mark.parametrize("sign", ["- ", ""])
def test_references_beside_a_mail_are_none_of_the_owners_links(sign: str) -> None:
    told = f"{sign}https://en.wikipedia.org/wiki/Knot\n{sign}ada.obi@quay.dev\n"
    assert links(f"## References\n\n{told}") == ["ada.obi@quay.dev"]


def test_the_documentation_of_a_technology_is_none_of_the_owners_pages() -> None:
    told = (
        "## Links\n\n- https://docs.djangoproject.com/\n- https://www.docker.com\n"
        "- https://help.pythonanywhere.com/pages/Ships\n"
        "- https://flask.palletsprojects.com/en/stable/tutorial/\n"
        "- https://huggingface.co/adaobi\n- https://adaobi.quay.dev/docs/\n"
    )
    assert links(told) == ["https://huggingface.co/adaobi", "https://adaobi.quay.dev/docs/"]


@pytest.mark.parametrize("section", ["Contact", "Who wrote this"])
@pytest.mark.parametrize(
    "url", ["https://[bad/docs", "https://ex\u2100mple.com/x", "http://[Site]/"]
)
def test_what_is_no_address_is_left_out_and_breaks_nothing(section: str, url: str) -> None:
    told = f"## {section}\n\n- {url}\n- https://github.com/adaobi\n"
    assert links(told) == ["https://github.com/adaobi"]


@pytest.mark.parametrize(
    "lines",
    [
        "github: https://github.com/adaobi\nmail: ada@quay.dev",
        "GitHub https://github.com/adaobi\n\nada@quay.dev",
        "- github: https://github.com/adaobi\n- e-mail: ada@quay.dev",
        "github: github.com/adaobi\nsite: quay.dev\nmail: ada@quay.dev",
        "GitHub: [@adaobi](https://github.com/adaobi)\nsite: quay.dev\nmail: ada@quay.dev",
        "github: github.com/adaobi\nsite: quay.dev\nmail: ada@quay.dev\n\nFair winds!",
    ],
)
def test_lines_of_addresses_that_end_a_document_lead_to_its_owner(lines: str) -> None:
    made = imported(f"## Takeaways\n\n- Reef early\n- Dry the sails\n\n{lines}")
    profile = made.portfolio.profile
    assert profile.email == "ada@quay.dev"
    assert "https://github.com/adaobi" in [link.url for link in profile.links]
    assert ("https://quay.dev" in [link.url for link in profile.links]) == ("site" in lines)
    assert made.takeaways == ["Reef early", "Dry the sails"]
    assert "github" not in made.about.casefold()


@pytest.mark.parametrize("line", ["ada@quay.dev", "mail ada@quay.dev"])
def test_an_address_alone_at_the_end_of_a_document_is_its_owners(line: str) -> None:
    made = imported(f"## Takeaways\n\n1. Reef early\n2. Dry the sails\n\n{line}\n")
    assert made.portfolio.profile.email == "ada@quay.dev"
    for others in ("Boats are let by crew@quay.dev in May.", "support@quay.dev"):
        asked = imported(f"## Takeaways\n\n- Reef early\n\n{others}\n")
        assert asked.portfolio.profile.email == ""


def test_a_tool_that_links_to_its_page_is_no_contact() -> None:
    made = imported("## Tools\n\n- [GitHub](https://github.com)\n- [Redis](https://redis.io)\n")
    assert made.technologies == ["GitHub", "Redis"]
    assert made.portfolio.profile.links == ()


def test_a_site_beside_a_profile_that_is_called_like_it_is_the_owners() -> None:
    line = (
        "Code [github.com/adaobi-w](https://github.com/adaobi-w), all else "
        "[adaobi.dev](https://adaobi.dev), read at [sails.dev](https://sails.dev)"
    )
    assert links(f"## Me\n\n{line}\n") == ["https://github.com/adaobi-w", "https://adaobi.dev"]


def test_a_line_of_addresses_among_lessons_leads_to_the_owner_by_mail_as_well() -> None:
    made = imported(
        "## Takeaways\n\n- Reef early\n- Dry the sails\n\n"
        "**Reach me** ⚓ https://github.com/ada-obi / ada@quay.dev\n\n## Skills\n\n- Knots\n"
    )
    (link,) = made.portfolio.profile.links
    assert (link.label, link.url) == ("GitHub", "https://github.com/ada-obi")
    assert made.portfolio.profile.email == "ada@quay.dev"


def test_a_profile_called_by_its_owners_name_is_called_by_its_network() -> None:
    told = "## Contact\n\n- [Ada Obi](https://github.com/AdaObi)\n- @adaobi: https://x.com/adaobi\n"
    assert [label for label, _ in labels(told)] == ["GitHub", "X"]


def test_the_profile_in_a_signature_is_the_owners_whoever_else_is_named() -> None:
    told = "[Bo](https://github.com/bo-w) drew it.\n\n## Skills\n\n- Knots\n\n## Me\n\nAda.\n\n"
    row = "[GitHub](https://github.com/adaobi)\n"
    assert links(f"{told}{row}") == ["https://github.com/adaobi"]
    both = f"{row.strip()} | [GitHub](https://github.com/bo-w)\n"
    assert links(f"{told}{both}") == []


def test_an_address_for_correspondence_is_the_owners() -> None:
    opening = "# Log\n\n**Author:** Ada Obi\n**Correspondence:** ada@quay.dev\n"
    profile = read(f"{opening}\n## Skills\n\n- Rowing\n".encode(), "x.md").portfolio.profile
    assert profile.email == "ada@quay.dev"


@pytest.mark.parametrize(
    "label", ["Ada Obi, GitHub", "ada@quay.dev, or find me on GitHub", "My GitHub"]
)
def test_a_profile_is_called_by_its_network_whatever_else_its_line_says(label: str) -> None:
    told = labels(f"## Contact\n\n{label}: https://github.com/quay-seven\n")
    assert told[-1] == ("GitHub", "https://github.com/quay-seven")


@pytest.mark.parametrize("label", ["Team, GitHub", "GitHub (work)"])
def test_a_profile_keeps_the_words_that_say_which_it_is(label: str) -> None:
    told = labels(f"## Contact\n\n{label}: https://github.com/quay-seven\n")
    assert told[-1] == (label, "https://github.com/quay-seven")


def test_a_bare_address_among_several_is_called_by_the_label_before_it() -> None:
    line = "GitHub: <https://github.com/ada-obi> · Mastodon: <https://sea.example/@ada>\n"
    made = imported(f"## Skills\n\n- Rowing\n- Knots\n\n---\n{line}")
    named = [(link.label, link.url) for link in made.portfolio.profile.links]
    assert named == [
        ("GitHub", "https://github.com/ada-obi"),
        ("Mastodon", "https://sea.example/@ada"),
    ]


@pytest.mark.parametrize("host", ["quay.home.lab", "192.168.0.7", "quay.local"])
def test_an_address_in_the_owners_network_is_no_link(host: str) -> None:
    made = imported(f"Homepage: http://{host}\n\n## Skills\n\n- Rowing\n- Tact\n")
    assert made.portfolio.profile.links == ()


@pytest.mark.parametrize("host", ["10.quay.dev", "obi.home.example"])
def test_a_name_that_only_begins_like_an_address_of_a_network_is_a_link(host: str) -> None:
    made = imported(f"Homepage: http://{host}\n\n## Skills\n\n- Rowing\n- Tact\n")
    assert [link.url for link in made.portfolio.profile.links] == [f"http://{host}"]


def test_a_link_behind_words_that_name_its_owner_is_called_by_its_network() -> None:
    made = imported("## Takeaways\n\n- Ask early\n\nBuilt by Ada Obi - https://github.com/adaobi\n")
    assert [link.label for link in made.portfolio.profile.links] == ["GitHub"]


def test_a_last_sentence_that_invites_leads_to_the_owner() -> None:
    made = imported(
        "## Takeaways\n\n- Ask early\n\n"
        "You find me as @adaobi on GitHub (https://github.com/adaobi) or by mail: ada@quay.dev.\n"
    )
    assert [link.url for link in made.portfolio.profile.links] == ["https://github.com/adaobi"]
    assert made.portfolio.profile.email == "ada@quay.dev"


def test_a_link_behind_a_dash_at_the_end_is_the_owners_whoever_is_thanked_above_it() -> None:
    made = imported(
        "## Takeaways\n\n- Ask early\n\n## Acknowledgements\n\n"
        "Thanks to [Bola](https://linkedin.com/in/bola).\n\n"
        "— [Ada Obi](https://linkedin.com/in/adaobi)\n"
    )
    assert [link.url for link in made.portfolio.profile.links] == ["https://linkedin.com/in/adaobi"]


def test_words_that_only_invite_are_no_name_of_a_profile() -> None:
    made = imported("## Contact\n\nReach out: ada@quay.dev, or https://linkedin.com/in/adaobi\n")
    assert [link.label for link in made.portfolio.profile.links] == ["LinkedIn"]


def test_a_profile_is_not_called_by_the_name_of_another_network() -> None:
    told = labels("## Contact\n\nTwitter: @adaobi · LinkedIn: [Ada](https://linkedin.com/in/ada)\n")
    assert told == [("LinkedIn", "https://linkedin.com/in/ada")]


def test_a_name_on_a_known_network_leads_to_its_page_there() -> None:
    told = labels("## Contact\n\n- GitHub: @adaobi\n- X: @ada\n- Discord: @ada\n")
    assert told == [("GitHub", "https://github.com/adaobi"), ("X", "https://x.com/ada")]
