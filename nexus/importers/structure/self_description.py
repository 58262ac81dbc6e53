"""Which lines are about the document itself: ``**Last updated:** March``, ``Author: ...``."""

from __future__ import annotations

import re

from nexus.importers.blocks import Block, Code, Paragraph, Text, plain, spaced
from nexus.importers.leads import lead_apart, lead_of
from nexus.importers.structure import heading_words
from nexus.importers.vocabulary import metadata

_SURE = frozenset(heading_words.normalised(metadata.SURE))
_LOOSE = frozenset(heading_words.normalised(metadata.LOOSE))
_PLACES = frozenset(heading_words.normalised(metadata.PLACES))
_REMARKS = frozenset(heading_words.normalised(metadata.REMARKS))
_BESIDE = frozenset(map(heading_words.singular, metadata.BESIDE))
_CLOSING = re.compile(metadata.CLOSINGS, re.IGNORECASE)
_TOGETHER = re.compile(metadata.TOGETHER, re.IGNORECASE)
_LEADS = re.compile(r"://|@|#\w|^\S+\.\w{2,}/|^www\.")
_ORNAMENT = re.compile(r"^[^\w©(]+")
# A bar may also separate names: "Ada │ Lagos".
_TREE = re.compile(r"[├└]|^[^\S\n]*│", re.MULTILINE)
# "Marks: 1 = seen, 5 = taught", unlike "Exit codes: 0 = success, 1 = failure".
_LEGENDS = frozenset("legend mark key scale rating score level symbol".split())
_LEGEND = re.compile(r"(?:^|[:,;] )(?:\d{1,2}|[^\w\s,;:]{1,5}) = \S")
# "Difficulty: Easy" rates an exercise; elsewhere that label introduces a problem.
_RATED = ("difficulty",)
_RATING = re.compile(
    r"\W*(?:(?:very )?(?:easy|medium|moderate|intermediate|hard|advanced|beginner)|[\d./ ]+)?\W*",
    re.IGNORECASE,
)
_LONGEST_RATING = 30
_LONGEST_VALUE = 12
_LONGEST_CLOSING = 40


def describes_document(text: Text, strict: bool = False, leading: bool = True) -> bool:
    """Whether a line is metadata, a legend of marks, or a closing remark.

    ``strict``: a label like "Status" may belong to something else; ``leading``: a line that
    only leads somewhere ("Repository: https://...") is metadata, too.
    """
    lead = lead_apart(text)
    if lead and _says_of_document(_label(text), lead.rest, strict, leading):
        return True
    told = _ORNAMENT.sub("", spaced(text))
    if _LEGENDS.intersection(_label(text)) and len(_LEGEND.findall(told)) > 1:
        return True
    return bool(_CLOSING.match(told)) and len(told.split()) <= _LONGEST_CLOSING


def is_remark(text: Text) -> bool:
    """Whether a line is a remark on the rest: ``**Note:** ...``."""
    return _label(text) in _REMARKS


def value_of(text: Text, labels: frozenset[tuple[str, ...]]) -> str:
    """The text after one of ``labels``, else ``""``."""
    lead = lead_apart(text)
    return spaced(lead.rest) if lead and _label(text) in labels else ""


def _label(text: Text) -> tuple[str, ...]:
    lead = lead_of(text)
    return heading_words.words(lead.label) if lead else ()


def _says_of_document(label: tuple[str, ...], value: Text, strict: bool, leading: bool) -> bool:
    told = spaced(value)
    if label == ("collaboration",) and _TOGETHER.match(told):
        return True
    if not told or len(told.split()) > _LONGEST_VALUE:
        return False
    bare = tuple(word for word in label if word not in _BESIDE)
    if label in _PLACES or bare in _PLACES:
        leads = any(span.href for span in value) or bool(_LEADS.search(told))
        leads = leads or (" " not in told and value[-1].code)
        return leads and leading
    short = len(told) <= _LONGEST_RATING
    if not strict and label == _RATED and short and _RATING.fullmatch(told):
        return True
    known = _SURE if strict else _SURE | _LOOSE
    return label in known or bare in known


def draws_tree(block: Block) -> bool:
    """Whether ``block`` draws a tree of files."""
    told = block.text if isinstance(block, Code) else ""
    told = plain(block.text) if isinstance(block, Paragraph) else told
    return bool(_TREE.search(told))
