"""What holds for any text at all."""

from __future__ import annotations

import datetime as dt
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nexus.catalogue import builtin
from nexus.checks.folder import check
from nexus.content.loader import read_all
from nexus.errors import ImportFailed, Severity
from nexus.importers.finishing.folder import files_of, save
from nexus.importers.reading import OF_PROGRAMS, read
from nexus.words import words_of

TODAY = dt.date(2030, 1, 1)

_MARKUP = [
    "# ", "## Key Technologies", "## Challenges & Solutions", "### Core Concepts:",
    "Best Practices",
    "**Key Takeaways**", "- **Problem**: x", "**Solution**: y", "- [ ] task", "1) a", "⦁\tb",
    "| a | b |", "| --- | --- |", "<h2>Skills</h2>", "<ul><li>", "</td>", "<!--", "```", "> quote",
    "    deep", "***", "[x](y)", "![](z)", "a → b", "a\tb\tc", "---", "\\", "&amp;", "\u200b",
    "\ufffd",
]  # fmt: skip
_LINES = st.one_of(st.sampled_from(_MARKUP), st.text(max_size=40))
ANY_TEXT = st.one_of(st.text(max_size=300), st.lists(_LINES, max_size=25).map("\n".join))

# No word of a heading or label: those may stand in the report alone, which is checked too.
_WORD = st.text(alphabet="bdfgklmprtvz", min_size=4, max_size=9)
_SENTENCE = st.lists(_WORD, min_size=1, max_size=14).map(" ".join)
_HEADING = st.sampled_from(
    "Technologies|Core Concepts|Challenges & Solutions|Key Takeaways|Projects|Challenges"
    "|Technical Skills|Leçons apprises".split("|")
)
_SHAPES = st.one_of(
    _SENTENCE,
    _SENTENCE.map(lambda text: f"- {text}"),
    _SENTENCE.map(lambda text: f"### {text}"),
    _SENTENCE.map(lambda text: f"1. {text}"),
    _SENTENCE.map(lambda text: f"    - {text}"),
    _SENTENCE.map(lambda text: f"    {text}"),
    _SENTENCE.map(lambda text: f"• {text}"),
    _SENTENCE.map(lambda text: f"> {text}"),
    _SENTENCE.map(lambda text: f"- [ ] {text}"),
    _SENTENCE.map(lambda text: f"- [x] {text}"),
    _SENTENCE.map(lambda text: f"[{text}]"),
    _SENTENCE.map(lambda text: f"\n{text.capitalize()}\n- {text}\n- {text}"),
    _SENTENCE.map(lambda text: "\n" + " · ".join(f"`{word}`" for word in text.split()) + "\n"),
    st.tuples(_WORD, _SENTENCE).map(lambda pair: f"\n**{pair[0]}**\n{pair[1]}.\n"),
    st.tuples(_WORD, _SENTENCE).map(lambda pair: f"> **{pair[0]}**: {pair[1]}"),
    st.tuples(_SENTENCE, _SENTENCE).map(lambda pair: f"- Problem: {pair[0]} Fix: {pair[1]}"),
    st.tuples(_SENTENCE, _SENTENCE).map(lambda pair: f"\n### Solutions\n- {pair[0]}\n- {pair[1]}"),
    st.tuples(_SENTENCE, _SENTENCE).map(
        lambda pair: f"- What I learned: {pair[0]}\n- Challenges: {pair[1]}"
    ),
    _SENTENCE.map(lambda text: f"<p>{text}</p>\n"),
    _SENTENCE.map(lambda text: f"```\n{text}\n```"),
    st.tuples(_WORD, _SENTENCE).map(lambda pair: f"- **{pair[0]}**: {pair[1]}"),
    st.tuples(_WORD, _SENTENCE).map(lambda pair: f"**{pair[0]}** – {pair[1]}"),
    st.tuples(_SENTENCE, _SENTENCE).map(lambda pair: f"- {pair[0]} → {pair[1]}"),
    st.tuples(_SENTENCE, _SENTENCE).map(lambda pair: f"{pair[0]}\t{pair[1]}"),
    st.tuples(_SENTENCE, _SENTENCE).map(
        lambda pair: f"\n| Challenge | Solution |\n| --- | --- |\n| {pair[0]} | {pair[1]} |\n"
    ),
    st.tuples(_SENTENCE, _SENTENCE).map(
        lambda pair: f"- **Problem**: {pair[0]}\n- **Solution**: {pair[1]}"
    ),
    st.just(""),
)


# Words that the shapes above spend on markup: numbers, tags and labels.
_MARKUP_WORDS = frozenset(
    {"1", "p", "x", "challenge", "solution", "problem", "fix", "solutions"}
    | {"what", "i", "learned", "challenges"}
)


@settings(deadline=None, max_examples=60)
@given(ANY_TEXT)
@example("<UL><![0")
@example("{")
@example("CHALLENGE:SOLUTION\n\x80\r0")
@example("BEST:PRACTICE\n<UL>![](0)")
@example("![](0)\n![](0)")
@example("## Challenges\n| | | | |\n| - | - | - | - |\n| a | b | c | d |")
@example("### Skills\n![](0)\n![a](0)")
@example("<h3>Skills</h3>\n<img src='a'>\n<br>\n<img src='b'>")
def test_any_text_becomes_a_folder_without_mistakes_and_always_the_same(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    imported = read(data, "any.md")
    assert read(data, "any.md") == imported
    with tempfile.TemporaryDirectory() as folder:
        save(files_of(imported.portfolio), Path(folder))
        problems = check(Path(folder), read_all(Path(folder)), builtin(), TODAY)
    assert [p for p in problems if p.severity is Severity.MISTAKE] == []


@settings(deadline=None, max_examples=30)
@given(st.binary(max_size=200).filter(lambda data: not data.startswith(OF_PROGRAMS)))
def test_any_bytes_can_be_read(data: bytes) -> None:
    assert read(data, "any.md").portfolio.profile.name


@settings(deadline=None, max_examples=120)
@given(_HEADING, st.lists(_SHAPES, max_size=12))
def test_every_word_of_a_learning_section_is_in_the_folder_or_in_the_report(
    heading: str, shapes: list[str]
) -> None:
    body = "\n".join(shapes)
    imported = read(f"# Record\n\n## {heading}\n\n{body}\n".encode(), "record.md")
    kept = [*files_of(imported.portfolio).values()]
    report = imported.report
    kept += [f"{each.title} {each.source}" for each in report.became]
    kept += [f"{each.title} {each.text}" for each in (*report.left_out, *report.labels)]
    kept += [each.title for each in report.sections]
    missing = set(words_of(" ".join(shapes))) - set(words_of(" ".join(kept)))
    assert missing - _MARKUP_WORDS == set()


@pytest.mark.parametrize(
    "document",
    [
        "# T\n\n## Challenges\n\n- **A**: x" + "!" * 50_000 + " y\n",
        "# T\n" + "\n" * 50_000 + "x",
        "---\n" + "-a: b\n" * 4_000 + "x",
        "---\nk: v\n" + "- a: b\n" * 4_000 + "x",
        "# T\n\n## Tools\n\n- a" + ", " * 50_000 + "b\n",
        "# T\n\n## Projects\n\n"
        + "".join(f"- [P{n}](https://x.org/{n}) – y\n" for n in range(2_000)),
        "# T\n\n## Takeaways\n\n- a\n\n" + "**Author:** A B\n" * 1_000,
        "# T\n\n## Takeaways\n\n- a\n\n— A" + "B" * 50_000 + " " + "Ab " * 5_000,
        "# T\n\n## Challenges\n\n- one two " + "`-> x` y " * 1_000,
        "# T\n\n## Skills\n\n- a" + " " * 50_000 + "b",
        "# T\n\n## Contact\n\n" + "a" * 50_000,
        "# T\n\n## Challenges\n\n" + "(" * 50_000,
        "# T\n\n## Skills\n\n" + "A " * 10_000,
        "# T\n\n" + ":" * 100_000 + "!",
        "# T\n\n:::" + " " * 50_000 + "!",
        "# T\n\nI joined the Harbour Pilot programme.\n\nAuthor: Ada Sample\n\n" + "a" * 100_000,
    ],
    ids=[
        "signs",
        "empty lines",
        "no front matter",
        "front matter",
        "commas",
        "links",
        "authors",
        "signatures",
        "arrows",
        "gap",
        "word",
        "brackets",
        "names",
        "colons",
        "gap behind colons",
        "word beside a programme",
    ],
)
def test_a_document_that_is_made_to_be_slow_is_read_to_its_end(document: str) -> None:
    """With a pattern that tries each place again from each other one, it would take hours."""
    imported = read(document.encode(), "slow.md")
    assert imported.portfolio.profile.name
    assert imported.report.source == "slow.md"


def test_lists_within_lists_without_end_are_refused_in_words() -> None:
    with pytest.raises(ImportFailed, match="too deep"):
        read(b"<div>" + b"<ul>&amp; a" * 3_000, "README.md")


@pytest.mark.parametrize(
    "text",
    ["x <a " + "a" * 60_000 + ">", "<p" + " <img " * 10_000, "<summary>a" + " " * 80_000 + "b"],
)
def test_tags_that_are_made_to_be_slow_take_no_longer_than_others(text: str) -> None:
    start = time.process_time()
    read(text.encode(), "README.md")
    assert time.process_time() - start < 5


_EMPTY_LINES = "# Log\n\n## Step\n\n```bash\nrow\n" + "\n" * 80_000 + "home\n```\n"
_MANY_STACKS = "# Tides\n\n## Features\n\n- Maps\n\n## Takeaways\n\n- Measure first.\n\n" + "".join(
    f"## Technologies\n\n- Redis{at}\n\n" for at in range(3_000)
)


@pytest.mark.parametrize(
    "text",
    [_EMPTY_LINES, _MANY_STACKS, "## Technologies\n\n- " + "x" * 60_000],
    ids=["empty lines", "many stacks", "long name"],
)
def test_what_is_looked_up_for_each_section_or_line_takes_no_longer_in_long_documents(
    text: str,
) -> None:
    start = time.process_time()
    read(text.encode(), "README.md")
    assert time.process_time() - start < 6


def test_tags_that_never_end_are_told_as_text() -> None:
    about = read(b"## About\n\n<p>a</p>" + b" <img" * 200, "README.md").portfolio.profile.body
    assert about.count("img") == 200
