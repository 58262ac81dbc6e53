from __future__ import annotations

import pytest

from tests.importers.importing import imported

_REST = "\n\nTools\n- Flask\n- Redis\n"


@pytest.mark.parametrize("mark", ["**", ""])
def test_a_line_below_a_name_that_is_no_title_describes_it(mark: str) -> None:
    made = imported(
        f"Core concepts\n\n{mark}Steering{mark}\nKeeping a course in any wind\n- By stars\n\n"
        f"{mark}Mooring{mark}\nReaching the quay without any scratch\n- Bow line first{_REST}"
    )
    assert made.skills == ["Steering", "Mooring"]
    assert "Reaching the quay" in made.body("Mooring")


@pytest.mark.parametrize("below", ["Code Quality", "What else I found out:"])
def test_a_short_line_or_one_that_leads_on_describes_nothing(below: str) -> None:
    made = imported(f"Best Practices\n{below}\n- Name things well\n- Ask early{_REST}")
    assert made.takeaways == ["Name things well", "Ask early"]
