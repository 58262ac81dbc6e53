"""Pieces that say nothing which their owner did, and why."""

from __future__ import annotations

import re

from nexus.importers.blocks import Span, Text, plain, spaced
from nexus.importers.leads import lead_of
from nexus.importers.structure import headings
from nexus.importers.vocabulary import Topic

LEADS_TO_OWNER = "contact: its links are in the profile"


_PROFILE = re.compile(
    r"mailto:|https?://(?:www\.)?(?:github\.com/[\w-]+/?$|(?:\w+\.)?linkedin\.com/in/|(?:x|twitter)\.com/)"
)


def signs(text: Text) -> bool:
    """``LinkedIn · GitHub`` below the last list: nothing but links to its owner's profiles."""
    linked = [span for span in text if span.href]
    beside = "".join(span.text for span in text if not span.href)
    return bool(linked) and not re.search(r"\w", beside) and all(map(_leads_to_profile, linked))


def leads_only_to_owner(text: Text) -> bool:
    """Whether ``text`` is links to its owner's profiles alone, be they bare addresses."""
    words = plain(text).split()
    return signs(text) or (bool(words) and all(map(_PROFILE.match, words)))


def _leads_to_profile(span: Span) -> bool:
    return bool(_PROFILE.match(span.href))


def leads_to_owner(text: Text) -> bool:
    """``Contact: https://...`` in the list before it, since no line was left empty."""
    lead = lead_of(text)
    reading = headings.read(spaced(lead.name)) if lead else headings.Reading(None)
    told = " ".join([spaced(text), *(span.href for span in text)])
    return reading.pure and reading.topic is Topic.CONTACT and ("://" in told or "@" in told)
