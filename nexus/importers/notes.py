"""What the owner should know about an imported portfolio: what was missing, what was chosen."""

from __future__ import annotations

from collections.abc import Iterator

from nexus.content.documents import Portfolio


def notes_on(portfolio: Portfolio, *, titled: bool, app: bool) -> Iterator[str]:
    """A sentence for each such fact about ``portfolio``.

    ``titled``: the document's title is used as the owner's name; ``app``: it was an app's README.
    """
    name = portfolio.profile.name
    if titled:
        yield "No owner's name was found, so the title stands for it: write yours into profile.md."
    elif not name or name == "Portfolio":
        yield "No owner's name was found: write yours into profile.md."
    elif " " not in name and name.islower():
        yield f"Only a user name was found ({name}): write your name into profile.md."
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
