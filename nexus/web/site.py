"""What every page shows around its own content."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from sqlalchemy.orm import Session

from nexus.queries.profile import ProfileFacts, fingerprint, profile

# A headline of more characters is set smaller, so that the first screen has room for the evidence.
_LONG, _VERY_LONG = 24, 48


@dataclass(frozen=True, slots=True)
class Site:
    """The owner, the index that answers, and the title and description of one page.

    ``path`` is the page's canonical address, empty for a page that has none; ``section`` the item
    of the navigation that it belongs to; ``og_type`` its type in Open Graph; ``sheet`` the address
    of all that a list shows, in full, empty for a page that is not a list. A list that ``is_empty``
    should not be indexed by search engines. ``technology`` is the slug of the one that the page is
    about, if it is about one.
    """

    owner: ProfileFacts
    index: str
    title: str
    description: str
    path: str
    section: str = ""
    og_type: str = "website"
    sheet: str = ""
    is_empty: bool = False
    technology: str = ""

    def is_in(self, section: str) -> bool:
        """Whether the page belongs to that item of the navigation."""
        return self.section == section

    def is_at(self, path: str) -> bool:
        """Whether the page is the one at ``path``, with any query."""
        return self.path.partition("?")[0] == path

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """The owner's links beside the e-mail address, without one to the same.

        The footer has no such address, and so all links of the owner.
        """
        own = f"mailto:{self.owner.email}".casefold()
        return tuple(link for link in self.owner.links if link[1].casefold() != own)

    @property
    def spoken(self) -> dict[str, str]:
        """The attribute for the language that the owner wrote in, if the profile gives it."""
        return {"lang": self.owner.language} if self.owner.language else {}

    @property
    def headline_length(self) -> str:
        """How long the headline is, for its size: ``short``, ``long`` or ``very-long``."""
        length = len(self.owner.headline)
        return "very-long" if length > _VERY_LONG else "long" if length > _LONG else "short"

    @property
    def portrait(self) -> str:
        """The owner's picture where other sites can show it; none of them shows an SVG."""
        return "" if self.owner.avatar.lower().endswith(".svg") else self.owner.avatar

    @property
    def picture(self) -> str:
        """The picture of the evidence map, with what proves ``technology`` lit."""
        about = f"?{urlencode({'tech': self.technology})}" if self.technology else ""
        return f"/picture.png{about}"

    @property
    def shows_owner(self) -> bool:
        """Whether links to the page should show the owner, not the evidence map."""
        return self.og_type == "profile" and bool(self.portrait)


def full_title(session: Session, title: str) -> str:
    """The title of a page that shows what ``title`` says, or of the first one if that is empty."""
    owner = profile(session)
    return f"{title} · {owner.name}" if title else f"{owner.name} · {owner.headline}"


def site(
    session: Session,
    *,
    title: str = "",
    description: str = "",
    path: str = "",
    section: str = "",
    og_type: str = "website",
    sheet: str = "",
    is_empty: bool = False,
    technology: str = "",
) -> Site:
    """The surroundings of one page; the owner's headline stands in for what is empty."""
    owner = profile(session)
    return Site(
        owner=owner,
        index=fingerprint(session),
        title=full_title(session, title),
        description=description or owner.summary or owner.headline,
        path=path,
        section=section,
        og_type=og_type,
        sheet=sheet,
        is_empty=is_empty,
        technology=technology,
    )
