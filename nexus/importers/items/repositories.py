"""Lists of somebody's own repositories: projects, whatever stands above them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nexus.importers.blocks import Block, Text, plain
from nexus.importers.items.pieces import split

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


def _owner_of(text: Text) -> str:
    told = " ".join([plain(text), *(span.href for span in text)])
    found = _REPOSITORY.search(told)
    return found["owner"].casefold() if found else ""
