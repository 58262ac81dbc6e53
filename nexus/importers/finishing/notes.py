"""What the owner should know about an imported portfolio: what was missing, what was chosen."""

from __future__ import annotations

from collections.abc import Iterator

from nexus.content.documents import Portfolio


def notes_on(portfolio: Portfolio, *, app: bool) -> Iterator[str]:
    """A sentence for each such fact about ``portfolio``; ``app``: it was an app's README."""
    if app and len(portfolio.entries) > 1:
        yield "The document is also about an app, which became a project."
    elif app:
        yield "No learning record was found: the app that it is about became a project."
    elif not portfolio.entries:
        kept = "all text is on the About page" if portfolio.profile.body else "there was no text"
        yield f"No learning record was found: {kept}."
    if starts := [f'"{each.title}"' for each in portfolio.entries if each.featured]:
        yield (
            f"The dashboard starts with {', '.join(starts)}:"
            " move `featured: true` to what you like best."
        )
