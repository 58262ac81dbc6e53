from __future__ import annotations

from tests.importers.importing import imported


def test_a_link_in_a_text_is_no_evidence_as_well_whatever_its_signs() -> None:
    made = imported(
        "## Skills\n\n### Knots\n\nFirst see [a page](https://quay.dev/wiki/Knot_(unit)) of it.\n"
    )
    assert made.portfolio.entries[0].evidence == ()
    assert "https://quay.dev/wiki/Knot_%28unit%29" in made.body("Knots")
