"""Each rule: what it tells, where, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from nexus.catalogue import builtin
from nexus.checks.folder import check
from nexus.checks.rules import RULES
from nexus.content.documents import Profile
from nexus.content.loader import read_all
from nexus.content.placeholder_profile import NAME
from nexus.errors import Problem, Severity
from nexus.scaffold.examples import example_documents
from nexus.scaffold.validating import validated_text

TODAY = date(2026, 3, 10)
PROFILE = "---\nname: Ada\nheadline: Engineer\n---\nHello.\n"
REDIS = "---\ntitle: Redis\n---\nA store.\n"
SKILL = "---\ntitle: Caching\ntechnologies: [Redis]\n---\nKept results near.\n"

Checked = Callable[..., list[Problem]]


@pytest.fixture
def checked(tmp_path: Path) -> Checked:
    """Writes files into a sound folder and gives what the check then tells."""

    def run(**files: str) -> list[Problem]:
        sound = {"profile": PROFILE, "technologies/redis": REDIS, "skills/caching": SKILL}
        for name, text in {**sound, **files}.items():
            path = tmp_path / f"{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return list(check(tmp_path, read_all(tmp_path), builtin(), TODAY))

    return run


def entry(front: str = "technologies: [Redis]", body: str = "Some text.") -> str:
    return f"---\ntitle: Entry\n{front}\n---\n{body}\n"


def told(problems: list[Problem]) -> list[tuple[str, str, int, int]]:
    return [(one.code, one.path, one.line, one.column) for one in problems]


def test_nothing_is_told_of_a_sound_folder(checked: Checked) -> None:
    assert checked() == []


def test_an_unknown_technology_is_told_with_the_one_that_is_meant(checked: Checked) -> None:
    (problem,) = checked(**{"skills/a": entry("technologies: [Redis, Postgress]")})
    assert told([problem]) == [("unknown-technology", "skills/a.md", 3, 23)]
    assert "did you mean PostgreSQL?" in problem.message


def test_a_misspelt_name_with_a_slash_is_told_with_the_one_that_is_meant(checked: Checked) -> None:
    (problem,) = checked(**{"skills/a": entry("technologies: [PL/SQLL]")})
    assert "did you mean PL/SQL?" in problem.message


@pytest.mark.parametrize("written", ["Redis, Celery", "HTML/CSS", "C/C++", "Java 8 / 11"])
def test_several_technologies_in_one_item_are_told_to_part(checked: Checked, written: str) -> None:
    (problem,) = checked(**{"skills/a": entry(f"technologies: ['{written}']")})
    assert problem.message.endswith("; if it is several, write each as an item of its own")


@pytest.mark.parametrize(("first", "second"), [("Blue Engine", "BlueEngin"), ("Frobber", "Frober")])
def test_two_spellings_of_one_unknown_technology_are_near_duplicates(
    checked: Checked, first: str, second: str
) -> None:
    problems = checked(**{"skills/a": entry(f"technologies: [{first}, {second}]")})
    (problem,) = [one for one in problems if one.code == "near-duplicate-technology"]
    assert repr(first) in problem.message
    assert repr(second) in problem.message


def test_two_files_for_one_known_technology_are_near_duplicates(checked: Checked) -> None:
    problems = checked(
        **{
            "technologies/postgres": "---\ntitle: Postgres\n---\n",
            "technologies/postgresql": "---\ntitle: PostgreSQL\n---\n",
            "skills/a": entry("technologies: [Postgres]"),
            "skills/b": entry("technologies: [PostgreSQL]"),
        }
    )
    assert told(problems) == [("near-duplicate-technology", "technologies/postgresql.md", 2, 8)]


@pytest.mark.parametrize("names", ["Machine 1, Machine 2", "Xfrobber, Frobbers", "Frob, Brob"])
def test_names_that_may_well_be_two_technologies_are(checked: Checked, names: str) -> None:
    problems = checked(**{"skills/a": entry(f"technologies: [{names}]")})
    assert {one.code for one in problems} == {"unknown-technology"}


def test_a_name_that_two_entries_use_is_no_near_duplicate_of_itself(checked: Checked) -> None:
    files = {f"skills/{name}": entry("technologies: [Frobber]") for name in "ab"}
    assert [one.code for one in checked(**files)] == ["unknown-technology"]


def test_a_profile_as_a_new_portfolio_has_it_is_told(checked: Checked) -> None:
    (profile,) = (each for each in example_documents(NAME) if isinstance(each, Profile))
    problems = checked(profile=validated_text(profile))
    assert told(problems) == [
        ("unwritten-profile", "profile.md", 2, 7),
        ("unwritten-profile", "profile.md", 3, 11),
        ("unwritten-profile", "profile.md", 4, 10),
    ]


def test_an_entry_without_technology_is_told(checked: Checked) -> None:
    (problem,) = checked(**{"takeaways/a": entry("featured: true")})
    assert told([problem]) == [("no-technology", "takeaways/a.md", 1, 1)]


def test_an_entry_without_summary_and_text_is_told(checked: Checked) -> None:
    assert [one.code for one in checked(**{"skills/a": entry(body="")})] == ["no-summary"]
    assert checked(**{"skills/a": entry("technologies: [Redis]\nsummary: Told.", "")}) == []


@pytest.mark.parametrize("section", ["Issue", "Solution"])
def test_a_challenge_without_a_section_is_told(checked: Checked, section: str) -> None:
    others = {"Issue", "Solution"} - {section}
    body = "\n".join(f"## {name}\n\nIt was so.\n" for name in others)
    (problem,) = checked(**{"challenges/a": entry(body=body)})
    assert problem.code == "missing-section"
    assert section in problem.message


@pytest.mark.parametrize(
    "comment",
    ["<!-- What? -->", "<!-- What went wrong? -->\n\n<!-- And why? -->", "<!-- never closed"],
)
def test_a_section_with_only_a_comment_is_not_told(checked: Checked, comment: str) -> None:
    body = f"## Solution\n\nIt was so.\n\n## Issue\n\n{comment}\n"
    (problem,) = checked(**{"challenges/a": entry("technologies: [Redis]\nsummary: Told.", body)})
    assert problem.code == "missing-section"
    assert "only a comment under ## Issue" in problem.message


def test_a_section_with_nothing_below_its_heading_is_told_as_empty(checked: Checked) -> None:
    body = "## Solution\n\nIt was so.\n\n## Issue\n"
    (problem,) = checked(**{"challenges/a": entry("technologies: [Redis]\nsummary: Told.", body)})
    assert told([problem]) == [("missing-section", "challenges/a.md", 10, 1)]
    assert problem.message == "has nothing under ## Issue; write there what went wrong"


@pytest.mark.parametrize("when", ["2027", "2026-04", "2026-03-11"])
def test_a_date_in_the_future_is_told(checked: Checked, when: str) -> None:
    problems = checked(**{"skills/a": entry(f"technologies: [Redis]\ndate: {when}")})
    assert told(problems) == [("future-date", "skills/a.md", 4, 7)]


@pytest.mark.parametrize("when", ["2026", "2026-03", "2026-03-10", "1999"])
def test_a_date_that_has_begun_is_fine(checked: Checked, when: str) -> None:
    assert checked(**{"skills/a": entry(f"technologies: [Redis]\ndate: {when}")}) == []


@pytest.mark.parametrize(
    ("when", "today"), [("2026-03", date(2026, 3, 1)), ("2026", date(2026, 1, 1))]
)
def test_a_date_begins_on_its_first_day(tmp_path: Path, when: str, today: date) -> None:
    (tmp_path / "skills").mkdir()
    (tmp_path / "profile.md").write_text(PROFILE)
    (tmp_path / "skills" / "a.md").write_text(entry(f"technologies: [Redis]\ndate: {when}"))
    found = check(tmp_path, read_all(tmp_path), builtin(), today)
    assert "future-date" not in {one.code for one in found}


def test_a_malformed_evidence_link_is_a_mistake(checked: Checked) -> None:
    front = "technologies: [Redis]\nevidence:\n  - {type: demo, url: 'exa mple'}"
    (problem,) = checked(**{"skills/a": entry(front)})
    assert told([problem]) == [("link", "skills/a.md", 5, 23)]
    assert problem.severity is Severity.MISTAKE


def test_evidence_that_stands_twice_in_one_entry_is_told(checked: Checked) -> None:
    front = (
        "technologies: [Redis]\nevidence:\n"
        "  - {type: repository, url: https://example.org/one}\n"
        "  - {type: demo, url: https://example.org/one?page=2}\n"
        "  - {type: repository, url: http://www.Example.org/one/}"
    )
    problems = checked(**{"skills/a": entry(front), "skills/b": entry(front.rsplit("\n", 1)[0])})
    assert told(problems) == [("duplicate-evidence", "skills/a.md", 7, 5)]


def test_private_evidence_without_an_address_hides_none_that_stands_twice(
    checked: Checked,
) -> None:
    front = (
        "technologies: [Redis]\nevidence:\n"
        "  - {label: A client's, private: true}\n"
        "  - {url: https://example.org/one.git}\n"
        "  - {url: https://example.org/one}"
    )
    problems = checked(**{"skills/a": entry(front)})
    assert told(problems) == [("duplicate-evidence", "skills/a.md", 7, 5)]


def test_a_technology_that_no_entry_names_is_told(checked: Checked) -> None:
    problems = checked(**{"technologies/celery": "---\ntitle: Celery\n---\n"})
    assert told(problems) == [("unused-technology", "technologies/celery.md", 2, 8)]


def test_a_technology_named_by_an_alias_is_used(checked: Checked) -> None:
    files = {
        "technologies/house": "---\ntitle: House Kit\naliases: [HK]\n---\n",
        "skills/a": entry("technologies: [hk]"),
    }
    assert checked(**files) == []


def test_a_technology_is_used_by_any_name_that_leads_to_its_page(checked: Checked) -> None:
    files = {
        "technologies/pg": "---\ntitle: Postgres\n---\n",
        "skills/a": entry("technologies: [PostgreSQL]"),
    }
    assert checked(**files) == []


def test_nobody_guesses_what_an_unreadable_entry_uses(checked: Checked) -> None:
    problems = checked(
        **{
            "technologies/celery": "---\ntitle: Celery\n---\n",
            "skills/a": "---\ntechnologies: [Celery]\n---\n",
        }
    )
    assert [one.code for one in problems] == ["missing"]


def test_a_mistake_in_the_profile_hides_no_unused_technology(checked: Checked) -> None:
    problems = checked(
        **{"technologies/celery": "---\ntitle: Celery\n---\n", "profile": "---\nname: Ada\n---\n"}
    )
    assert [one.code for one in problems] == ["missing", "unused-technology"]


def test_problems_of_one_line_stand_as_they_do_in_it(checked: Checked) -> None:
    text = "---\n{title: Entry, technologies: [Frobber, Zork], date: 2030}\n---\nText.\n"
    problems = checked(**{"skills/a": text})
    assert [one.column for one in problems] == sorted(one.column for one in problems)
    assert len(problems) == 3


def test_a_picture_that_is_missing_hides_no_warning_of_its_file(checked: Checked) -> None:
    body = "![picture](../media/none.png)\n"
    problems = checked(**{"skills/a": entry("technologies: [Frobber]", body)})
    assert {one.code for one in problems} == {"media", "unknown-technology"}


@pytest.mark.parametrize("code", ["```\n{}\n```", "`{}`", "~~~ text\n{}\n~~~"])
def test_what_is_code_leads_nowhere(checked: Checked, code: str) -> None:
    link = "[this](../skills/nothing.md) ![it](none.png)"
    assert checked(**{"skills/a": entry(body=f"See:\n\n{code.format(link)}")}) == []


@pytest.mark.parametrize(
    "text",
    [
        "<!-- later: see [this](missing.md) -->",
        '<!--\n<a href="missing.md">this</a> and <img src="none.png">\n-->',
        "Before <!-- <img src='none.png'> --> and after.",
        r"\[this\](missing.md)",
        "We set href=foo and src=bar.",
        "<pre>\n[this](missing.md) ![it](https://x.org/none.png)\n</pre>",
        "- One:\n\n        [this](missing.md) [that](ftp://x.org)\n",
        "<!-- [this](missing file.md) -->",
        # It is there.
        "[this](../skills/caching.md?(1)) [that](../(skills)/../skills/caching.md)",
        "[this](../skills/caching\\.md) and [that]\n\n[that]: https://x.org/V8_\\(engine\\)",
    ],
)
def test_what_pages_do_not_make_a_link_leads_nowhere(checked: Checked, text: str) -> None:
    assert checked(**{"skills/a": entry(body=f"See:\n\n{text}\n")}) == []


@pytest.mark.parametrize("target", ["github.com/ada/engine", "ada.example.org", "x.io?a=b.md"])
def test_an_address_without_its_scheme_is_told_with_it(checked: Checked, target: str) -> None:
    (problem,) = checked(**{"skills/a": entry(body=f"[See]({target})\n")})
    assert problem.message.endswith(f"in this portfolio; did you mean https://{target}?")


@pytest.mark.parametrize(
    "link",
    [
        "[this](../skills/no_thing.md 'Title')",
        r"[this](../skills/no\_thing.md)",
        "[this](no(thing).md)",
        "[this](/docs/nothing.md#part)",
        "[this](/README.markdown)",
        "[this][one]\n\n[one]: <nothing.md>",
        '<a class="x" href="nothing.md">this</a>',
        "<a href='no&amp;thing.md'>this</a>",
        "<a href=javascript:void>this</a>",
        "![this](nothing.png)",
        '<img alt="this" src="nothing.png">',
        "[![this](../media/none.svg)](nothing.md)",
        "> - | A |\n>   |---|\n>   | [this](nothing.md) |",
        "One[^1].\n\n[^1]: [this](nothing.md)",
        "![this](../media/none(1).png)",
    ],
)
def test_whatever_pages_make_a_link_is_told_if_it_leads_nowhere(
    checked: Checked, link: str
) -> None:
    problems = checked(**{"skills/a": entry(body=f"See:\n\n{link}\n")})
    assert {one.code for one in problems} & {"dead-link", "media"}


def test_a_dead_link_and_a_dead_image_are_told(checked: Checked) -> None:
    body = "See [this](../skills/nothing.md).\n\n![picture](../media/none.png)\n"
    problems = checked(**{"skills/a": entry(body=body)})
    assert told(problems) == [
        ("dead-link", "skills/a.md", 5, 12),
        ("media", "skills/a.md", 7, 12),
    ]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("ftp://x.org/f", "expected an address that begins with https://, http:// or mailto:"),
        ("javascript:void", "expected an address that begins with"),
        ("tel:+47", "expected an address that begins with"),
        ("www.x.org", "did you mean https://www.x.org?"),
        ("me@x.org", "did you mean mailto:me@x.org?"),
        ("https://", "has no valid host or port"),
    ],
)
def test_a_link_in_a_text_that_pages_leave_out_is_told(
    checked: Checked, target: str, said: str
) -> None:
    (problem,) = checked(**{"skills/a": entry(body=f"See [this]({target}).\n")})
    assert told([problem]) == [("dead-link", "skills/a.md", 5, 12)]
    assert problem.severity is Severity.WARNING
    assert problem.message.startswith(f"'{target}' ")
    assert said in problem.message


@pytest.mark.parametrize(
    "target",
    [
        "#here",
        "//x.org/y",
        "HTTPS://x.org",
        "mailto:me@x.org",
        "/?tech=redis",
        "/blog/",
        "/static/notes.md",
        "/?q=x.md",
    ],
)
def test_a_link_in_a_text_that_pages_keep_is_no_problem(checked: Checked, target: str) -> None:
    assert checked(**{"skills/a": entry(body=f"See [this]({target}).\n")}) == []


def test_a_name_of_two_technology_files_is_a_conflict(checked: Checked) -> None:
    (problem,) = checked(
        **{
            "technologies/house": "---\ntitle: House Kit\naliases: [Redis]\n---\n",
            "skills/a": entry("technologies: [House Kit]"),
        }
    )
    assert problem.code == "duplicate-name"
    assert problem.severity is Severity.MISTAKE


def test_warnings_are_told_beside_mistakes(checked: Checked) -> None:
    problems = checked(
        **{
            "skills/wrong": "---\ntitle: Wrong\ndate: soon\n---\n",
            "skills/near": entry("technologies: [Djnago]", "See [the other](wrong.md)."),
        }
    )
    assert [one.code for one in problems] == ["unknown-technology", "date"]


@pytest.mark.parametrize(
    ("front", "code"), [("date: soon", "date"), ("technologies: [Redis", "yaml")]
)
def test_what_is_wrong_with_a_body_is_told_beside_mistakes_in_its_front_matter(
    checked: Checked, front: str, code: str
) -> None:
    body = "## Issue\nSee [it](none.md), ![it](none.png)"
    problems = checked(**{"challenges/wrong": entry(front, body)})
    assert {one.code for one in problems} == {code, "missing-section", "dead-link", "media"}
    assert [one.line for one in problems if one.code in {"dead-link", "media"}] == [6, 6]


@pytest.mark.parametrize("text", ["[it](none.md)", "---\ntitle: A\n\n[it](none.md)"])
def test_nothing_is_told_of_a_body_that_can_not_be_told_from_front_matter(
    checked: Checked, text: str
) -> None:
    (problem,) = checked(**{"challenges/wrong": text})
    assert problem.code == "front-matter"


def test_every_rule_tells_problems_under_its_own_code(checked: Checked) -> None:
    evidence = "evidence: [{url: 'https://a.example'}, {url: 'https://a.example/'}]"
    problems = checked(
        **{
            "profile": f"---\nname: {NAME}\nheadline: Engineer\n---\n",
            "technologies/celery": "---\ntitle: Celery\n---\n",
            "skills/a": entry(f"date: 2030\n{evidence}", ""),
            "skills/b": entry("technologies: [Frobber, Frober]"),
        }
    )
    assert {one.code for one in problems} >= set(RULES)
