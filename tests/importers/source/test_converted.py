from __future__ import annotations

import pytest

from nexus.importers.source.converted import as_markdown
from tests.importers.importing import imported


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("# Storms {#storms}", "# Storms"),
        ("# Storms {#4.-storms,-and-calm .unnumbered}", "# Storms"),
        ("# Storms {-}", "# Storms"),
        ("# Storms\n{: .no_toc }", "# Storms\n{: .no_toc }"),
        ("**Mast** {: .wide }", "**Mast**"),
        ('[2](#mast){reference-type="ref"\nreference="mast"}, below', "[2](#mast)\n, below"),
        ('![](mast.png){width="3in" height="2in"}', "![](mast.png)"),
        ("[Mast]{.underline} and [sail](sail.md)", "Mast and [sail](sail.md)"),
        ("`{#each sails}` and a set {a, b}", "`{#each sails}` and a set {a, b}"),
        ("```\n# Storms {#storms}\n```", "```\n# Storms {#storms}\n```"),
        ("::: {.warning}\nHo!\n:::", "\nHo!\n"),
        (":::note\nHo!\n:::", "\nHo!\n"),
        ("[[Tides]], [[a/Knots#many|knots]]", "Tides, knots"),
        ("Tides ![[chart 1.png|300]], ![[Knots]]", "Tides ![](<chart 1.png>), Knots"),
        ("![[Reefs 2.excalidraw]]", "![](<Reefs 2.excalidraw>)"),
        ("`![[chart.png]]`", "`![[chart.png]]`"),
        ("tide![[0]], ![[a>b]]", "tide![[0]], !a>b"),
        (
            "`[[Tides]]`, [[1, 2]], [[Tides]](tides.md)",
            "`[[Tides]]`, [[1, 2]], [[Tides]](tides.md)",
        ),
        ("==High== tide %%ask him%%\nand 2 == 2 == 2", "High tide \nand 2 == 2 == 2"),
        ("%% ask him %%\n  %%and her%%", "\n"),
        ("The tide ^a1b2c3\n2 ^ 4", "The tide\n2 ^ 4"),
    ],
)
def test_attributes_and_named_blocks_are_taken_out(written: str, read: str) -> None:
    assert as_markdown(written) == read


@pytest.mark.parametrize(
    "written",
    [
        "Write it as %% here and %% there",
        "Use %%time to measure and %%bash to call",
        "Compare by (==) and not (is), since (==) calls it",
        'Use "==" for values, "==" for names',
        "Look with list[[at]] and frame[[name]]",
        "Two to the ten is 2 ^1024\nLines begin at ^start",
    ],
)
def test_signs_of_code_are_none_of_notes(written: str) -> None:
    assert as_markdown(written) == written


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Mast\n: Holds the\n  sail.", "- **Mast:**\n  Holds the\n  sail."),
        ("**Mast**\n\n:   Holds\n    it.\n\nOar", "\n- **Mast:**\n  Holds\n    it.\n\nOar"),
        ("- Mast\n: Holds", "- Mast\n: Holds"),
        ("One line\nand another\n: no term", "One line\nand another\n: no term"),
        (": Holds", ": Holds"),
        ("```\nMast\n: Holds\n```", "```\nMast\n: Holds\n```"),
    ],
)
def test_terms_above_what_defines_them_are_a_list(written: str, read: str) -> None:
    assert as_markdown(written) == read


def test_a_converted_record_is_read_like_any_other() -> None:
    made = imported(
        "## Concepts {#ideas}\n\nTides\n\n:   Twice a day, and later\n    every day.\n\n"
        "Knots\n\n:   A few of them.\n\n## My rules (best practices) {#r-(best)}\n\n- Reef early"
    )
    assert made.skills == ["Tides", "Knots"]
    assert made.body("Tides").split("\n") == ["Twice a day, and later", "every day."]
    assert made.takeaways == ["Reef early"]


def test_markup_that_an_editor_has_escaped_is_markup_again() -> None:
    told = (
        "\\# Log\n\n\n\n\\---\n\n\\## What I learned\n\n\\* Tides\n\n\\* Knots\n\n"
        "\\* snake\\_case\n\n"
        "```sh\n\\# here it stays\n```\n\n\\*\\*Ada\\*\\* \\[1]\n| a \\| b |\n"
    )
    assert as_markdown(told) == (
        "# Log\n\n\n\n---\n\n## What I learned\n\n* Tides\n\n* Knots\n\n* snake_case\n\n"
        "```sh\n\\# here it stays\n```\n\n**Ada** [1]\n| a \\| b |\n"
    )


def test_a_sign_escaped_here_and_there_stays_escaped() -> None:
    told = "# Log\n\n\\* not a list\n\nA \\*star\\* and \\# too\n\n\\# no heading\n"
    assert as_markdown(told) == told


def test_a_heading_below_line_breaks_is_one() -> None:
    made = imported(
        "## Getting started\n\n```sh\nlamp --on\n```\n<br>\n<br />\n"
        "## What I learned\n\n- Tides\n<br>\n"
    )
    assert made.skills == ["Tides"]
    assert as_markdown("a\n<br>\n# B\n<br>\nc") == "a\n\n# B\n<br>\nc"
