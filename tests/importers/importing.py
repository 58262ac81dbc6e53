"""A text and what the importer makes of it, by the titles of the entries."""

from __future__ import annotations

from dataclasses import dataclass

from nexus.content.documents import Portfolio
from nexus.content.kinds import Kind
from nexus.importers.reading import read
from nexus.importers.report import Report


@dataclass(frozen=True, slots=True)
class Made:
    """An imported portfolio with its report."""

    portfolio: Portfolio
    report: Report

    def _titles(self, kind: Kind) -> list[str]:
        return [entry.title for entry in self.portfolio.entries if entry.kind is kind]

    @property
    def skills(self) -> list[str]:
        return self._titles(Kind.SKILL)

    @property
    def challenges(self) -> list[str]:
        return self._titles(Kind.CHALLENGE)

    @property
    def takeaways(self) -> list[str]:
        return self._titles(Kind.TAKEAWAY)

    @property
    def projects(self) -> list[str]:
        return self._titles(Kind.PROJECT)

    @property
    def technologies(self) -> list[str]:
        return [each.title for each in self.portfolio.technologies]

    @property
    def about(self) -> str:
        return self.portfolio.profile.body

    def body(self, title: str) -> str:
        """The text of the entry called ``title``."""
        return next(entry.body for entry in self.portfolio.entries if entry.title == title)

    def left_out(self, words: str) -> bool:
        """Whether the report tells ``words`` among what is in no file."""
        return any(words in f"{each.title} {each.text}" for each in self.report.left_out)


def imported(body: str, title: str = "Learning record") -> Made:
    """``body`` below a document's title, imported."""
    made = read(f"# {title}\n\n{body}\n".encode(), "record.md")
    return Made(made.portfolio, made.report)
