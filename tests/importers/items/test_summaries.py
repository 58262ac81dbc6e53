from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize(
    "told",
    [
        "A table of tides. [code](https://quay.dev/a) · [demo](https://quay.dev/b)",
        "A table of tides ([code](https://quay.dev/a))",
        "A table of tides → https://quay.dev/a",
        "A table of tides, https://quay.dev/a",
        "A table of tides. Repo: https://quay.dev/a",
        "A table of tides. Live demo: [here](https://quay.dev/a)",
        "A table of tides\n  [code](https://quay.dev/a)",
        "A table of tides | [code](https://quay.dev/a) | [demo](https://quay.dev/b)",
    ],
)
def test_a_summary_has_no_links_behind_what_it_tells(told: str) -> None:
    made = imported(f"## Projects\n\n- **Tidy**: {told}\n- **Other**: A map of the harbour\n")
    assert made.portfolio.entries[0].summary.rstrip(".") == "A table of tides"
    proofs = [proof.url for proof in made.portfolio.entries[0].evidence]
    assert "https://quay.dev/a" in f"{made.body('Tidy')}{proofs}"


@pytest.mark.parametrize(
    "told",
    [
        "It reads the tides from [a table](https://quay.dev/a)",
        "See [the log](https://quay.dev/a) and [the map](https://quay.dev/b)",
        "[A table of tides](https://quay.dev/a)",
    ],
)
def test_links_that_a_sentence_is_made_of_stay_in_its_summary(told: str) -> None:
    made = imported(f"## Projects\n\n- **Tidy**: {told}\n- **Other**: A map of the harbour\n")
    words = told.replace("[", "").replace("(https://quay.dev/a)", "").replace("]", "")
    assert made.portfolio.entries[0].summary == words.replace("(https://quay.dev/b)", "")
