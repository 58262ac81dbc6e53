"""The table of rules that need the whole portfolio, or today's date."""

from __future__ import annotations

from nexus.checks import entries, evidence, profile, technologies
from nexus.checks.subject import Rule

RULES: dict[str, Rule] = {
    "unwritten-profile": profile.unwritten,
    "no-technology": entries.without_technology,
    "no-summary": entries.without_summary,
    "future-date": entries.in_the_future,
    "duplicate-evidence": evidence.duplicate_evidence,
    "near-duplicate-technology": technologies.near_duplicates,
    "unused-technology": technologies.unused,
}
"""Each rule by the code of the problems that it reports; docs/check.md explains them."""
