from __future__ import annotations

from tests.importers.importing import imported


def test_a_lesson_in_quotation_marks_has_them_in_no_title() -> None:
    made = imported('## Takeaways\n\n- "Reef early, always."\n- “Look up”\n- "Ask" and "look"\n')
    assert made.takeaways == ["Reef early, always", "Look up", '"Ask" and "look"']
