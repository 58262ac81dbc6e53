"""Signatures at the end of a document, whatever its last section is about."""

from __future__ import annotations

import pytest

from tests.importers.importing import imported

_LONG = " ".join(f"{a}{b}ing" for a in ("tr", "gl", "sn", "br", "cl", "sp", "fl") for b in "aeiouy")


@pytest.mark.parametrize(
    "signature",
    [
        "Nala van der Quay, March 2031.\nWrite me at nala@quay.dev",
        "— Nala Quay, on board, March 2031",
        "*Nala Quay – 2031*",
        "Nala Quay (2031)\nnala@quay.dev",
        "**Nala Quay**\n[LinkedIn](https://www.linkedin.com/in/nala-quay)",
        "Fair winds,\nNala de Quay\nnala@quay.dev",
        "Fair winds,\nNala Quay",
        "Nala Quay — [linkedin.com/in/nala](https://linkedin.com/in/nala) — [q.dev](https://q.dev)",
        "**Nala Quay** | nala@quay.dev | https://github.com/nala-quay",
        "Fair winds to you!\n\nNala Quay\n\n[Mail](mailto:nala@quay.dev)",
        "**Nala Quay** · [Mail](mailto:nala@quay.dev)\n\n*Written on board, 2031.*",
        "Nala Quay\n[LinkedIn](https://www.linkedin.com/in/nala-quay)\n\nFair winds!",
    ],
)
def test_a_signature_below_the_last_list_is_no_entry_and_names_the_owner(signature: str) -> None:
    made = imported(f"So {_LONG}.\n\n## Takeaways\n\n- Ask early.\n- Write it down.\n\n{signature}")
    assert made.takeaways == ["Ask early", "Write it down"]
    assert made.portfolio.profile.name.endswith(" Quay")
    assert made.portfolio.profile.email == ("nala@quay.dev" if "@" in signature else "")


@pytest.mark.parametrize(
    "last",
    [
        "Nala Quay",
        "Look Up Twice, every year",
        "Oyster Rigs, May 2031\n\nTide Tables, 2031",
        "Harbour Summit, Quay 2031",
        "Tide License (2031)",
        "Live Demo\nhttps://tides.quay.dev",
        "Tide Tables\nhttps://tides.quay.dev",
        "Source Code\nhttps://github.com/quay/tides",
        "> It rained.\n\n— Nala Quay, on board, 2031",
        "*It rained.*\n— Nala Quay, on board, 2031",
        "“It rained.”\n\n— Nala Quay, on board, 2031",
        "Many thanks to my mentor,\nNala Quay",
        "Nala Quay\nnala@quay.dev\n\nAda Obi\nada@quay.dev",
        "Nala Quay, on board, 2031\n\nFair winds!",
    ],
)
def test_other_words_below_the_last_project_are_no_signature(last: str) -> None:
    made = imported(f"So {_LONG}.\n\n## Projects\n\n### Pilot\n\nIt warns.\n\n{last}")
    assert not made.report.left_out
    assert made.portfolio.profile.name == "Learning record"
    assert not made.portfolio.profile.links


def test_a_signature_below_the_last_challenge_is_no_part_of_it() -> None:
    made = imported(
        "## Challenges\n\n### The anchor\n\n**Problem:** It slipped.\n\n**Fix:** A longer rope.\n\n"
        "Fair winds,\nNala Quay\nnala@quay.dev\n"
    )
    assert made.body("The anchor").endswith("A longer rope.")
    assert made.portfolio.profile.email == "nala@quay.dev"


def test_a_signature_tells_the_rest_of_a_name() -> None:
    made = imported(
        "I'm Nala.\n\n## Takeaways\n\n- Wait.\n- Look up.\n\nNala Bo Quay, on board, 2031"
    )
    assert made.portfolio.profile.name == "Nala Bo Quay"


def test_a_name_above_an_address_signs_whatever_was_quoted_before_it() -> None:
    rules = "> Reef before it blows.\n\n> Label each rope on board."
    made = imported(f"## Skills\n\n- Rowing\n\n## My rules\n\n{rules}\n\nAda Obi\nada@quay.dev\n")
    assert made.takeaways == ["Reef before it blows", "Label each rope on board"]
    assert made.portfolio.profile.name == "Ada Obi"
