from __future__ import annotations

import pytest

from nexus.importers.source.touching import with_spaces
from tests.importers.importing import imported


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("##Overview:\ntext", "## Overview:\ntext"),
        ("text\n###🛠 Tools", "text\n### 🛠 Tools"),
        ("#Harbour log", "# Harbour log"),
        ("#Harbour", "#Harbour"),
        ("#LearnInPublic with friends", "#LearnInPublic with friends"),
        ("#one #two", "#one #two"),
        ("Follow us at\n#Harbour on the chat", "Follow us at\n#Harbour on the chat"),
        ("```\n##no heading\n```\n##Yes", "```\n##no heading\n```\n## Yes"),
        ("~~~~\n~~~\n##no\n~~~~\n##Yes", "~~~~\n~~~\n##no\n~~~~\n## Yes"),
        ("    ##code", "    ##code"),
        ("#######", "#######"),
        ("## Right", "## Right"),
        ("- **Problem:**Slow", "- **Problem:** Slow"),
        ("**Mast** is: **Sail**", "**Mast** is: **Sail**"),
    ],
)
def test_signs_that_touch_their_heading_are_set_apart(written: str, read: str) -> None:
    assert with_spaces(written) == read


def test_sections_whose_signs_touch_their_headings_are_read() -> None:
    made = imported(
        "##Trouble and storms:\n\nMast: It broke. I tied it.\n\n##Plans of mine\n\nTo sail on.\n"
    )
    assert made.challenges == ["Mast"]
    assert "## Plans of mine\n\nTo sail on." in made.about
