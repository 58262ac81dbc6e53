"""Lines of nothing but links: to the owner, into the repository, or to other pages."""

from __future__ import annotations

import re

from nexus.importers.blocks import Span, Text, plain, spaced
from nexus.importers.leads import lead_of
from nexus.importers.networks import network_of
from nexus.importers.structure import headings
from nexus.importers.vocabulary import Topic

LEADS_TO_OWNER = "contact: its links are in the profile"
LEADS_INSIDE = "leads only into the document or its repository"


def is_links(line: Text) -> bool:
    """Whether ``line`` is nothing but links or badges, and the separators between them."""
    return any(span.href for span in line) and all(span.href for span in _worded(line))


def leads_away(line: Text) -> bool:
    """Whether ``line`` is a label and its link: "Deployed app: [Harbour map](...)"."""
    lead = lead_of(line)
    linked = _worded(lead.rest) if lead else []
    return bool(linked) and all(span.href for span in linked)


def leads_inside(line: Text, *, opening: bool = False) -> bool:
    """Whether ``line`` is only links into the document or its repository, or opens with one."""
    spans = _worded(line)[: 1 if opening else None]
    return bool(spans) and all(map(_IS_INSIDE.match, (span.href for span in spans)))


# Not an address: "#tests", "docs/knots.md".
_IS_INSIDE = re.compile(r"(?!\w+:|//)\S")


def leads_to_more(line: Text) -> bool:
    """Whether ``line`` leads nowhere in a portfolio: "[All knots →](notes/knots.md)"."""
    lead = lead_of(line)
    refers = lead and _REFERS.match(lead.label) and leads_inside(lead.rest)
    more = spaced(line).endswith(("→", "»", "›", "➜", "➡")) or bool(_BACK.match(spaced(line)))
    return bool(refers) or (leads_inside(line) and more)


# What "See also:" refers to stands elsewhere in the document.
_REFERS = re.compile(r"(?:see|leads?|related|compare|cf)\b", re.IGNORECASE)

# Such lines are below each section of some templates: back to top.
_BACK = re.compile(r"\W*(?:(?:go |jump )?back to|return to|to the top)\b", re.IGNORECASE)


def signs(line: Text) -> bool:
    """Whether ``line`` is ``LinkedIn · GitHub``: nothing but links to its owner's profiles."""
    return is_links(line) and all(_is_owners(span.href) for span in line if span.href)


def leads_only_to_owner(line: Text) -> bool:
    """Whether ``line`` is nothing but links to its owner's profiles, or their bare addresses."""
    words = plain(line).split()
    return signs(line) or (bool(words) and all(map(_is_owners, words)))


def leads_to_owner(line: Text) -> bool:
    """Whether ``line`` is ``Contact: https://...``, even among things learned."""
    lead = lead_of(line)
    reading = headings.read(spaced(lead.name)) if lead else headings.Reading(None)
    told = " ".join([spaced(line), *(span.href for span in line)])
    return reading.pure and reading.topic is Topic.CONTACT and ("://" in told or "@" in told)


def _is_owners(url: str) -> bool:
    return url.startswith("mailto:") or bool(network_of(url))


def _worded(text: Text) -> list[Span]:
    """The spans of ``text`` with a letter or digit in them."""
    return [span for span in text if any(map(str.isalnum, span.text))]
