"""One line of text -> the links and mail addresses in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nexus.content.documents import Link
from nexus.importers.blocks import Text, spaced
from nexus.importers.leads import lead_of
from nexus.importers.networks import NETWORKS, is_a_technologys, is_local, network_of
from nexus.importers.profile.persons import is_person
from nexus.importers.structure import heading_words
from nexus.importers.unfilled import is_placeholder
from nexus.importers.wording import undecorated
from nexus.slugs import slugify

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
# Addresses written by hand lack a scheme, especially those of well-known sites.
_URL = re.compile(
    r"(?:https?://|www\.|(?<![\w.@/-])(?:(?:github|gitlab|linkedin|twitter|x|medium)\.com|dev\.to)/)"
    r"[^\s<>()\[\]\"'|`*]+"
)
_HANDLE = re.compile(r"(?<!\S)@[\w.-]+")
# Where a name written as @ada leads to.
_HOSTS = {"github": "github.com", "gitlab": "gitlab.com", "twitter": "twitter.com", "x": "x.com"}
_BARE_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)


def links_in(text: Text) -> Iterator[Link]:
    """The links of ``text``, in order: those of markdown, mail addresses, and bare ones.

    Each is named by the label before it, or by its own words. Links that can't be personal
    are left out.
    """
    told = spaced(text)
    lead = lead_of(text)
    label = lead.label if lead else ""
    yield from _linked(text, label)
    for found in _EMAIL.findall(told):
        yield from _link("Email", f"mailto:{found}")
    rest = spaced(lead.rest) if lead and is_own(text) else ""
    if _BARE_DOMAIN.fullmatch(rest):
        yield from _link(label, f"https://{rest}")
    if _HANDLE.fullmatch(rest) and (host := _HOSTS.get(label.casefold())):
        yield from _link(label, f"https://{host}/{rest[1:]}")
    if not any(span.href for span in text):
        for found in _URL.findall(told):
            url = found.rstrip(".,;:!?")
            yield from _link(label, url if url.startswith("http") else f"https://{url}")


def _linked(text: Text, label: str) -> Iterator[Link]:
    """The markdown links of ``text``, which begins with ``label``."""
    # Several links on a line each have their own words.
    several = len({span.href for span in text if span.href}) > 1
    for span, before in zip(text, ("", *(span.text for span in text)), strict=False):
        # "Ada's course" is somebody else's.
        others = span.text.rstrip().endswith(("'s", "’s"))
        if others or not span.href.startswith(("http://", "https://", "mailto:")):
            continue
        own = undecorated(span.text)
        # An address has only the label before it: "· Mastodon: https://...".
        bare = several and _address(own) == _address(span.href)
        named = _label_at_end(before) if bare else ""
        yield from _link(named or (own if several else "") or label or own, span.href)


_LABEL = re.compile(r"(?:^|[^\w\s])\s*(\w[\w ]*):\s*$")


def _label_at_end(before: str) -> str:
    """The label that ``before`` ends with: `` · Mastodon: ``."""
    found = _LABEL.search(before)
    return found[1] if found else ""


def _link(label: str, url: str) -> Iterator[Link]:
    host = _address(url).split("/")[0]
    elsewhere = is_local(url) or is_a_technologys(url) or is_placeholder(url)
    if not elsewhere and not re.search(r"[<>\[\]{}\s]", url):
        # A bare address has no name besides itself, and a handle adds none to it.
        bare = _address(label) in (host, _address(url))
        bare = bare or slugify(label).replace("-", "") in slugify(url).replace("-", "")
        network = network_of(url)
        told = "" if network and (bare or _says_little(label, network)) else label
        yield Link(told[:60] or network or host, url)


def _says_little(label: str, network: str) -> bool:
    """Whether ``label`` has only a name besides ``network``, unlike "GitHub (work)"."""
    # Of several profiles on a line, the label may be another one's.
    if is_person(_BY.sub("", label)) or label.casefold() in NETWORKS:
        return True
    owner, _, told = label.rpartition(", ")
    told = told if is_person(owner) or "@" in owner else label
    said = {*heading_words.words(told)} - {network.casefold()}
    return said <= _INVITING and "(" not in told


_BY = re.compile(r"(?:made|built|created|written|developed|designed)?\s?by\s", re.IGNORECASE)


def _address(url: str) -> str:
    """``url`` as people write it."""
    return re.sub(r"^\w+:(?://)?(?:www\.)?|^www\.|/$", "", url)


# "Find me" says less about a profile than the name of its network does.
_INVITING = frozenset(
    "contact reach write me my find at how to can you on or say hi hello out connect with".split()
)
OWN_WORDS = _INVITING | frozenset(
    "email e mail portfolio website web homepage home page site blog linkedin github "
    "twitter x mastodon personal correspondence courriel mel correo".split()
)


def is_own(line: Text) -> bool:
    """Whether a label says that the text after it leads to the owner ("Portfolio: ...")."""
    lead = lead_of(line)
    told = heading_words.words(spaced(lead.name)) if lead else ()
    return bool(told) and OWN_WORDS.issuperset(told)


_NAMING = {
    *(("name",), ("who",), ("full", "name"), ("author",), ("owner",), ("created",), ("developer",)),
    *(("maintainer",), ("student",), ("student", "name"), ("my", "name"), ("intern",)),
    *(("trainee",), ("learner",)),
    *(("submitted", "by"), ("prepared", "by"), ("written", "by"), ("author", "name")),
    *(("candidate",), ("auteur",), ("autrice",), ("nom",), ("autor",), ("autora",), ("nombre",)),
    *(("etudiant",), ("etudiante",), ("stagiaire",), ("alternant",), ("alternante",)),
    *(("estudiante",), ("alumno",), ("alumna",), ("praktikant",), ("praktikantin",)),
    *(("nome",), ("verfasser",), ("verfasserin",), ("mwandishi",), ("jina",)),
}


def names_owner(line: Text) -> bool:
    """Whether a label says that the owner's name follows: ``Author: Ada Obi, ada@quay.dev``."""
    lead = lead_of(line)
    return lead is not None and is_naming(spaced(lead.name))


def is_naming(label: str) -> bool:
    """Whether the owner's name follows or is below ``label``."""
    return heading_words.words(label) in _NAMING


def is_contact(line: Text) -> bool:
    """Whether ``line`` is an address of the owner, perhaps with words that say so.

    ``github: https://...``, ``mail ada@quay.dev``.
    """
    told = spaced(line)
    bare = _URL.sub(" ", _EMAIL.sub(" ", told))
    found = bare != told or any(span.href.startswith(("http", "mailto:")) for span in line)
    bare = _HANDLE.sub(" ", bare)
    words = heading_words.words(bare) if any(map(str.isalnum, bare)) else ()
    linked = _is_labelled_domain(line) or found
    said = () if _is_labelled_domain(line) else words
    return (
        linked and len(told.split()) <= _LONGEST_CONTACT and (OWN_WORDS | _ASKED).issuperset(said)
    )


_LONGEST_CONTACT = 8
# "Any questions? ada@quay.dev"
_ASKED = frozenset("any question feedback comment correction suggestion".split())


def _is_labelled_domain(line: Text) -> bool:
    """``site: ada.dev``."""
    lead = lead_of(line)
    return bool(lead and is_own(line) and _BARE_DOMAIN.fullmatch(spaced(lead.rest)))
