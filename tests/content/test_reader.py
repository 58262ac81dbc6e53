from __future__ import annotations

import pickle
import time

import pytest

from nexus.content.documents import Entry, Evidence, Link, PartialDate, Profile, Technology
from nexus.content.kinds import Kind
from nexus.content.reader import read_file
from nexus.content.source import SIZE_LIMIT, SourceFile
from nexus.errors import Severity
from tests.content.folders import read_text, told

ENTRY = """\
---
title: Rate limits
summary: Too many requests.
technologies: [Django, Redis]
date: 2025-02
category: Security
evidence:
  - type: repository
    url: https://example.org/x
    label: The code
  - {label: At work, private: true}
  - url: https://www.example.org/talk/
featured: true
draft: no
aliases: [old-limits]
---

## Issue

No limits.

## Solution

Limits.
"""


def front(*lines: str) -> str:
    return "\n".join(["---", "title: T", *lines, "---", ""])


def test_an_entry_is_read_with_all_its_fields() -> None:
    result = read_text(ENTRY, "challenges/2025/rate-limits.md")
    assert told(result) == []
    assert result.document == Entry(
        kind=Kind.CHALLENGE,
        slug="rate-limits",
        title="Rate limits",
        summary="Too many requests.",
        technologies=("Django", "Redis"),
        date=PartialDate(2025, 2),
        category="Security",
        evidence=(
            Evidence("repository", "The code", "https://example.org/x"),
            Evidence("link", "At work", None, private=True),
            Evidence("link", "example.org/talk", "https://www.example.org/talk/"),
        ),
        featured=True,
        draft=False,
        aliases=("old-limits",),
        body="## Issue\n\nNo limits.\n\n## Solution\n\nLimits.",
        path="challenges/2025/rate-limits.md",
    )


def test_a_profile_is_read_with_all_its_fields() -> None:
    text = """\
    ---
    name: Ada
    headline: Engineer
    description: Builds engines.
    location: London
    email: ada@example.org
    links:
      - label: Code
        url: https://example.org
    programme: Engines
    avatar: media/ada.png
    language: en-GB
    ---
    About me.
    """
    assert read_text(text, "profile.md").document == Profile(
        name="Ada",
        headline="Engineer",
        summary="Builds engines.",
        location="London",
        email="ada@example.org",
        links=(Link("Code", "https://example.org"),),
        programme="Engines",
        avatar="media/ada.png",
        language="en-GB",
        body="About me.",
    )


def test_a_technology_is_read_with_all_its_fields() -> None:
    text = "---\ntitle: Redis\ngroup: Data\naliases: [redis-server]\nurl: https://redis.io\n---\nProse."
    assert read_text(text, "technologies/redis.md").document == Technology(
        slug="redis",
        title="Redis",
        group="Data",
        aliases=("redis-server",),
        url="https://redis.io",
        body="Prose.",
        path="technologies/redis.md",
    )


@pytest.mark.parametrize("key", ["technologies", "tags", "tech_stack"])
def test_technologies_have_three_names(key: str) -> None:
    document = read_text(front(f"{key}: [Redis]")).document
    assert isinstance(document, Entry)
    assert document.technologies == ("Redis",)


@pytest.mark.parametrize(
    "data",
    [
        ENTRY.encode(),
        b"\xef\xbb\xbf" + ENTRY.encode(),
        ENTRY.replace("\n", "\r\n").encode(),
        ENTRY.replace("\n", "\r").encode(),
        b"\n\n" + ENTRY.encode(),
    ],
    ids=["plain", "byte order mark", "CRLF", "CR", "blank lines first"],
)
def test_encodings_and_line_ends_make_no_difference(data: bytes) -> None:
    assert read_text(data).document == read_text(ENTRY).document
    assert read_text(data).document is not None


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025", PartialDate(2025)),
        ("2025-02", PartialDate(2025, 2)),
        ("2025-02-14", PartialDate(2025, 2, 14)),
        ("'2025-02-14'", PartialDate(2025, 2, 14)),
        ("", None),
    ],
)
def test_dates_are_as_precise_as_written(written: str, read: PartialDate | None) -> None:
    document = read_text(front(f"date: {written}")).document
    assert isinstance(document, Entry)
    assert document.date == read


def test_scalars_stay_as_the_owner_wrote_them() -> None:
    text = "---\ntitle: 010\nsummary: yes\ncategory: 1.0\ntechnologies: [null-ls, 3.10, on]\n---"
    document = read_text(text).document
    assert isinstance(document, Entry)
    assert (document.title, document.summary, document.category) == ("010", "yes", "1.0")
    assert document.technologies == ("null-ls", "3.10", "on")


EXPECTED_DATE = "expected a year, month or day such as 2025, 2025-02 or 2025-02-14"
EXPECTED_LINK = "expected an address that begins with https://, http:// or mailto:"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("date: 2025-2-4", f"date: is '2025-2-4'; {EXPECTED_DATE}; did you mean 2025-02-04?"),
        ("date: 2025-13", f"date: is '2025-13'; {EXPECTED_DATE}"),
        ("date: 2025-02-30", f"date: is '2025-02-30'; {EXPECTED_DATE}"),
        ("date: Spring", f"date: is 'Spring'; {EXPECTED_DATE}"),
        ("date: 0025", f"date: is '0025'; {EXPECTED_DATE}"),
        ("date: ٢٠٢٥", f"date: is '٢٠٢٥'; {EXPECTED_DATE}"),
        ("date: [2025]", "date: is a list; expected text"),
        ("summary: [a, b]", "summary: is a list; expected text"),
        ("category: {a: b}", "category: is a mapping of keys; expected text"),
        ("tags: Redis, Celery", "tags: is text; expected a list such as [Redis, Celery]"),
        ("tags: -Redis -ci-cd", "tags: is text; expected a list such as [Redis, ci-cd]"),
        ("tags: • Redis • Celery", "tags: is text; expected a list such as [Redis, Celery]"),
        ("technologies: [Redis, '']", "technologies[1]: is empty; expected text"),
        ("technologies: [~, Redis]", "technologies[0]: is empty; expected text"),
        ("aliases: [null]", "aliases[0]: is empty; expected text"),
        ("aliases: [old, {new: one}]", "aliases[1]: is a mapping of keys; expected text"),
        ("technologies: [Redis, [Go]]", "technologies[1]: is a list; expected text"),
        ("featured: maybe", "featured: is 'maybe'; expected true or false"),
        ("draft: [true]", "draft: is a list; expected true or false"),
        ("sumary: x", "sumary: is an unknown key; did you mean summary?"),
        ("TITLE: x", "TITLE: is an unknown key; did you mean title?"),
        ("[a]: x", "key: is not text; expected a plain key"),
        ("title: U", "title: repeats title from line 2; keep one of them"),
        (
            "aliases: [Old Name]",
            ("aliases: 'Old Name' is not a slug; expected lower-case words joined by hyphens; "
            "did you mean old-name?"),
        ),
        (
            "aliases: [CI/CD]",
            ("aliases: 'CI/CD' is not a slug; expected lower-case words joined by hyphens; "
            "did you mean ci-cd?"),
        ),
        (
            "aliases: [/skills/old/]",
            ("aliases: '/skills/old/' is not a slug; expected lower-case words joined by hyphens; "
            "did you mean old?"),
        ),
        ("evidence: https://x.org", ("evidence: is text; expected a list such as "
         "- {type: repository, url: https://…}")),
        ("evidence: [https://x.org]", ("evidence[0]: is text; expected keys such as "
         "{type: repository, url: https://…}")),
        ("evidence: [{url: \"https://x.org\"}, repo, {type: demo}]",
         "evidence[2].url: is missing; expected a line `url: https://...`, or `private: true`"),
        ("evidence: [{url: '  ', label: x}]", ("evidence[0].url: is missing; expected a line "
         "`url: https://...`, or `private: true`")),
        ("evidence: [{type: demo}]", ("evidence[0].url: is missing; expected a line "
         "`url: https://...`, or `private: true`")),
        ("evidence: [{private: true}]", ("evidence[0].label: is missing; private evidence shows "
         "its label in place of a link")),
        (
            "evidence: [{url:https://x.org}]",
            ("evidence[0].'url:https://x.org': is an unknown key; write `url: ...`, with a space "
            "after the :"),
        ),
        ("evidence: [{uri: x}]", "evidence[0].uri: is an unknown key; did you mean url?"),
        (
            "evidence: [{url: 'javascript:alert(1)'}]",
            f"evidence[0].url: 'javascript:alert(1)' is not a link; {EXPECTED_LINK}",
        ),
        (
            "evidence: [{url: ../cert.pdf}]",
            ("evidence[0].url: '../cert.pdf' is not in media/; expected a file there, "
            "such as media/cert.pdf"),
        ),
        (
            "evidence: [{url: 'C:\\Users\\me\\cert.pdf'}]",
            (r"evidence[0].url: 'C:\\Users\\me\\cert.pdf' is not in media/; expected a file there, "
            "such as media/cert.pdf"),
        ),
        (
            "evidence: [{url: github.com/a/b}]",
            (f"evidence[0].url: 'github.com/a/b' is not a link; {EXPECTED_LINK}; "
            "did you mean https://github.com/a/b?"),
        ),
        (
            "evidence: [{url: 'ftp://x.org/a'}]",
            f"evidence[0].url: 'ftp://x.org/a' is not a link; {EXPECTED_LINK}",
        ),
        (
            "evidence: [{url: 'https://'}]",
            f"evidence[0].url: 'https://' has no valid host or port; {EXPECTED_LINK}",
        ),
        (
            "evidence: [{url: 'https://x.org/a b'}]",
            ("evidence[0].url: 'https://x.org/a b' contains a space; write %20 instead, "
            "or remove it"),
        ),
        ("category: " + "x" * 101, "category: has 101 characters; expected at most 100"),
        (r'summary: "a\0b"', "summary: contains U+0000, which is not text; remove it"),
        (r'summary: "a\ud800b"', None),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_with_its_line(line: str, message: str | None) -> None:
    result = read_text(front("# a comment", line))
    assert result.document is None
    if message is None:
        assert result.problems[0].line == 4
    else:
        assert f"skills/x.md:4: {message}" in told(result)


@pytest.mark.parametrize("written", ["German", "de_DE", "d", "de-", "x" * 36, "de; en"])
def test_a_language_that_is_no_tag_is_told(written: str) -> None:
    result = read_text(f"---\nname: A\nheadline: B\nlanguage: {written}\n---\n", "profile.md")
    assert result.document is None
    assert [(each.line, each.field) for each in result.problems] == [(4, "language")]


@pytest.mark.parametrize("written", ["de", "pt-BR", "zh-Hant-TW", "sr-Latn-RS", "de-1996"])
def test_a_language_is_read_by_its_tag(written: str) -> None:
    result = read_text(f"---\nname: A\nheadline: B\nlanguage: {written}\n---\n", "profile.md")
    assert isinstance(result.document, Profile)
    assert result.document.language == written


def test_a_mistake_has_its_column() -> None:
    result = read_text(front("technologies: [Redis, {a: b}]"))
    assert [(one.line, one.column) for one in result.problems] == [(3, 23)]


def test_lines_and_columns_survive_line_separators_within_a_text() -> None:
    result = read_text('---\ntitle: "a\u2028b\x85c"\ndate: x\n---\n')
    assert [(one.line, one.column) for one in result.problems] == [(3, 7)]


def test_all_mistakes_of_a_file_are_told_at_once() -> None:
    result = read_text("---\nsumary: x\ndate: y\nevidence: z\nfeatured: q\n---\nbell \a")
    assert [problem.line for problem in result.problems] == [2, 2, 3, 4, 5, 7]
    assert [problem.code for problem in result.problems] == [
        "unknown-key", "missing", "date", "type", "type", "control-character",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "x.md:1: front matter: is missing: the file is empty; expected a line with ---"),
        (" \n\n", "x.md:1: front matter: is missing: the file is empty; expected a line with ---"),
        ("Just prose.", "x.md:1: front matter: is missing; expected a line with ---"),
        ("---\ntitle: T\n", "x.md:1: front matter: is never closed"),
        ("\n\n---\ntitle: T\n", "x.md:3: front matter: is never closed"),
        ("---\n---\n", "x.md:1: title: is missing; expected a line `title: ...`"),
        ("---\ntitle:\n---\n", "x.md:2: title: is empty; expected text"),
        ("---\ntitle: ''\n---\n", "x.md:2: title: is empty; expected text"),
        ("---\n- a\n- b\n---\n", "x.md:2: front matter: has no keys"),
        ("---\njust text\n---\n", "x.md:2: front matter: has no keys"),
        ("---\ntitle: a: b\n---\n", "x.md:2: front matter: is not YAML: mapping values"),
        ("---\ntitle: [a\n---\n", "front matter: is not YAML"),
        ("---\ntitle: T\n\tdate: 2025\n---\n", "front matter: is not YAML"),
        ("---\ntitle: !!python/object:os.system x\n---", "x.md:2: front matter: contains a tag"),
        ("---\ntitle: !x T\n---", "x.md:2: front matter: contains a tag"),
        ("---\ntitle: &a T\nsummary: *a\n---", "x.md:2: front matter: contains an anchor"),
        ("---\ntitle: T\nsummary: *a\n---", "x.md:3: front matter: contains an alias"),
        ("---\ntitle: " + "[" * 9 + "]" * 9 + "\n---", "front matter: nests deeper than 8"),
        ("---\ntitle: a\x07b\n---", "x.md:2: front matter: contains U+0007"),
        ("---\ntitle: T\n---\na\x00b", "x.md:4: body: contains U+0000"),
        (b"---\ntitle: caf\xe9\n---", "x.md:2: file: is not UTF-8 (byte 0xe9)"),
        ("---\ntitle: T\n---".encode("utf-16"), "x.md:1: file: is UTF-16"),
        (b"x" * (SIZE_LIMIT + 1), "x.md:1: file: is larger than 2 MB"),
        ("---\n" + "title: T\n" * 20_000 + "---", "front matter: is longer than 100,000"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(text: str | bytes, message: str) -> None:
    result = read_text(text)
    assert result.document is None
    assert any(message in line for line in told(result)), told(result)


@pytest.mark.parametrize(
    ("yaml", "place", "advice"),
    [
        ("title: T\n\tdate: 2025", 3, "indent with spaces, not with a tab"),
        ("\ttitle: T", 2, "indent with spaces, not with a tab"),
        ("title: T\nsummary: @work", 3, "put text that begins with @ in quotation marks"),
        ("title: - dash", 2, "put text that begins with - in quotation marks"),
        ("title: | x", 2, "put text that begins with | in quotation marks"),
        ("title: ,x", 2, "put text that begins with , in quotation marks"),
        ("title: a: b", 2, "put text that contains : or # in quotation marks"),
        ("title: T\n  date: 2025", 3, "begin all keys in the same column"),
        ('title: "T\ndate: 2025', 2, "the quotation mark here is never closed"),
        ("title: T\ntechnologies: [Redis\ndate: 2025", 3, "close the [ here with ]"),
        ("title: T\nlinks: {label: x", 3, "close the { here with }"),
        ("title: T\ntags: [Redis, [Go]", 3, "close the [ here with ]"),
        ("tags: [C #, Redis]", 2, "quotation marks around text that contains : or #"),
        ("evidence:\n  - {url: x, label: Fix #42}", 3, "around text that contains : or #"),
        ("evidence:\n  - {url: x, label: Fix: it}", 3, "around text that contains : or #"),
        ('tags: [Redis, "Go" Rust]', 2, "put commas between the parts"),
        ('"title": "T",\n"date": "2025"', 2, "remove the , at the end of the line"),
        ("tags: [Redis, Go]]", 2, "remove the ] at the end of the line"),
        ("title: 'It's nice'", 2, "put the whole value in quotation marks that do not"),
        ("evidence:\n    - url: https://x.org\n  - url: https://y.org", 4, "indent it like"),
        ("title: T\ndate 2025\ncategory: x", 3, "write `key: value`, with a space after the :"),
        ("title:T\ndate: 2025", 2, "write `key: value`, with a space after the :"),
        ("title: T\nevidence:\n  - type:x\n    url: y", 4, "write `key: value`, with a space"),
        ("title: T\ntechnologies:\n-Redis\n-Go", 4, "write `- item`, with a space after the -"),
        ("title: T\ntechnologies:\n  - Go\n  -C\ndate: 2025", 5, "with a space after the -"),
        ("title: T\nevidence:\n  - url: x\n  -url: y", 5, "with a space after the -"),
        ("<<<<<<< HEAD\ntitle: T", 2, "write `key: value`, with a space after the :"),
        ("title: T\ntechnologies:\n  - Redis\n    date: 2025", 5, "begin all keys in the same"),
        ("title: T\nsummary: a\n  b\n  c: d", 5, "put text that contains : or # in quotation"),
        ("title: T\nevidence:\n  - url: x\n   type: y", 5, "indent it like the lines"),
        ("  title: T\ndate: 2025", 3, "indent it like the lines"),
        ("title: T\ntags:\n  - [Redis](redis.md)", 4, "put the whole value in quotation marks"),
        ("title: **T**", 2, "put text that begins with * in quotation marks"),
        ("title: T\ntechnologies:\n  * Redis", 4, "text that begins with * in quotation marks"),
        ('title: "C:\\dir"', 2, "write each \\ twice"),
        ('title: "C:\\Users"', 2, "write each \\ twice"),
    ],
)
def test_front_matter_that_is_no_yaml_says_what_to_write(
    yaml: str, place: int, advice: str
) -> None:
    (problem,) = read_text(f"---\n{yaml}\n---\nText.\n").problems
    assert (problem.code, problem.line) == ("yaml", place)
    assert advice in problem.message


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Feb 2025", "2025-02"),
        ("february 2025", "2025-02"),
        ("14 February 2025", "2025-02-14"),
        ("Feb. 14, 2025", "2025-02-14"),
        ("14.2.2025", "2025-02-14"),
        ("2025/2", "2025-02"),
        ("02/2025", "2025-02"),
        ("2.2025", "2025-02"),
        ("20250214", "2025-02-14"),
        ("2025-02/2026-03", "2025-02"),
    ],
)
def test_a_date_as_people_write_it_is_told_as_it_should_stand(written: str, meant: str) -> None:
    (problem,) = read_text(f"---\ntitle: T\ndate: {written}\n---\n").problems
    assert problem.message.endswith(f"did you mean {meant}?")


@pytest.mark.parametrize("written", ["2025-13", "14/02/2025", "31.2.2025", "Smarch 2025", "soon"])
def test_what_may_be_no_date_or_another_is_not_guessed(written: str) -> None:
    (problem,) = read_text(f"---\ntitle: T\ndate: {written}\n---\n").problems
    assert problem.message.endswith("such as 2025, 2025-02 or 2025-02-14")


def test_a_bomb_is_refused_before_it_grows() -> None:
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 40)]
    start = time.process_time()
    result = read_text(front(*levels))
    assert time.process_time() - start < 0.5
    assert "contains an anchor (&name)" in told(result)[0]


def test_deep_nesting_is_refused_quickly() -> None:
    start = time.process_time()
    assert read_text(front("x: " + "[" * 90_000)).problems[0].code == "yaml-depth"
    assert time.process_time() - start < 0.5


def test_thousands_of_wrong_aliases_are_told_quickly_and_each_in_its_place() -> None:
    start = time.process_time()
    result = read_text(front("aliases:", *(f"  - A {n}" for n in range(8_000))))
    assert time.process_time() - start < 5
    assert [problem.line for problem in result.problems][-2:] == [8_002, 8_003]


@pytest.mark.parametrize(
    ("line", "field", "column", "comment"),
    [
        ("summary: Fix #42 in C#", "summary", 14, "#42 in C#"),
        ("tags: #redis #go", "tags", 7, "#redis #go"),
        ("technologies: [Go] #x", None, 0, ""),
        ("technologies:\n  - Go #1", "technologies[0]", 8, "#1"),
        ("evidence:\n  - url: https://x.org\n    label: PR #7", "evidence[0].label", 15, "#7"),
        ("date: 2025 # of the release", None, 0, ""),
        ("summary: 'Fix' #42", None, 0, ""),
        ("#date: 2025", None, 0, ""),
        ("category: C#", None, 0, ""),
    ],
)
def test_what_is_taken_for_a_comment_is_told(
    line: str, field: str | None, column: int, comment: str
) -> None:
    result = read_text(front(line))
    assert result.document
    advice = "leave out the #, or put the whole value in quotation marks"
    assert [(each.field, each.column, each.severity, each.message) for each in result.problems] == (
        [(field, column, Severity.WARNING, f"YAML takes '{comment}' for a comment; {advice}")]
        if field
        else []
    )


def test_a_refused_file_says_why() -> None:
    result = read_file(SourceFile("skills/x.md", b"", "is a link"))
    assert told(result) == ["skills/x.md:1: file: is a link"]


def test_a_file_in_an_unknown_folder_is_a_warning_with_the_nearest() -> None:
    result = read_text(front(), "challange/x.md")
    assert told(result) == [
        "challange/x.md:1: file: is where no content is read; did you mean challenges/?"
    ]
    assert result.problems[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("profile.md", ["headline", "name"]),
        ("technologies/x.md", ["title"]),
        ("skills/x.md", ["title"]),
    ],
)
def test_each_sort_of_file_says_which_keys_it_lacks(path: str, keys: list[str]) -> None:
    problems = read_text("---\nsummary: x\n---\n", path).problems
    assert [(one.field, one.code) for one in problems] == [(key, "missing") for key in keys]


@pytest.mark.parametrize("path", ["profile.md", "technologies/x.md", "skills/x.md"])
def test_a_description_is_a_summary_in_every_file(path: str) -> None:
    title = "name: Ada\nheadline: E" if path == "profile.md" else "title: T"
    document = read_text(f"---\n{title}\ndescription: Told.\n---\n", path).document
    assert document is not None
    assert document.summary == "Told."


@pytest.mark.parametrize("lacking", ["label", "url"])
def test_a_link_of_the_profile_has_a_label_and_an_address(lacking: str) -> None:
    link = {"label": "Code", "url": "https://c.org"}
    del link[lacking]
    (told,) = link.items()
    text = f"---\nname: Ada\nheadline: E\nlinks:\n  - {told[0]}: {told[1]}\n---\n"
    (problem,) = read_text(text, "profile.md").problems
    assert (problem.field, problem.code) == (f"links[0].{lacking}", "missing")


@pytest.mark.parametrize("path", ["x.md", "zzz/x.md"])
def test_a_file_where_nothing_is_near_is_told_all_folders(path: str) -> None:
    (problem,) = read_text(front(), path).problems
    assert (problem.line, problem.column) == (1, 1)
    assert problem.message.endswith(
        "; expected one of technologies, skills, challenges, takeaways, projects"
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [("true", True), ("YES", True), (" Yes ", True), ("No", False), ("FALSE", False), ("~", False)],
)
def test_true_and_false_are_read_however_they_are_written(written: str, meant: bool) -> None:
    document = read_text(
        front(f"featured: '{written}'" if " " in written else f"featured: {written}")
    ).document
    assert isinstance(document, Entry)
    assert document.featured is meant


def test_a_name_of_signs_alone_is_no_slug() -> None:
    assert "has a name without letters or digits" in told(read_text(front(), "skills/+.md"))[0]


def test_a_challenge_without_its_sections_is_warned_of() -> None:
    result = read_text(front() + "## Issue\nA.\n", "challenges/x.md")
    assert isinstance(result.document, Entry)
    assert [(one.code, one.severity) for one in result.problems] == [
        ("missing-section", Severity.WARNING)
    ]


def test_a_heading_that_means_a_section_is_told_where_it_stands() -> None:
    written = front() + "# Issue\n\nA.\n\n## Fix\n\nB.\n"
    found = read_text(written, "challenges/x.md").problems
    lines = written.split("\n")
    assert [lines[one.line - 1] for one in found] == ["# Issue", "## Fix"]
    assert "write ## Issue in place of # Issue" in found[0].message
    assert "write ## Solution in place of ## Fix" in found[1].message


def test_the_first_paragraph_stands_in_for_a_summary() -> None:
    body = "# Heading\n\n- a list\n\nThe *first*\n`paragraph`, [linked](https://x.org).\n\nSecond."
    assert read_text(front() + body).excerpt == "The first paragraph, linked."
    assert read_text(front("summary: Told.") + body).excerpt == ""
    assert read_text(front() + "- only a list").excerpt == "only a list"
    assert read_text(front()).excerpt == ""


def test_the_issue_stands_in_for_the_summary_of_a_challenge() -> None:
    body = "Before.\n\n## Solution\n\nSolved.\n\n## Issue\n\nBroken.\n"
    assert read_text(front() + body, "challenges/x.md").excerpt == "Broken."


def test_a_result_travels_between_processes() -> None:
    result = read_text(ENTRY)
    assert pickle.loads(pickle.dumps(result)) == result
