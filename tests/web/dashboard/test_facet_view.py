"""The technologies to choose from: groups, what of them is folded away, and what unfolds them."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from nexus.web.dashboard.facet_view import AT_FIRST
from nexus.web.dashboard.view import SLOTTED
from tests.conftest import make_app

# More than stand there at first, just as many, and a few.
SIZES = {"Many": AT_FIRST + 2, "Some": AT_FIRST, "Few": 2}


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    content = tmp_path_factory.mktemp("facets") / "content"
    (content / "technologies").mkdir(parents=True)
    (content / "skills").mkdir()
    (content / "profile.md").write_text("---\nname: Ada\nheadline: Many tools\n---\n")
    for group, size in SIZES.items():
        for number in range(size):
            name = f"{group} {number:02}"
            slug = name.lower().replace(" ", "-")
            told = f"---\ntitle: {name}\ngroup: {group}\n---\n"
            (content / "technologies" / f"{slug}.md").write_text(told)
            entry = f"---\ntitle: Of {name}\ntechnologies: [{name}]\n---\nText.\n"
            (content / "skills" / f"of-{slug}.md").write_text(entry)
    for number in range(5):
        told = f"---\ntitle: Idle {number}\ngroup: Few\n---\n"
        (content / "technologies" / f"idle-{number}.md").write_text(told)
    return make_app(content, content.parent).test_client()


def groups(visitor: FlaskClient, path: str) -> dict[str, tuple[list[str], list[str], bool]]:
    """Of each group the choices that stand there at first, the others, and if those are shown."""
    soup = BeautifulSoup(visitor.get(path).text, "html.parser")
    found = {}
    for group in soup.select("#facets details.facet-group"):
        folded = group.select_one(".facet-more")
        every = [str(box["value"]) for box in group.select("input")]
        others = [str(box["value"]) for box in folded.select("input")] if folded else []
        name = group.select_one("summary")
        assert name is not None
        first = every[: len(every) - len(others)]
        found[name.text] = first, others, bool(folded and folded.has_attr("open"))
    return found


def names(group: str, *numbers: int) -> list[str]:
    return [f"{group.lower()}-{number:02}" for number in numbers]


@pytest.mark.parametrize(
    ("query", "unfolded"),
    [
        ("", False),
        ("?tech=many-00", False),
        ("?tech=many-07", False),
        ("?tech=many-08", True),
        ("?tech=many-09", True),
        ("?tech=many-08&tech=many-09&tech=few-01", True),
        ("?tech=many-09&match=all", True),
        ("?tech=few-01&match=all", False),
    ],
)
def test_a_group_unfolds_where_one_that_is_folded_away_is_chosen(
    visitor: FlaskClient, query: str, unfolded: bool
) -> None:
    for _ in range(2):
        assert groups(visitor, f"/{query}") == {
            "Few": (names("Few", 0, 1), [], False),
            "Many": (names("Many", *range(AT_FIRST)), names("Many", 8, 9), unfolded),
            "Some": (names("Some", *range(AT_FIRST)), [], False),
        }


def test_a_choice_is_marked_wherever_it_stands(visitor: FlaskClient) -> None:
    soup = BeautifulSoup(visitor.get("/?tech=many-09&tech=some-00").text, "html.parser")
    checked = [str(box["value"]) for box in soup.select("#facets input[name=tech][checked]")]
    assert checked == ["many-09", "some-00"]
    more = [each.text for each in soup.select(".facet-more > summary")]
    assert more == ["2 more"]


def test_what_no_entry_names_is_a_choice_where_it_is_chosen_and_takes_no_memory(
    visitor: FlaskClient,
) -> None:
    visitor.get("/")
    kept = SLOTTED.get(visitor.application).choice_columns
    before = len(kept)
    for number in range(5):
        few = groups(visitor, f"/?tech=idle-{number}")["Few"]
        assert few == (["few-00", "few-01", f"idle-{number}"], [], False)
    assert len(kept) == before
