from __future__ import annotations

from nexus.content.rendering.plaintext import in_one_line, joined, plain_text
from nexus.words import CODE


def test_code_stands_behind_all_prose() -> None:
    html = "<p>Before:</p><pre><code>a()\n\nb()\n</code></pre><p>After.</p><pre>c()</pre>"
    assert plain_text(html) == f"Before:\nAfter.{CODE}a()\nb()\nc()"
    assert plain_text("<p>One</p><p>Two</p>") == "One\nTwo"


def test_a_block_is_one_line_wherever_its_lines_end_in_the_file() -> None:
    html = "<p>What I need\n<em>most</em> is\n<a href='x'>to wait</a>.<br>\nNo more.</p>\n<hr>\n"
    items = "<ul>\n<li>One\nof two</li>\n<li>Two</li>\n</ul><pre>a\nb</pre>"
    told = f"What I need most is to wait.\nNo more.\nOne of two\nTwo{CODE}a\nb"
    assert plain_text(html + items) == told


def test_texts_are_joined_with_all_their_prose_before_all_their_code() -> None:
    assert joined([f"One{CODE}a()", "", f"Two{CODE}b()"]) == f"One\nTwo{CODE}a()\nb()"
    assert joined([plain_text("<pre>a()</pre>"), "Two"]) == f"Two{CODE}a()"
    assert joined([]) == ""


def test_the_items_of_a_list_stay_apart_in_one_line() -> None:
    html = (
        "<ul><li>Playbooks</li><li>Roles that\nare shared</li><li>It ran.</li><li>Vaults</li></ul>"
    )
    assert in_one_line(html) == "Playbooks; Roles that are shared; It ran. Vaults"
    assert in_one_line("<p>Two words,\nthen <em>two</em></p>") == "Two words, then two"
    assert in_one_line("") == ""
