from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.catalogue import builtin
from nexus.content.documents import (
    Entry,
    Evidence,
    Link,
    PartialDate,
    Portfolio,
    Profile,
    Technology,
)
from nexus.content.frontmatter.values import NAME_LIMIT, SUMMARY_LIMIT, TITLE_LIMIT, URL_LIMIT
from nexus.content.kinds import Kind
from nexus.content.loader import load
from nexus.content.reader import read_file
from nexus.content.source import SourceFile
from nexus.errors import ImportFailed
from nexus.importers.finishing.folder import files_of, save
from nexus.importers.reading import read
from nexus.importers.resumes.export import export
from nexus.importers.resumes.reading import CERTIFICATE
from nexus.importers.resumes.shape import faults

ROOT = Path(__file__).resolve().parents[3]

RESUME: dict[str, Any] = {
    "basics": {
        "name": "Noor Haddad",
        "label": "Data engineer",
        "email": "noor@haddad.example.net",
        "phone": "+00 000",
        "url": "https://haddad.example.net",
        "summary": "Moves data with care.",
        "location": {"city": "Porto", "countryCode": "PT"},
        "profiles": [{"network": "GitHub", "username": "noor", "url": "https://github.com/noor"}],
    },
    "work": [
        {
            "name": "Tideline",
            "position": "Engineer",
            "startDate": "2022-03",
            "endDate": "2024-01",
            "summary": "Ran the ingestion in Kafka.",
            "highlights": ["Halved the cost of storage"],
            "url": "https://tideline.example.net",
        }
    ],
    "education": [
        {"institution": "Escola do Mar", "area": "Physics", "studyType": "BSc",
         "courses": ["Waves"]}
    ],
    "certificates": [
        {"name": "Cluster administrator", "date": "2023-05-02", "issuer": "Board",
         "url": "https://certs.example.net/1"}
    ],
    "skills": [
        {"name": "Languages", "keywords": ["Python", "SQL"]},
        {"name": "Docker"},
        {"name": "Mentoring", "level": "Two juniors a year"},
    ],
    "projects": [
        {"name": "Gauge", "description": "Reads tides.", "keywords": ["FastAPI"],
         "startDate": "2021", "highlights": ["Runs on one small machine"]}
    ],
    "languages": [{"language": "Portuguese", "fluency": "Native"}],
}  # fmt: skip


def imported(resume: dict[str, Any]) -> Portfolio:
    return read(json.dumps(resume).encode(), "resume.json").portfolio


def entry(portfolio: Portfolio, title: str) -> Entry:
    return next(entry for entry in portfolio.entries if entry.title == title)


def test_basics_become_the_profile() -> None:
    profile = imported(RESUME).profile
    assert (profile.name, profile.headline) == ("Noor Haddad", "Data engineer")
    assert profile.email == "noor@haddad.example.net"
    assert profile.location == "Porto, PT"
    assert [link.label for link in profile.links] == ["Website", "GitHub"]
    assert "Portuguese" in profile.body


def test_work_and_projects_become_projects_with_their_evidence() -> None:
    work = entry(imported(RESUME), "Engineer at Tideline")
    assert work.kind is Kind.PROJECT
    assert work.category == "Work"
    assert str(work.date) == "2022-03"
    assert work.evidence[0].url == "https://tideline.example.net"
    assert work.technologies == ("Kafka",)
    assert "Halved the cost of storage" in work.body
    assert entry(imported(RESUME), "Gauge").technologies == ("FastAPI",)


def test_education_certificates_and_skills_become_skills_and_technologies() -> None:
    portfolio = imported(RESUME)
    assert entry(portfolio, "BSc in Physics, Escola do Mar").category == "Education"
    assert entry(portfolio, "Cluster administrator").evidence[0].type == "certificate"
    assert entry(portfolio, "Mentoring").summary == "Two juniors a year"
    assert [tool.title for tool in portfolio.technologies] == ["Python", "SQL", "Docker"]


def test_a_skill_that_is_a_technology_stays_one_beside_its_keywords() -> None:
    resume = {"basics": {"name": "Noor"}, "skills": [{"name": "Python", "keywords": ["Django"]}]}
    portfolio = read(json.dumps(resume).encode(), "resume.json").portfolio
    assert {each.title for each in portfolio.technologies} == {"Python", "Django"}
    assert portfolio.entries == ()


def test_what_only_sorts_or_rates_technologies_is_reported() -> None:
    skills = [
        {"name": "Web Development", "level": "Master", "keywords": ["HTML", "CSS"]},
        {"name": "Docker", "level": "Beginner"},
        {"name": "Mentoring", "level": "Two juniors a year"},
    ]
    resume = {"basics": {"name": "Noor"}, "skills": skills}
    report = read(json.dumps(resume).encode(), "resume.json").report
    assert [each.text for each in report.labels] == [
        "Web Development · Master",
        "Docker · Beginner",
    ]


def test_what_a_public_page_should_not_show_is_reported_once() -> None:
    where = {"address": "Quay 1", "postalCode": "1000", "city": "Lisbon"}
    basics = {"name": "Noor", "phone": "+00 000", "location": where}
    report = read(json.dumps({"basics": basics}).encode(), "resume.json").report
    assert [each.text for each in report.left_out] == ["Quay 1\n1000\n+00 000"]


@pytest.mark.parametrize("folder", ["examples", "content"])
def test_a_round_trip_loses_nothing(folder: str) -> None:
    there = load(ROOT / folder, builtin()).portfolio
    text = export(there)
    back = read(text.encode(), "resume.json").portfolio
    titles = {tool.slug: tool.title for tool in there.technologies}
    assert back.profile == there.profile
    assert {each.key: replace(each, path="") for each in back.entries} == {
        each.key: replace(each, path="", technologies=tuple(titles[t] for t in each.technologies))
        for each in there.entries
    }
    assert {replace(tool, path="") for tool in back.technologies} == {
        replace(tool, path="") for tool in there.technologies if tool.declared
    }


@pytest.mark.parametrize("data", [b"{}", b'{"a": 1}', b'{"Basics": {"name": "Ada"}}'])
def test_json_without_anything_of_a_resume_is_refused(data: bytes) -> None:
    with pytest.raises(ImportFailed, match=r"holds nothing of a JSON Resume; expected .* basics"):
        read(data, "resume.json")


def test_files_of_the_portfolio_come_back_but_are_no_addresses_for_others() -> None:
    proof = Evidence("certificate", "Passed", "../media/passed.pdf")
    there = Portfolio(
        Profile("Ada", "E", links=(Link("CV", "media/cv.pdf"),)),
        entries=(Entry(Kind.SKILL, "a", "A", category=CERTIFICATE, evidence=(proof,)),),
    )
    text = export(there)
    assert faults(json.loads(text)) == []
    back = read(text.encode(), "resume.json").portfolio
    assert back.profile.links == there.profile.links
    assert back.entries[0].evidence == (proof,)


# Each with a value for every field, so that a new field is not forgotten on the way.
PROFILE = Profile(
    "Ada", "Builds.", "Sums.", "Oslo", "ada@example.org", (Link("Code", "https://example.org/c"),),
    "A programme", "media/ada.png", "nb", "About.",
)  # fmt: skip
TECHNOLOGY = Technology(
    "redis", "Redis", "Keeps.", "Stores", ("the elephant",), "https://redis.io", "Prose.",
    declared=False,
)  # fmt: skip
ENTRY = Entry(
    Kind.CHALLENGE, "slow", "Slow", summary="It was.", technologies=("redis",),
    date=PartialDate(2025, 2), category="Speed",
    evidence=(Evidence("demo", "See", "https://example.org/see"),), featured=True, draft=True,
    aliases=("old",), body="## Issue\n\nSlow.",
)  # fmt: skip
NAMED_TECHNOLOGY = replace(TECHNOLOGY, declared=True)
PLAIN_ENTRY = Entry(Kind.SKILL, "quick", "Quick", evidence=ENTRY.evidence, body="It is.")


@pytest.mark.parametrize("document", [PROFILE, TECHNOLOGY, ENTRY])
def test_no_field_of_a_document_is_lost_on_a_round_trip(
    document: Profile | Technology | Entry,
) -> None:
    told = {each.name: each.default for each in fields(document) if each.name != "path"}
    assert not [name for name, default in told.items() if getattr(document, name) == default]
    there = Portfolio(PROFILE, (replace(TECHNOLOGY, declared=True),), (ENTRY,))
    back = read(export(there).encode(), "resume.json").portfolio
    assert back.profile == PROFILE
    assert [replace(each, path="", technologies=("redis",)) for each in back.entries] == [
        replace(ENTRY, path="")
    ]
    assert [replace(each, path="") for each in back.technologies] == [
        replace(TECHNOLOGY, path="", declared=True)
    ]


def test_what_is_as_long_as_it_may_be_is_not_cut_on_a_round_trip() -> None:
    name, title, summary = "n" * NAME_LIMIT, "t" * TITLE_LIMIT, "s" * SUMMARY_LIMIT
    url = "https://example.org/".ljust(URL_LIMIT, "u")
    mail = "@example.org".rjust(NAME_LIMIT, "m")
    there = Portfolio(
        Profile(title, title, summary, title, mail, (Link(name, url),), title),
        (Technology(name, name, summary, name, ("a" * NAME_LIMIT,), url),),
        tuple(
            replace(ENTRY, slug=f"{kind}", kind=kind, title=title, summary=summary, category=name,
                    technologies=(name,), evidence=(Evidence(name, title, url),),
                    aliases=("a" * NAME_LIMIT,))
            for kind in Kind
        ),
    )  # fmt: skip
    back = read(export(there).encode(), "resume.json").portfolio
    assert back.profile == there.profile
    assert back.technologies == there.technologies
    assert set(back.entries) == set(there.entries)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("category", ["", "Work", "Education", CERTIFICATE])
def test_a_summary_without_a_body_gets_none_on_a_round_trip(kind: Kind, category: str) -> None:
    who = Profile("Ada", "Builds.", "Sums.")
    told = Entry(kind, "told", "Told", "In one sentence.", category=category)
    back = read(export(Portfolio(who, (), (told,))).encode(), "resume.json").portfolio
    assert back == Portfolio(who, (), (told,))


@pytest.mark.parametrize("folder", ["examples", "content"])
def test_an_export_is_a_resume_that_other_tools_can_read(folder: str) -> None:
    resume = json.loads(export(load(ROOT / folder, builtin()).portfolio))
    assert faults(resume) == []
    assert resume["basics"]["name"]
    assert resume["skills"]
    assert resume["projects"]


def test_a_foreign_resume_comes_back_with_its_work_and_its_certificates() -> None:
    again = json.loads(export(imported(RESUME)))
    assert again["work"][0]["name"] == "Tideline"
    assert again["work"][0]["position"] == "Engineer"
    assert again["certificates"][0]["name"] == "Cluster administrator"
    assert again["education"][0]["institution"] == "Escola do Mar"


def places(value: Any) -> list[tuple[Any, str | int]]:
    """Each object or list within ``value`` with each of its keys."""
    held = value.items() if isinstance(value, dict) else enumerate(value)
    return [
        place
        for key, inner in held
        for place in ((value, key), *(places(inner) if isinstance(inner, dict | list) else ()))
    ]


VALUES: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 7, 1.5, "", "x", "../../x", "a/b", "\ud800", "x\ny", [], [None], {}, {"a": []}]
)


@given(st.data(), VALUES)
def test_an_export_with_any_value_changed_is_read_or_refused(data: st.DataObject, to: Any) -> None:
    changed = json.loads(export(Portfolio(PROFILE, (NAMED_TECHNOLOGY,), (ENTRY, PLAIN_ENTRY))))
    held, key = data.draw(st.sampled_from(places(changed)))
    held[key] = to
    with suppress(ImportFailed):
        portfolio = read(json.dumps(changed).encode(), "resume.json").portfolio
        results = [
            read_file(SourceFile(path, text.encode())) for path, text in files_of(portfolio).items()
        ]
        assert [result.problems for result in results if result.document is None] == []


@pytest.mark.parametrize("slug", ["../../elsewhere", "/etc/x", "a/b", "..", "A B", "x" * 300])
def test_no_name_in_a_resume_leads_out_of_the_folder(slug: str) -> None:
    changed = json.loads(export(Portfolio(PROFILE, (NAMED_TECHNOLOGY,), (ENTRY,))))
    changed["meta"]["nexus"]["technologies"][0]["slug"] = slug
    changed["projects"][0]["nexus"] |= {"slug": slug, "aliases": [slug, "old"]}
    back = read(json.dumps(changed).encode(), "resume.json").portfolio
    assert list(files_of(back)) == ["challenges/slow.md", "profile.md", "technologies/redis.md"]
    assert back.entries[0].aliases == ("old",)


def test_every_fault_is_told_with_its_place() -> None:
    wrong = {
        "basics": {"email": "nobody", "name": 7},
        "work": [{"startDate": "spring"}, "a job"],
        "skills": {"name": "Python"},
        "projects": [{"nexus": {"kind": [], "featured": "yes"}}],
    }
    with pytest.raises(ImportFailed) as failed:
        read(json.dumps(wrong).encode(), "resume.json")
    standard = ("basics.email", "basics.name", "work[0].startDate", "work[1]", "skills")
    for place in (*standard, "projects[0].nexus.kind", "projects[0].nexus.featured"):
        assert f"\n  {place}: " in str(failed.value)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"basics": ', "line 1, column"),
        (b"\xff{}", "UTF-8"),
        (b"[]", "is a list, expected an object"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"basics": {}, "x": ' + b"1" * 5_000 + b"}", "number too long"),
    ],
)
def test_what_is_no_json_resume_is_told(data: bytes, reason: str) -> None:
    with pytest.raises(ImportFailed, match=reason):
        read(data, "resume.json")


def test_names_too_long_for_a_file_are_shortened_for_it(tmp_path: Path) -> None:
    skills = [{"name": "a", "keywords": ["é" * 90 + str(place) for place in range(2)]}]
    own = {"technologies": [{"title": "漢" * 300}]}
    data = json.dumps({"skills": skills, "meta": {"nexus": own}}).encode()
    files = files_of(read(data, "resume.json").portfolio)
    save(files, tmp_path / "content")
    assert all(len(Path(path).name.encode()) < 255 for path in files)


def test_what_a_terminal_would_obey_is_not_in_the_report() -> None:
    projects = [{"name": "a\x1b[2J\nforged:\r b \ud800"}, {"description": "\ud800"}]
    report = read(json.dumps({"projects": projects}).encode(), "resume.json").report
    assert "a[2J forged: b -> projects/" in report.to_text()
    assert not {"\x1b", "\r", "\ud800"} & {*report.to_text(), *report.to_json()}


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        ("![A chart](media/tides.svg)", 1),
        ('<img src="../media/tides.svg" alt="A chart">', 1),
        ("A chart of social media/press.", 0),
    ],
)
def test_an_import_of_an_export_asks_for_the_pictures_that_it_lacks(body: str, notes: int) -> None:
    told = Entry(Kind.SKILL, "tides", "Tides", body=body)
    data = export(Portfolio(Profile("Ada Obi", "Sails."), (), (told,))).encode()
    report = read(data, "resume.json").report
    assert len(report.notes) == notes
    assert all("copy media/" in note for note in report.notes)
