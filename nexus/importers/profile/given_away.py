"""Names that a document's title, or the address of a profile, reveals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nexus.catalogue import builtin
from nexus.importers.areas import Parted
from nexus.importers.blocks import Text, spaced, texts
from nexus.importers.leads import lead_of
from nexus.importers.lines import lines_in
from nexus.importers.link_lines import leads_away
from nexus.importers.networks import is_a_technologys
from nexus.importers.profile.owner_addresses import is_naming
from nexus.importers.structure import heading_words
from nexus.importers.structure.section import flattened
from nexus.importers.wording import undecorated

TITLE_PARTS = re.compile(r"\s[–—|:·•-]+\s|['’]s\s|:\s|\sby\s")
# Titles of documents about a single person.
_PERSONAL = frozenset("assessment evaluation portfolio resume cv".split())
_IN_TITLE = re.compile(
    r"(?:^|[|·•(]\s*)(?:student|author|name|intern|(?:(?:submitted|prepared|written|made) )?by)"
    r"\s*:\s+([^|·•()]+)|\(by\s+([^|·•()]+)\)",
    re.IGNORECASE,
)


def titled(parted: Parted) -> Iterator[str]:
    """Names in titles of ``parted``: ``Portfolio – Ada Lovelace``, ``Course | Student: Ada``."""
    for title in (parted.title, *(area.title for area in parted.areas[:2])):
        yield from (
            (found[1] or found[2]).strip() for found in _IN_TITLE.finditer(title[:_LONGEST_TITLE])
        )
    first, *others = TITLE_PARTS.split(parted.title[:_LONGEST_TITLE])
    if _PERSONAL.intersection(heading_words.words(first)) and len(others) == 1:
        yield others[0].strip()
    # "## Author" over a name on a line of its own.
    empty = (area for area in parted.areas if area.trail and area.section.empty)
    yield from (undecorated(area.title) for area in empty if is_naming(area.trail[-1]))


def beside_address(line: Text) -> str:
    """The name in ``Ada Lovelace – ada@quay.dev``, or ``""`` if the address has no word of it.

    Badges and the sites of technologies name nobody.
    """
    own = [span for span in line if not span.image and not is_a_technologys(span.href)]
    addresses = " ".join(span.href for span in own)
    name, *others = _PARTED.split(_RIGHTS.sub("", spaced(own)), maxsplit=1)
    return undecorated(name) if _leads_to(name, " ".join([*others, addresses])) else ""


def _leads_to(name: str, rest: str) -> bool:
    """Whether ``rest`` has an address, and a word of ``name`` in it."""
    address = rest.casefold()
    known = any(len(word) >= _SURE and word in address for word in name.casefold().split())
    return known and ("@" in address or "://" in address)


# "MIT © 2031 Ada Lovelace"
_RIGHTS = re.compile(r"^[^©]{0,40}©\s*(?:20\d\d\s+)?")
_PARTED = re.compile(r"\s[–—|•·-]\s|,\s")
_SURE = 3
_LONGEST_TITLE = 200
_LINKEDIN = re.compile(r"linkedin\.com/in/([^/?#]+)", re.IGNORECASE)
_MAIL = re.compile(r"mailto:([^\W\d_]{3,}\.[^\W\d_]{3,}(?:\.\w+)?)@")
_GITHUB = re.compile(r"git(?:hub|lab)\.com/([A-Z][a-z]+)-?([A-Z][a-z]+)\d*/?$")
_HANDLE = re.compile(r"git(?:hub|lab)\.com/([\w-]{1,39})/?$")
_DASHED = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]{3,})+(?:-[^\W\d_]+)?")


def from_handle(url: str) -> str:
    """The name in ``url``, or ``""``: ``in/ada-lovelace-1815a``, ``github.com/AdaLovelace``."""
    if found := _GITHUB.search(url):
        return f"{found[1]} {found[2]}"
    slug = _LINKEDIN.search(url) or _MAIL.match(url)
    return _in_slug(slug[1]) if slug else ""


def called(urls: Iterable[str]) -> str:
    """What the owner of ``urls`` is called there: a name from ``ada-lovelace``, or the handle."""
    handles = [handle for url in urls for handle in _HANDLE.findall(url)]
    names = map(_in_slug, filter(_DASHED.fullmatch, handles))
    return next(filter(None, [*names, *handles]), "")


def _in_slug(slug: str) -> str:
    words = [word for word in re.split(r"[-.]", slug) if word.isalpha()]
    while words and (words[-1].casefold() in _JOBS or _is_short_form(words)):
        words.pop()
    return " ".join(word.capitalize() for word in words) if len(words) >= _SHORTEST else ""


def _is_short_form(words: list[str]) -> bool:
    """Whether the last of several ``words`` can't be spoken: ``rx``, ``ldn``."""
    return len(words) > _SHORTEST and bool(_UNSPOKEN.fullmatch(words[-1].casefold()))


_SHORTEST = 2
# Ng is a family's name.
_UNSPOKEN = re.compile(r"(?!ng$)[b-df-hj-np-tv-xz]{2,3}")
# What people add to their names if the name alone is taken: ``ada-lovelace-dev``.
_JOBS = frozenset(
    "dev devs fe be developer developers development eng engineer engineering swe sde coder codes "
    "code coding programmer tech it ops devops sre cloud data ml ai qa tester web mobile android "
    "ios frontend backend fullstack front back end full stack software designer ux ui analyst "
    "science scientist security sec soc cyber js ts py java python react ruby rails php go golang "
    "rust kotlin swift flutter django node official pro api apis app apps builds makes writes "
    # countries, where these are no names as well
    "dz eg gh ke rw sn tz ug uk usa za zm zw".split()
)
_REPOSITORY = re.compile(r"(?<![\w.])(git(?:hub|lab)\.com)[/:]([\w-]{1,39})/(\w[\w.-]{0,99})")
_CLONED = re.compile(rf"\bgit clone\b[^\n]{{0,80}}?{_REPOSITORY.pattern}")
_ANYBODY = re.compile(r"your|(?:username|user|owner|org|name|someone)$", re.IGNORECASE)
# Words in what organisations call themselves, and in what they call a repository to start from.
_OF_MANY = re.compile(
    r"academy|bootcamp|school|universit|foundation|communit|(?:^|-)(?:africa|hq|inc|labs?|org|team)$",
    re.IGNORECASE,
)
_TO_START_FROM = re.compile(r"template|starter|boilerplate|exercises", re.IGNORECASE)


def keeper(parted: Parted) -> str:
    """The profile with the repository that readers clone or that the opening leads to, or ``""``.

    If there are several, it isn't clear which one is the owner's.
    """
    lines = filter(_leads_to_code, lines_in(parted.opening.blocks))
    linked = [span.href for line in lines for span in line]
    cloned = _CLONED.findall("\n".join(everything_told(parted)))
    owners = {
        handle.casefold(): f"https://{host}/{handle}"
        for host, handle, repository in [*cloned, *_REPOSITORY.findall(" ".join(linked))]
        if _is_somebodys(handle, repository.removesuffix(".git"))
    }
    return next(iter(owners.values())) if len(owners) == 1 else ""


def _leads_to_code(line: Text) -> bool:
    """``Repository: [log](...)``, but not ``Guide: [knots](...)``."""
    lead = lead_of(line) if leads_away(line) else None
    return lead is not None and not _CODE.isdisjoint(heading_words.words(spaced(lead.name)))


_CODE = frozenset("api app backend code frontend github gitlab project repo repository".split())


def _is_somebodys(handle: str, repository: str) -> bool:
    """Whether a ``repository`` of ``handle`` is a person's, and no tool that learners study.

    Projects with many makers are kept by organisations with the same name: ``quay/quay-core``.
    """
    theirs = repository.casefold().startswith(handle.casefold()) and "." not in repository
    tools = builtin().find(handle) or builtin().find(repository)
    many = _ANYBODY.match(handle) or _OF_MANY.search(handle) or _TO_START_FROM.search(repository)
    return not (theirs or tools or many)


def everything_told(parted: Parted) -> Iterator[str]:
    """Every text of the document with the addresses in it, and all code."""
    for block in flattened([parted.opening, *(area.section for area in parted.areas)]):
        told = (span for _, text in texts(block, code=True) for span in text)
        yield " ".join(f"{span.text} {span.href}" for span in told)
