"""Rules about what an entry leaves out, or dates in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nexus.checks.subject import Subject, warning
from nexus.content.documents import PartialDate
from nexus.errors import Problem


def without_technology(subject: Subject) -> Iterator[Problem]:
    """Entries that name no technology, so that no technology's page leads to them."""
    for file, entry in subject.entries():
        if not entry.technologies:
            message = (
                "names no technology, so no technology's page shows it; "
                "expected a line such as `technologies: [Redis, Celery]`"
            )
            yield warning(file, "technologies", message, "no-technology")


def without_summary(subject: Subject) -> Iterator[Problem]:
    """Entries with neither a summary nor a text whose first paragraph could be one."""
    for file, entry in subject.entries():
        if not entry.summary and not file.excerpt:
            message = "is missing, and there is no text to take it from; expected one sentence"
            yield warning(file, "summary", message, "no-summary")


def in_the_future(subject: Subject) -> Iterator[Problem]:
    """Entries that are dated after today."""
    for file, entry in subject.entries():
        if entry.date and _is_after(entry.date, subject.today):
            message = f"{entry.date} is in the future; today is {subject.today:%Y-%m-%d}"
            yield warning(file, "date", message, "future-date")


def _is_after(when: PartialDate, today: date) -> bool:
    """Whether even the first day of ``when`` is still to come."""
    return (when.year, when.month or 1, when.day or 1) > (today.year, today.month, today.day)
