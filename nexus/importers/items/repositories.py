"""Lists of somebody's own repositories: projects, whatever stands above them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nexus.importers.blocks import Block, Text, plain, texts
from nexus.importers.items.pieces import split
from nexus.importers.structure.heading_words import UNIT
from nexus.importers.structure.outline import Section

_REPOSITORY = re.compile(
    r"(?:^|(?<=[\s(/.]))(?:github|gitlab)\.com/(?P<owner>[\w-]+)/[\w.-]+/?(?=$|[\s).,;])",
    re.IGNORECASE,
)
_SEVERAL = 2


def lists_repositories(blocks: Sequence[Block]) -> bool:
    """Whether ``blocks`` are items that each lead to a repository, all of one owner's."""
    pieces = split(blocks).pieces
    owners = [_owner_of(piece.text) for piece in pieces]
    return len(pieces) >= _SEVERAL and all(owners) and len(set(owners)) == 1


def heads_repositories(section: Section) -> bool:
    """Whether the headings below ``section`` each are over a text that leads to such a one."""
    children = section.children
    owners = [_owner_below(child) for child in children]
    plain_ones = not any(child.children or UNIT.match(child.title) for child in children)
    return plain_ones and len(owners) >= _SEVERAL and all(owners) and len(set(owners)) == 1


def _owner_below(child: Section) -> str:
    told = (_owner_of(text) for block in child.blocks for _, text in texts(block))
    return next(filter(None, told), "")


def _owner_of(text: Text) -> str:
    told = " ".join([plain(text), *(span.href for span in text)])
    found = _REPOSITORY.search(told)
    return found["owner"].casefold() if found else ""
