from __future__ import annotations

from nexus.importers.blocks import Item, Listing, plain
from nexus.importers.reading import read
from nexus.importers.source.markdown import parse
from tests.importers.importing import Made, imported


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


def test_paragraphs_and_lists_in_a_cell_are_lines_of_it() -> None:
    made = imported(
        "## Challenges\n\n<table><colgroup><col /></colgroup>\n<tr><th><p>Problem</p></th>"
        "<th>Fix</th></tr>\n<tr><td>Fog</td><td><p><b>I</b> waited.</p>\n<p>It went.</p>"
        "<ul><li>Twice</li></ul></td></tr></table>"
    )
    assert made.challenges == ["Fog"]
    assert made.body("Fog").endswith("**I** waited.\n It went.\nTwice")


def test_cells_that_open_with_a_name_each_are_items() -> None:
    made = imported(
        "## Concepts\n\n<table><tr><td><b>Tides</b><br>twice a day</td>\n"
        "<td><p><b>Knots</b></p><p>a few</p></td></tr></table>"
    )
    assert made.skills == ["Tides", "Knots"]


def test_the_title_of_a_callout_names_it() -> None:
    told = "> [!tip] Read the log \n> I guessed. It says why.\n\n> [!bug]- Fog\n> A lamp: lit."
    made = imported(f"## Lessons\n\n{told}\n")
    assert made.takeaways == ["Read the log", "Fog"]
    assert made.body("Read the log") == "I guessed. It says why."
    named = imported("## Skills\n\n> [!tip] Use tide_log for names\n> It reads well.\n")
    assert named.skills == ["Use tide_log for names"]


def test_a_callout_in_html_shows_no_tag() -> None:
    assert imported("<aside>\nAhoy there\n</aside>").about == "Ahoy there"


def test_lines_indented_below_titles_are_lists_where_there_is_no_markup() -> None:
    told = (
        "harbour log\n\nTOOLS\n\tPython\n\tRedis\n\t\tkeeps the tides\n\nSKILLS\n\trope work\n"
        "\tnight watches\n\nCHALLENGES\n\tProblem: fog came twice\n\tFix: a louder horn\n\n"
        "\tProblem: the anchor slipped\n\tFix: more chain\n\nLESSONS\n\tnever trust the chart\n"
        "\treef early (always)\n\nCOLLAB\n\tworked with Ada on the maps\n"
    )
    for text in (told, told.replace("\t", "    ")):
        record = read(text.encode(), "record.txt")
        made = Made(record.portfolio, record.report)
        assert made.technologies == ["Python", "Redis"]
        assert made.skills == ["Rope work", "Night watches"]
        assert made.challenges == ["Fog came twice", "The anchor slipped"]
        assert made.body("The anchor slipped").endswith("## Solution\n\nMore chain")
        assert made.takeaways == ["Never trust the chart", "Reef early (always)"]
        assert "worked with Ada" in made.about


def test_neither_code_nor_wrapped_lines_are_lists_because_they_are_indented() -> None:
    code = "def furl(sail):\n    sail.down()\n    return sail\n\ndef reef(sail):\n    sail.up()\n"
    assert not any(isinstance(block, Listing) for block in parse(code))
    text = "    We waited for three days until the wind had\n    turned and the fog was gone.\n\n"
    told = f"Monday\n{text}Friday\n{text}"
    assert not any(isinstance(block, Listing) for block in parse(told))
