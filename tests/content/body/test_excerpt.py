from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nexus.content.body import excerpt
from nexus.content.documents import Entry
from nexus.content.kinds import Kind
from nexus.content.media import NoMedia
from nexus.content.rendering.markdown import render
from nexus.content.rendering.plaintext import in_one_line

PIECES = [
    "A word",
    "zwölf",
    "数据",
    " ",
    "  ",
    "   ",
    "\n",
    ",",
    ".",
    "1.",
    "2025",
    "- ",
    "-",
    "--",
]
PIECES += [
    ":",
    ": ",
    "!",
    "!!!",
    "%",
    "(",
    ")",
    "'",
    '"',
    "/",
    "?",
    ";",
    "*",
    "_",
    "`",
    "#",
    "&lt;",
]


def is_block(text: str) -> bool:
    """Whether no line of ``text`` is blank."""
    return all(line.strip() for line in text.split("\n"))


texts = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
# Blocks are cut at blank lines, and so begin and end with none.
blocks = texts.map(lambda text: text.strip("\n")).filter(is_block)


@settings(deadline=None)
@given(blocks)
@example("A word  \nA word")
@example("A word\n1. A word")
def test_a_block_without_signs_reads_as_it_is_rendered(block: str) -> None:
    rendered = render(block, media=NoMedia()).html
    assert excerpt._plain(block, {}) == in_one_line(rendered)


def test_most_prose_has_no_signs() -> None:
    assert excerpt._UNMARKED.fullmatch("Well: it's a start-up (small), isn't it?")
    assert not excerpt._UNMARKED.fullmatch("Some *marked* words")


def test_a_list_tells_its_items_apart() -> None:
    body = "- Playbooks\n- Roles that\n  are shared\n- Vaults"
    entry = Entry(kind=Kind.SKILL, slug="a", title="A", path="skills/a.md", body=body)
    assert excerpt.excerpt(entry) == "Playbooks; Roles that are shared; Vaults"


@pytest.mark.parametrize("item", ["- a list", "1. a list", "  * a list", "+   a list"])
def test_a_list_right_below_a_paragraph_is_none_of_it(item: str) -> None:
    body = f"There are\n1986. two rules:\n{item}\n\n  and more of it\n- b\n\nOne more."
    entry = Entry(kind=Kind.SKILL, slug="a", title="A", path="skills/a.md", body=body)
    assert excerpt.excerpt(entry) == "There are 1986. two rules. One more."


def test_what_ends_in_a_colon_goes_on_with_the_next_prose() -> None:
    body = "It moved behind the commit:\n\n```python\ncommit()\n```\n\nTwo habits followed."
    entry = Entry(kind=Kind.SKILL, slug="a", title="A", path="skills/a.md", body=body)
    assert excerpt.excerpt(entry) == "It moved behind the commit. Two habits followed."


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        ([], ""),
        (["", "One.", "Two."], "One."),
        (["One:", "Two.", "Three."], "One. Two."),
        (["One:", "two:", "three"], "One. two. three"),
        (["One :"], "One."),
    ],
)
def test_a_lead_never_ends_in_a_colon(paragraphs: list[str], told: str) -> None:
    assert excerpt.lead(paragraphs) == told


@pytest.mark.parametrize("kind", [Kind.SKILL, Kind.CHALLENGE])
def test_footnotes_leave_no_mark_and_links_their_words(kind: Kind) -> None:
    body = (
        "## Issue\n\nA claim,[^1] [told] in *[a book][2]*, not [^here] nor [there].\n\n"
        "## Solution\n\nB.\n\n[^1]: Its source.\n\n[told]: https://x.org\n[2]: https://x.org/2\n"
    )
    entry = Entry(kind=kind, slug="a", title="A", path=f"{kind.plural}/a.md", body=body)
    assert excerpt.excerpt(entry) == "A claim, told in a book, not [^here] nor [there]."


def test_a_text_that_begins_with_a_definition_begins_behind_it() -> None:
    body = "[^1]: Its source.\n\nA claim.[^1]\n"
    entry = Entry(kind=Kind.SKILL, slug="a", title="A", path="skills/a.md", body=body)
    assert excerpt.excerpt(entry) == "A claim."


@pytest.mark.parametrize(
    "comment", ["<!-- Later:\n\nname the client.\n-->", "<!--\n\n[^1]: a\n-->"]
)
def test_a_comment_is_no_part_of_it_whatever_it_holds(comment: str) -> None:
    body = f"{comment}\n\nA claim.\n"
    entry = Entry(kind=Kind.SKILL, slug="a", title="A", path="skills/a.md", body=body)
    assert excerpt.excerpt(entry) == "A claim."
    assert not excerpt.excerpt(replace(entry, body=comment))


@pytest.mark.parametrize(
    "above",
    [
        "## What it does\n",
        "What it does\n============\n",
        "What it does\n---\n",
        "---\n",
        "#\n",
        "[![Build](https://x.org/a.svg)](https://x.org)\n\n",
    ],
)
@pytest.mark.parametrize("below", ["## And", "| a | b |\n|---|---|"])
def test_headings_tables_and_pictures_in_links_are_no_part_of_it(above: str, below: str) -> None:
    body = f"{above}It books\nrooms.\n{below}\nMore.\n\nMore."
    entry = Entry(kind=Kind.PROJECT, slug="a", title="A", path="projects/a.md", body=body)
    assert excerpt.excerpt(entry) == "It books rooms."


def test_the_number_of_an_issue_is_no_heading() -> None:
    entry = Entry(kind=Kind.SKILL, slug="a", title="A", path="skills/a.md", body="#42 is\n#1.\n")
    assert excerpt.excerpt(entry) == "#42 is #1."
