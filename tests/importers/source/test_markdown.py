from __future__ import annotations

from nexus.importers.blocks import Item, Listing, plain
from nexus.importers.source.markdown import parse
from tests.importers.importing import imported


def test_bullets_that_are_indented_too_far_stand_below_the_item_before_them() -> None:
    (listing,) = parse("- Rowing\n        - oars\n        * a sea\n          chart\n- Sailing\n")
    assert isinstance(listing, Listing)
    rowing, sailing = listing.items
    assert (plain(rowing.text), plain(sailing.text)) == ("Rowing", "Sailing")
    (below,) = rowing.blocks
    assert isinstance(below, Listing)
    assert [(each.line, plain(each.text)) for each in below.items] == [
        (2, "oars"),
        (3, "a sea\nchart"),
    ]
    assert sailing == Item(5, sailing.text, ())


def test_tools_below_their_group_are_read_however_far_they_are_indented() -> None:
    made = imported(
        "# Log\n\n## Tools\n\n* Languages\n        * Python\n        * Go\n"
        "* Databases\n        * PostgreSQL & MySQL\n\n## Skills\n\n- Tides\n"
        "        - tables of them\n"
    )
    assert made.technologies == ["Python", "Go", "PostgreSQL", "MySQL"]
    assert made.skills == ["Tides"]
