"""Numbered items whose text stands below them without an indent."""

from __future__ import annotations

from nexus.importers.blocks import Listing, Paragraph
from nexus.importers.source.markdown import parse
from nexus.importers.structure.counted import with_items_filled
from tests.importers.importing import imported


def test_items_hold_the_blocks_up_to_the_next_number() -> None:
    (made,) = with_items_filled(parse("1. Oars\n\nThey row.\n\n2. Sails\n\nThey pull.\n"))
    assert isinstance(made, Listing)
    assert [len(item.blocks) for item in made.items] == [1, 1]


def test_the_last_item_holds_no_more_than_one_of_the_others() -> None:
    blocks = with_items_filled(
        parse("1. Oars\n\nThey row.\n\n2. Sails\n\nThey pull.\n\nThat is all.\n")
    )
    assert [type(block) for block in blocks] == [Listing, Paragraph]


def test_a_list_alone_and_a_single_number_stay_what_they_are() -> None:
    for source in ("1. Oars\n2. Sails\n\nThey pull.\n", "1. Oars\n\nThey row.\n"):
        blocks = parse(source)
        assert with_items_filled(blocks) == list(blocks)


def test_a_topic_between_numbers_ends_their_row() -> None:
    made = imported("## Skills\n\n1. Rowing\n\nSlowly.\n\nBest Practices\n\n2. Tact\n\nAlways.\n")
    assert "Rowing" in made.skills


def test_items_hold_the_lists_below_them_however_far_those_are_indented() -> None:
    source = "1. Oars\n - long\n2. Sails\n   - white\n3. Ropes\n - wet\n4. Knots\n- tight\n"
    (made,) = with_items_filled(parse(f"{source}\nThat is all.\n")[:-1])
    assert isinstance(made, Listing)
    assert [len(item.blocks) for item in made.items] == [1, 1, 1, 1]


def test_a_number_given_twice_or_left_out_does_not_end_the_list() -> None:
    told = "1. Oars\n\nThey row.\n\n2. Sails\n\nThey pull.\n\n2. Tar\n\nDry.\n\n5. Oak\n\nBends.\n"
    (made,) = with_items_filled(parse(told))
    assert isinstance(made, Listing)
    assert [len(item.blocks) for item in made.items] == [1, 1, 1, 1]


def test_items_of_any_length_hold_the_code_between_the_numbers() -> None:
    long = "The gauge gives no number at all whenever the moon is behind a cloud or a mast"
    (made,) = with_items_filled(parse(f"1. Oars\n2. {long}\n```\nread()\n```\n3. {long} again\n"))
    assert isinstance(made, Listing)
    assert [len(item.blocks) for item in made.items] == [0, 1, 0]
