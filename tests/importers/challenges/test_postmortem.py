"""Reports of one outage."""

from __future__ import annotations

import pytest

from tests.importers.importing import Made, imported

_REPORT = """## Issue Summary

- **Duration:** May 2, 10:00 to 12:00
- **Impact:** No ship came in for two hours.

## Timeline

- 10:00 The watch saw the gate shut.

## Root Cause and Resolution

{cause}

## Corrective and Preventative Measures

- Oil the hinge each month.

**Tasks:**

1. Buy oil.
"""
_TOLD = "The hinge was dry. We oiled it and opened the gate by hand."
_LABELLED = "**Root cause:** The hinge was dry.\n\n**Resolution:** We oiled it by hand."
_HEADED = "### Root cause\n\nThe hinge was dry.\n\n### Resolution\n\nWe oiled it by hand."


def _report(cause: str, title: str = "Postmortem: the harbour gate") -> Made:
    return imported(_REPORT.format(cause=cause), title)


@pytest.mark.parametrize("cause", [_TOLD, _LABELLED, _HEADED])
def test_the_sections_of_a_postmortem_are_parts_of_one_challenge(cause: str) -> None:
    made = _report(cause)
    assert made.challenges == ["The harbour gate"]
    body = made.body("The harbour gate")
    issue, _, rest = body.partition("## Solution")
    solution, _, outcome = rest.partition("## Outcome")
    assert "No ship came in" in issue
    assert "The hinge was dry." in issue
    assert "10:00 to 12:00" in issue
    assert "oiled it" in solution
    assert "Oil the hinge each month." in outcome
    assert "Buy oil." in outcome
    assert made.left_out("10:00 The watch")


def test_bold_lines_may_be_the_headings_of_a_postmortem() -> None:
    report = _REPORT.format(cause=_TOLD)
    bold = "\n".join(f"**{x[3:]}**" if x.startswith("## ") else x for x in report.split("\n"))
    made = imported(bold, "Postmortem: the harbour gate")
    assert made.challenges == ["The harbour gate"]
    assert "The hinge was dry." in made.body("The harbour gate")


def test_a_postmortem_whose_title_says_no_more_is_named_by_its_impact() -> None:
    assert _report(_TOLD, "0x19. Postmortem").challenges == ["No ship came in for two hours"]


def test_a_cause_without_a_summary_beside_it_is_no_such_report() -> None:
    made = imported("## Challenges\n\n### The gate\n\n#### Root cause\n\nA dry hinge.\n")
    assert made.challenges == ["The gate"]


@pytest.mark.parametrize("cause", ["Cause", "Root cause", "Ursache"])
def test_problem_cause_and_solution_below_the_title_are_one_challenge(cause: str) -> None:
    made = imported(
        f"## Problem\n\nThe gate stood still.\n\n## {cause}\n\nThe hinge was dry.\n\n"
        "## Solution\n\nOil for the hinge.\n\n## Lessons learned\n\n- Oil early\n",
        "The gate did not open",
    )
    assert made.challenges == ["The gate did not open"]
    assert made.body("The gate did not open") == (
        "## Issue\n\nThe gate stood still.\n\nThe hinge was dry.\n\n"
        "## Solution\n\nOil for the hinge."
    )
    assert made.takeaways == ["Oil early"]


def test_a_postmortem_within_a_larger_record_is_not_named_after_the_record() -> None:
    made = imported(
        "# Harbour diary\n\n## Week 5\n\n### Issue summary\n\nThe gate stood open for an hour.\n\n"
        "### Root cause and resolution\n\nThe hinge was dry. We oiled it.\n\n"
        "## Takeaways\n\n- Oil every hinge\n"
    )
    assert made.challenges == ["The gate stood open for an hour"]
