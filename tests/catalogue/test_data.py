"""The data file itself, and how a wrong one is told."""

from __future__ import annotations

from importlib.resources import files
from urllib.parse import urlsplit

import pytest

from nexus.catalogue import builtin
from nexus.catalogue.data import parse
from nexus.errors import CatalogueError
from nexus.slugs import slugify

RAW = files("nexus.catalogue").joinpath("technologies.toml").read_bytes()


def _file(*entries: str) -> bytes:
    lines = ",\n".join(f"{{ {entry} }}" for entry in entries)
    return f'[[groups]]\ntitle = "Group"\ntechnologies = [\n{lines}\n]\n'.encode()


def test_the_catalogue_knows_some_hundreds_of_technologies() -> None:
    assert len(builtin()) >= 400


def test_slugs_and_titles_are_unique_and_slugs_are_fit_for_addresses() -> None:
    slugs = [technology.slug for technology in builtin()]
    assert len(slugs) == len(set(slugs)) == len({technology.title for technology in builtin()})
    assert [slug for slug in slugs if slug != slugify(slug)] == []


def test_every_name_finds_its_own_technology_and_no_other() -> None:
    wrong = [
        (name, technology.title)
        for technology in builtin()
        for name in (*technology.names, technology.slug)
        if builtin().find(name) is not technology
    ]
    assert wrong == []


def test_every_home_page_is_an_https_address() -> None:
    addresses = {technology.title: urlsplit(technology.url) for technology in builtin()}
    assert [t for t, url in addresses.items() if url.scheme != "https" or not url.hostname] == []


def test_every_summary_is_one_short_clause() -> None:
    summaries = [technology.summary for technology in builtin()]
    assert [s for s in summaries if not s or len(s) > 80 or s.endswith(".")] == []
    begun_small = {s.partition(" ")[0] for s in summaries if s[0].islower()}
    assert begun_small <= {"bcrypt", "htmx"}, "names that their makers write so"


def test_no_alias_repeats_a_name_of_its_technology() -> None:
    repeated = [
        technology.title
        for technology in builtin()
        if len({name.lower() for name in technology.names}) != len(technology.names)
    ]
    assert repeated == []


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"\xff", "not a catalogue"),
        (b"[[groups", "not a catalogue"),
        (b"title = 1", "not a catalogue"),
        (_file('title = "A", url = "https://a.example"'), "lacks summary"),
        (_file('title = "A", url = "", summary = "", alias = []'), "unknown key alias"),
        (
            _file('title = "A", url = "", summary = "", exact = ["B"]'),
            "exact names 'B', no name of it",
        ),
        (
            _file(
                'title = "A B", url = "", summary = ""',
                'title = "C", url = "", summary = "", aliases = ["a-b"]',
            ),
            "'a-b' is a name of A B too",
        ),
        (
            _file('title = "A+", url = "", summary = ""', 'title = "A", url = "", summary = ""'),
            "shares the slug a",
        ),
    ],
)
def test_a_wrong_file_is_told_with_its_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(CatalogueError, match=reason):
        parse(raw)
