from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote_plus

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from nexus.extensions import db
from tests.conftest import EXAMPLES, make_app
from tests.portfolio_files import write_many

HTMX = {"HX-Request": "true"}


def page(client: FlaskClient, url: str, **headers: str) -> BeautifulSoup:
    response = client.get(url, headers=headers)
    assert response.status_code == 200
    return BeautifulSoup(response.text, "html.parser")


def shown(soup: BeautifulSoup) -> list[str]:
    return [str(entry["data-entry"]) for entry in soup.select("#results [data-entry]")]


def total(soup: BeautifulSoup) -> int:
    return int(str(soup.select_one("#count")["data-total"]))  # type: ignore[index]


def count_beside(box: Tag) -> int:
    label = box.find_parent("label")
    assert label is not None
    written = label.select_one("b").text  # type: ignore[union-attr]
    assert box["data-count"] == written
    return int(written)


@contextmanager
def queries(app: Flask) -> Iterator[list[str]]:
    asked: list[str] = []
    with app.app_context():
        engine = db.engine

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def test_the_front_page_shows_the_first_two_dozen_and_the_way_on(client: FlaskClient) -> None:
    soup = page(client, "/")
    assert len(shown(soup)) == 24
    assert total(soup) > 24
    more = soup.select_one("#more a")
    assert more is not None
    assert more["href"] == "/?page=2"


def test_the_second_page_shows_the_others(client: FlaskClient) -> None:
    first, second = page(client, "/"), page(client, "/?page=2")
    assert len(shown(second)) == total(second) - 24
    assert not set(shown(first)) & set(shown(second))


def test_pages_shown_together_are_the_same_as_one_after_the_other(client: FlaskClient) -> None:
    first, second = page(client, "/"), page(client, "/?page=2")
    assert shown(page(client, "/?page=2&from=1")) == shown(first) + shown(second)


def test_filtering_by_two_technologies_shows_entries_with_either(client: FlaskClient) -> None:
    either = page(client, "/?tech=redis&tech=docker")
    redis, docker = page(client, "/?tech=redis"), page(client, "/?tech=docker")
    assert total(either) <= total(redis) + total(docker)
    assert set(shown(redis)) <= set(shown(either))


def test_filtering_by_all_of_two_technologies_shows_entries_with_both(client: FlaskClient) -> None:
    both = page(client, "/?tech=django&tech=postgresql&match=all")
    assert 0 < total(both) < total(page(client, "/?tech=django"))
    for labels in both.select("#results .labels"):
        assert {"django", "postgresql"} <= {str(a["data-tech"]) for a in labels.select("a.label")}


def test_a_list_with_commas_and_an_alias_are_read_like_two_slugs(client: FlaskClient) -> None:
    written = page(client, "/?tech=Postgres,DJANGO")
    assert shown(written) == shown(page(client, "/?tech=postgresql&tech=django"))


@pytest.mark.parametrize("name", ["Django REST-framework", "django_rest_framework", "DRF 3.15"])
def test_a_technology_answers_to_any_spelling_that_an_entry_may_have(
    client: FlaskClient, name: str
) -> None:
    soup = page(client, f"/?tech={quote_plus(name)}")
    assert shown(soup) == shown(page(client, "/?tech=django-rest-framework")) != []
    assert client.get(f"/technologies/{name}").location == "/technologies/django-rest-framework"


def test_the_chosen_technology_wears_the_marker_everywhere(client: FlaskClient) -> None:
    soup = page(client, "/?tech=redis")
    assert soup.select_one("input#tech-redis[checked]")
    assert soup.select_one("#chips [data-chip]")
    assert soup.select_one("#map [aria-current]")
    assert soup.select('#results .label[data-tech="redis"][data-chosen]')


def test_what_an_alias_finds_shows_the_marker_on_its_label(client: FlaskClient) -> None:
    soup = page(client, "/?q=golang")
    cards = soup.select("#results [data-entry]")
    assert cards
    assert all(card.select('mark, .label[data-tech="go"][data-chosen]') for card in cards)


def test_found_words_are_highlighted_in_text_and_nowhere_else(client: FlaskClient) -> None:
    response = client.get("/?q=redis")
    assert "<mark>Redis</mark>" in response.text
    assert not re.search(r"<[^>]*<mark>", response.text)


def test_every_count_of_a_technology_is_what_choosing_it_gives(client: FlaskClient) -> None:
    boxes = page(client, "/?match=all&tech=django").select('#facets input[name="tech"]')
    assert len(boxes) > 10
    for box in boxes[:12]:
        counted = page(client, f"/?match=all&tech=django&tech={box['value']}")
        assert total(counted) == count_beside(box)


def test_a_choice_that_gives_nothing_is_greyed_but_a_chosen_one_is_not(client: FlaskClient) -> None:
    soup = page(client, "/?match=all&tech=django&tech=cobol")
    assert total(soup) == 0
    assert soup.select_one("input#tech-django[checked]:not([disabled])")
    greyed = soup.select("#facets input[disabled]")
    assert greyed
    assert {count_beside(box) for box in greyed} == {0}


def test_every_page_of_the_dashboard_names_the_featured_entries_to_start_with(
    client: FlaskClient,
) -> None:
    start = page(client, "/").select_one(".featured")
    assert start is not None
    assert [link.text for link in start.select("a")] == [
        "Cooperative ledger",
        "Bus arrivals",
        "Double-booked slots",
    ]
    assert [kind.text for kind in start.select(".featured-kind")] == [
        "Project",
        "Project",
        "Challenge",
    ]
    assert all(client.get(str(link["href"])).status_code == 200 for link in start.select("a"))
    assert not start.select("[data-entry]")
    for asked in ("?tech=redis", "?kind=project", "?q=ledger"):
        assert page(client, f"/{asked}").select_one(".featured") == start


def test_where_nothing_is_featured_nothing_is_to_start_with(
    tmp_path: Path, index_folder: Path
) -> None:
    client = make_app(write_many(tmp_path / "content", 2), index_folder).test_client()
    assert not page(client, "/").select(".featured")


def test_an_unknown_technology_is_an_empty_result_that_says_so(client: FlaskClient) -> None:
    soup = page(client, "/?tech=cobol")
    assert total(soup) == 0
    assert "nothing called COBOL" in " ".join(soup.select_one("#results").text.split())  # type: ignore[union-attr]


def test_an_unknown_technology_is_one_choice_however_often_it_is_written(
    client: FlaskClient,
) -> None:
    soup = page(client, "/?tech=k8s,Kubernetes,KUBERNETES&tech=redis")
    chips = [(chip["id"], chip["href"]) for chip in soup.select("[data-chip]")]
    assert chips == [
        ("chip-tech-redis", "/?tech=kubernetes"),
        ("chip-tech-kubernetes", "/?tech=redis"),
    ]
    assert "nothing called Kubernetes." in " ".join(soup.select_one("#results").text.split())  # type: ignore[union-attr]
    link = soup.select_one("link[rel=canonical]")
    assert link is not None
    assert str(link["href"]).endswith("/?tech=redis&tech=kubernetes")


def test_to_drop_the_only_choice_is_not_offered_beside_showing_everything(
    client: FlaskClient,
) -> None:
    soup = page(client, "/?tech=cobol")
    assert not soup.select(".drops")
    assert [link["href"] for link in soup.select(".nothing a")] == ["/"]


def test_an_answer_leads_to_what_was_found_if_anything_was_asked(client: FlaskClient) -> None:
    for headers in ({}, HTMX):
        assert page(client, "/", **headers).select_one("#to-results:empty")
        way = page(client, "/?kind=skill&q=cache", **headers).select_one("#to-results a")
        assert way is not None
        assert page(client, "/?kind=skill&q=cache").select_one(str(way["href"]))


def test_no_result_says_which_choice_to_drop_and_what_that_brings(client: FlaskClient) -> None:
    soup = page(client, "/?q=zzzz&tech=redis")
    drop = soup.select_one(".drops a")
    assert drop is not None
    assert drop["href"] == "/?tech=redis"
    count = int(soup.select_one(".drop-count").text.split()[0])  # type: ignore[union-attr]
    assert count == total(page(client, "/?tech=redis"))


def test_where_no_single_choice_to_drop_helps_each_is_offered_alone(client: FlaskClient) -> None:
    soup = page(client, "/?q=deploy&kind=takeaway&tech=postgis&tech=pgbouncer&match=all")
    assert total(soup) == 0
    links = soup.select(".drops a")
    assert {link.text for link in links} == {
        "Only “deploy”",
        "Only Takeaways",
        "Only PostGIS",
        "Only PgBouncer",
    }
    for link in links:
        count = link.parent.select_one(".drop-count")  # type: ignore[union-attr]
        there = page(client, str(link["href"]).partition("#")[0])
        assert int(count.text.split()[0]) == total(there) > 0  # type: ignore[union-attr]
        assert len(there.select("[data-chip]")) == 1


def test_words_that_stand_against_a_technology_are_dropped_by_name(client: FlaskClient) -> None:
    soup = page(client, "/?q=zzzzzz&tech=redis")
    assert [link.text for link in soup.select(".drops a")] == ["Without “zzzzzz”"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("redis", "“redis”"),
        ("%22Performance%22", '"Performance"'),
        ("%22Performance%22+redis", '"Performance" redis'),
    ],
)
def test_words_are_shown_in_one_pair_of_quotes(client: FlaskClient, typed: str, shown: str) -> None:
    chip = page(client, f"/?q={typed}").select_one("#chip-q")
    assert chip
    assert chip.get_text() == f"Remove {shown}×"


def test_each_of_several_words_may_be_dropped(client: FlaskClient) -> None:
    soup = page(client, "/?q=docker+compose")
    drops = {link["href"]: link for link in soup.select(".drops a")}
    assert set(drops) == {"/?q=docker"}
    assert drops["/?q=docker"]["data-words"] == "docker"
    assert " ".join(drops["/?q=docker"].parent.text.split()) == (  # type: ignore[union-attr]
        f"Without “compose” {total(page(client, '/?q=docker'))} entries"
    )


def test_a_word_to_drop_is_counted_with_the_correction_of_the_words_that_are_left(
    client: FlaskClient,
) -> None:
    (drop,) = page(client, "/?q=celry+zzzz").select(".drops a")
    assert (drop["href"], drop["data-words"]) == ("/?q=celry", "celry")
    assert " ".join(drop.parent.text.split()) == (  # type: ignore[union-attr]
        f"Without “zzzz” {total(page(client, '/?q=celry'))} entries"
    )
    asked = "/?q=celry+zzzz&insist=1&kind=skill"
    (drop,) = page(client, asked).select(".drops a[data-words]")
    assert drop["href"] == "/?q=celry&kind=skill"


def test_words_that_only_make_a_question_are_not_among_those_to_drop(client: FlaskClient) -> None:
    soup = page(client, "/?q=what+do+you+know+of+docker+zzzzzz")
    assert [link["data-words"] for link in soup.select(".drops a")] == ["docker"]


def test_each_of_the_words_listed_without_spaces_may_be_dropped(client: FlaskClient) -> None:
    drops = page(client, "/?q=zzzz/docker").select(".drops a")
    assert [link["data-words"] for link in drops] == ["docker"]


def test_a_phrase_or_an_excluded_word_is_dropped_as_a_whole(client: FlaskClient) -> None:
    soup = page(client, "/?q=%22access+log%22+zzzz+-tokens")
    assert not soup.select(".drops a")
    soup = page(client, "/?q=%22access+log%22+-tokens")
    assert [link["data-words"] for link in soup.select(".drops a")] == ["-tokens", '"access log"']


def test_a_choice_to_drop_is_offered_beside_words_that_were_corrected(client: FlaskClient) -> None:
    soup = page(client, "/?q=celry&kind=skill&tech=nosuchthing")
    count = soup.select_one(".drops a[href='/?q=celry&kind=skill'] + .drop-count")
    assert count is not None
    assert int(count.text.split()[0]) == total(page(client, "/?q=celry&kind=skill")) > 0


def test_a_page_past_the_last_leads_back_to_the_last(client: FlaskClient) -> None:
    back = page(client, "/?page=50").select_one("#earlier a")
    assert back is not None
    assert back["href"] == "/?page=2"
    assert shown(page(client, "/?page=2"))


def test_where_nothing_was_found_there_are_no_earlier_results(client: FlaskClient) -> None:
    assert not page(client, "/?q=zzzz&page=3").select("#earlier")


def test_a_fragment_holds_the_parts_and_is_never_kept(client: FlaskClient) -> None:
    response = client.get("/?tech=redis", headers=HTMX)
    assert "<html" not in response.text
    soup = BeautifulSoup(response.text, "html.parser")
    for part in ("#count", "#chips", "#facets", "#map-more", "#map-chosen", "#results", "#sort"):
        assert soup.select_one(part), part
    assert response.headers["Cache-Control"] == "no-store"
    assert "HX-Request" in response.headers["Vary"]


def test_a_restored_page_is_whole(client: FlaskClient) -> None:
    response = client.get("/", headers={**HTMX, "HX-History-Restore-Request": "true"})
    assert response.text.startswith("<!doctype html>")


def test_a_page_that_has_not_changed_is_not_sent_again(client: FlaskClient) -> None:
    first = client.get("/")
    again = client.get("/", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert first.headers["Cache-Control"].startswith("public, max-age=0, s-maxage=")


@pytest.mark.parametrize(
    "query", ["page=two", "page=0", "page=-1", "page=99999", "page=٣", "sort=worst", "match=some"]
)
def test_what_no_view_can_have_is_a_400_that_says_why(client: FlaskClient, query: str) -> None:
    response = client.get(f"/?{query}")
    assert response.status_code == 400
    assert "expected" in response.text


@pytest.mark.parametrize(
    "query", [f"q={'a' * 201}", "&".join(f"tech=t{n}" for n in range(21)), f"tech={'a' * 201}"]
)
def test_what_is_too_long_is_a_400(client: FlaskClient, query: str) -> None:
    assert client.get(f"/?{query}").status_code == 400


def test_a_browsers_own_form_is_sent_on_to_the_tidy_address(client: FlaskClient) -> None:
    response = client.get("/?q=&match=&tech=redis", headers={"Sec-Fetch-Mode": "navigate"})
    assert response.status_code == 302
    assert response.headers["Location"] == "/?tech=redis"


def test_what_a_visitor_types_is_escaped(client: FlaskClient) -> None:
    response = client.get('/?q="><script>alert(1)</script>&tech=<img src=x>')
    assert "<script>alert" not in response.text
    assert "<img src=x" not in response.text


@pytest.mark.parametrize("url", ["/", "/?q=cache&tech=redis", "/?sort=title&page=2"])
def test_a_view_takes_six_queries_at_most_and_none_when_its_cards_are_known(
    index_folder: Path, url: str
) -> None:
    app = make_app(EXAMPLES, index_folder, RESPONSE_CACHE_BYTES=0)
    client = app.test_client()
    client.get("/?q=warm&insist=1")
    with queries(app) as asked:
        client.get(url)
    assert 1 <= len(asked) <= 6
    with queries(app) as asked:
        assert client.get(url).status_code == 200
    assert not asked


def test_an_empty_portfolio_says_how_to_begin(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "profile.md").write_text("---\nname: Ada\nheadline: New here\n---\n")
    soup = page(make_app(tmp_path / "content", tmp_path).test_client(), "/")
    (told,) = soup.select(".intro > .nothing")
    assert "content/skills/" in told.text
    assert not soup.select("#map"), "the place of the map is the first entry's"


def test_a_portfolio_without_technologies_leaves_no_room_for_a_map(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "skills").mkdir(parents=True)
    (content / "profile.md").write_text("---\nname: Ada\nheadline: New here\n---\n")
    (content / "skills" / "git.md").write_text("---\ntitle: Git\n---\nYes.\n")
    soup = page(make_app(content, tmp_path).test_client(), "/")
    assert shown(soup) == ["skill/git"]
    assert not soup.select("#map")


def test_whether_any_or_all_is_no_choice_where_there_is_one_technology(
    tmp_path: Path, index_folder: Path, client: FlaskClient
) -> None:
    alone = make_app(write_many(tmp_path, 2), index_folder).test_client()
    assert not page(alone, "/").select("#facets [name=match]")
    assert page(alone, "/").select("#facets #tech-python")
    assert len(page(client, "/").select("#facets [name=match]")) == 2


def test_one_entry_is_never_called_entries(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "skills").mkdir(parents=True)
    (content / "profile.md").write_text("---\nname: Ada\nheadline: New here\n---\n")
    (content / "skills" / "git.md").write_text("---\ntitle: Git\ntechnologies: [Git]\n---\nYes.\n")
    client = make_app(content, tmp_path).test_client()
    for path in ("/", "/?q=nothing&insist=1", "/technologies"):
        text = client.get(path).text
        assert "1 entry" in text
        assert "1 entries" not in text
        assert "1 technologies" not in text


GOLDEN = """---
name: Ada Sample
headline: Engineer of samples
links: [{label: Code, url: "https://example.org/ada"}]
---
"""
ENTRIES = {
    "skills/caching.md": "title: Caching\ntechnologies: [Redis]\ndate: 2025-02",
    "challenges/slow-mail.md": "title: Slow mail\ntechnologies: [Celery, Redis]\ndate: 2025-04-03",
    "takeaways/small-steps.md": "title: Small <steps>\nevidence: [{type: article, "
    "url: 'https://example.org/a', label: Why}]",
}
STORY = "## Issue\n\nMail was slow.\n\n## Solution\n\nA queue & a worker."


@pytest.fixture
def golden_client(tmp_path: Path) -> FlaskClient:
    content = tmp_path / "content"
    for name, matter in ENTRIES.items():
        path = content / name
        path.parent.mkdir(parents=True)
        body = STORY if "slow" in name else "One honest sentence."
        path.write_text(f"---\n{matter}\n---\n{body}\n")
    (content / "profile.md").write_text(GOLDEN)
    return make_app(content, tmp_path).test_client()


@pytest.mark.parametrize(
    ("name", "url"),
    [("all", "/"), ("redis", "/?tech=redis&match=all&q=queue"), ("nothing", "/?q=nothing+here")],
)
def test_the_fragments_are_rendered_as_before(
    golden_client: FlaskClient, golden: Callable[[str, str], None], name: str, url: str
) -> None:
    golden(f"dashboard/{name}.html", golden_client.get(url, headers=HTMX).text)


def test_the_form_carries_on_which_words_a_visitor_insists(client: FlaskClient) -> None:
    soup = BeautifulSoup(client.get("/?q=celry&insist=1").text, "html.parser")
    field = soup.select_one("input[name=insist][form=filter]")
    assert field is not None
    assert field["value"] == "celry"
    assert not soup.select("[data-correction]")
    for query, corrected in (("q=celry&insist=celry", 0), ("q=rediss&insist=celry", 1)):
        answered = BeautifulSoup(client.get(f"/?{query}").text, "html.parser")
        assert len(answered.select("[data-correction]")) == corrected


def test_a_misspelt_word_is_corrected_with_a_link_that_insists(client: FlaskClient) -> None:
    soup = page(client, "/?q=celry")
    assert shown(soup) == shown(page(client, "/?q=celery"))
    link = soup.select_one("[data-correction] a")
    assert link is not None
    assert link["href"] == "/?q=celry&insist=1#filter"
    notice = soup.select_one("[data-correction]")
    assert notice is not None
    assert notice.text == ("No entry has celry: showing celery. Search for celry anyway")
    assert total(page(client, str(link["href"]))) == 0


def test_a_typo_of_a_word_that_is_there_as_well_is_told_as_one(client: FlaskClient) -> None:
    notice = page(client, "/?q=celery+celrey").select_one("[data-correction]")
    assert notice is not None
    assert notice.text.startswith("No entry has celery celrey: showing celery celery. ")


def test_what_is_shown_in_place_of_a_question_is_said_first(client: FlaskClient) -> None:
    notice = page(client, "/?q=show+me+what+you+did+with+redis").select_one("[data-correction]")
    assert notice is not None
    assert notice.text == (
        "Showing entries for redis because no entry contains all these words. "
        "Search for all of them"
    )


def test_a_chosen_technology_has_its_row_however_rarely_it_is_used(client: FlaskClient) -> None:
    whole = page(client, "/?map=all").select("#map tbody th a")
    rarest = str(whole[-1]["data-controls"]).removeprefix("tech-")
    assert len(page(client, f"/?tech={rarest}").select("#map tbody tr")) == 13
    assert page(client, f"/?tech={rarest}").select_one("#map [aria-current]")


def test_a_mark_of_several_leads_to_the_page_where_the_newest_of_them_stands(
    tmp_path: Path,
) -> None:
    content = write_many(tmp_path / "content", 60)
    for number, file in enumerate(sorted((content / "skills").iterdir())):
        month = f"date: 2025-{1 if number < 30 else 6:02}"
        file.write_text(file.read_text().replace("technologies:", f"{month}\ntechnologies:"))
    client = make_app(content, tmp_path).test_client()
    january, june = page(client, "/").select("#map .mark")
    assert january.text == "30All 60 skills with Python; 30 of them in Jan\u00a02025"
    assert june["href"] == "/?kind=skill&tech=python#count"
    assert january["href"] == "/?kind=skill&tech=python&page=2#count"
    for mark, newest in ((june, "030"), (january, "000")):
        address, _, place = str(mark["href"]).partition("#")
        shown = page(client, address)
        assert shown.select_one(f"#{place}")
        assert shown.select_one(f"#entry-skill-entry-{newest}")


def test_every_mark_of_several_says_when_and_how_many_its_link_shows(
    client: FlaskClient,
) -> None:
    several = page(client, "/?map=all").select("#map .mark:not([data-entry])")
    assert several
    for mark in several:
        words = mark.select_one(".mark-words").text  # type: ignore[union-attr]
        assert re.search(r" (in Q[1-4]\u00a0\d{4}|undated)$", words), words
        address, _, place = str(mark["href"]).partition("#")
        there = page(client, address)
        assert there.select_one(f"#{place}")["data-total"] == re.findall(r"\d+", words)[0]  # type: ignore[index]
        assert there.select("#results .card")


def test_a_card_that_lacks_the_words_shows_where_the_text_has_them(client: FlaskClient) -> None:
    soup = page(client, "/?q=idempotency")
    passages = soup.select("#results .card-passage")
    assert passages
    assert all(passage.select_one("mark") for passage in passages)
    titled = page(client, "/?q=receptionist").select_one("#results .card")
    assert titled is not None
    assert not titled.select(".card-passage")


def test_what_a_filter_changes_of_the_map_says_of_each_mark_what_the_page_shows(
    client: FlaskClient,
) -> None:
    whole = page(client, "/?tech=redis&kind=challenge")
    part = page(client, "/?tech=redis&kind=challenge", **HTMX)
    marks = whole.select("#map-rows .mark")
    assert len(marks) > 20
    lit = ["0" if "mark-faded" in mark["class"] else "1" for mark in marks]
    assert 0 < lit.count("1") < len(lit)
    for soup in (whole, part):
        assert str(soup.select_one("#map-more")["data-lit"]) == "".join(lit)  # type: ignore[index]
    assert not part.select("#map, #map-rows")


def test_visitors_who_unfold_the_map_get_the_map_alone(client: FlaskClient) -> None:
    soup = page(client, "/?tech=redis&map=all", **HTMX, **{"HX-Target": "section#map"})
    assert soup.select_one("#map tfoot")
    assert not soup.select("#results, #facets")


def test_colours_are_explained_where_no_column_says_the_kind(
    tmp_path: Path, index_folder: Path
) -> None:
    for date, explained in (("", 0), ("date: 2025-02\n", 1)):
        entry = f"---\ntitle: Caching\ntechnologies: [Redis]\n{date}---\nText.\n"
        file = tmp_path / "content" / "skills" / "caching.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(entry)
        file.parents[1].joinpath("profile.md").write_text("---\nname: Ada\nheadline: Maker\n---\n")
        soup = page(make_app(tmp_path / "content", index_folder).test_client(), "/")
        assert len(soup.select(".map-key")) == explained
        assert soup.select(".map-note")


def test_the_map_says_how_many_entries_it_has_no_row_for(
    tmp_path: Path, index_folder: Path
) -> None:
    content = write_many(tmp_path / "content", 2)
    note = page(make_app(content, index_folder).test_client(), "/").select_one(".map-note")
    assert note is not None
    assert "without" not in note.text
    (content / "skills" / "asking.md").write_text("---\ntitle: Ask early\n---\nText.\n")
    note = page(make_app(content, index_folder).test_client(), "/").select_one(".map-note")
    assert note is not None
    assert note.text.endswith(" · 1 entry without a technology")
