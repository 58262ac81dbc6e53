"""Portfolios made up on the spot."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from nexus.content.documents import Entry, PartialDate, Portfolio, Profile, Technology
from nexus.content.kinds import Kind
from nexus.index.rows.cards import Card

TECHNOLOGIES = ("celery", "django", "docker", "python", "redis")
WORDS = ("cache", "caching", "queue", "worker", "deploy", "Deployment", "über", "c++", "数据库")


def portfolio_of(entries: Sequence[Entry]) -> Portfolio:
    """A portfolio of ``entries`` with the technologies that they name."""
    slugs = sorted({slug for entry in entries for slug in entry.technologies})
    return Portfolio(
        profile=Profile(name="Ada Sample", headline="Engineer"),
        technologies=tuple(Technology(slug, slug.title(), group="Tools") for slug in slugs),
        entries=tuple(entries),
    )


def entry_of(title: str, kind: Kind = Kind.SKILL, **fields: object) -> Entry:
    """An entry that is told by its title alone unless ``fields`` say more."""
    told: dict[str, object] = {"slug": title.lower().replace(" ", "-"), "title": title}
    return Entry(kind=kind, **{**told, **fields})  # type: ignore[arg-type]


def render_card(card: Card) -> str:
    """A card that says only which entry it shows."""
    return card.key


dates = st.none() | st.builds(
    PartialDate, st.integers(2021, 2026), st.none() | st.integers(1, 12), st.none()
)
titles = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)


@st.composite
def portfolios(draw: st.DrawFn) -> Portfolio:
    """Up to a dozen entries of all kinds over five technologies, some of them drafts."""
    count = draw(st.integers(0, 12))
    entries = [
        Entry(
            kind=draw(st.sampled_from(list(Kind))),
            slug=f"entry-{number}",
            title=draw(titles),
            summary=draw(titles),
            technologies=tuple(draw(st.lists(st.sampled_from(TECHNOLOGIES), unique=True))),
            date=draw(dates),
            draft=draw(st.integers(0, 9)) == 0,
            body=draw(titles),
        )
        for number in range(count)
    ]
    return portfolio_of(entries)
