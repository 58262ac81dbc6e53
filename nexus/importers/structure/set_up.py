"""Sections that show how to run an app, recognised by the commands in them."""

from __future__ import annotations

import re

from nexus.importers.blocks import Block, Code, Listing, Paragraph, plain, spaced, texts_in
from nexus.importers.lines import all_lines
from nexus.importers.structure.section import Section

_SHELLS = frozenset("bash sh shell console terminal zsh powershell".split())
_SETTINGS = frozenset("env dotenv ini text txt yaml yml".split()) | {""}
_NAMED = (
    r"(?:[$>] ?)?(?:git|npm|npx|yarn|pnpm|pip3?|pipenv|poetry|python3?|docker(?:-compose)?|make"
    r"|cd|cp|mkdir|touch|source|export|sudo|brew|apt(?:-get)?|flask|uvicorn|node|php|composer|mvn"
    r"|cargo|dotnet|go) [\w./~<-]"
)
_COMMAND = re.compile(rf"\s*{_NAMED}")
# Notes on Git or Docker show other commands of theirs as what was learned.
_OTHER = r"(?:[$>] ?)?(?:git (?!clone)|docker (?!compose))"
_STARTS = re.compile(rf"^[ \t]*(?!{_OTHER}){_NAMED}", re.MULTILINE)
_STEP_WORDS = 15
# A paragraph beside commands is a step if it leads to one, or to the running app.
_LEADS = re.compile(r":$|\blocalhost\b|127\.0\.0\.1")


def shows_set_up(section: Section, *, only: bool) -> bool:
    """Whether commands, but no links, are in ``section``; ``only``: beside them short steps."""
    blocks = section.everything
    links = {span.href for text in texts_in(blocks) for span in text} - {""}
    leads = all(map(_LEADS.search, links)) and any(map(_commands, blocks))
    return leads and (not only or (all(map(_is_step, blocks)) and any(map(_starts, blocks))))


def _starts(block: Block) -> bool:
    """Whether ``block`` has a command that fetches or runs an app."""
    if isinstance(block, Listing):
        return any(_starts(below) for item in block.items for below in item.blocks)
    told = [block.text] if isinstance(block, Code) else map(plain, texts_in([block]))
    return any(map(_STARTS.search, told))


def _commands(block: Block) -> bool:
    if isinstance(block, Listing):
        return any(_commands(below) for item in block.items for below in item.blocks)
    if isinstance(block, Code):
        return block.language.casefold() in _SHELLS or bool(_COMMAND.match(block.text))
    told = all_lines(block.text) if isinstance(block, Paragraph) else []
    coded = len(told) > 1 or any(span.code for line in told for span in line[:1])
    return coded and all(_COMMAND.match(plain(line)) for line in told)


def _is_step(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return _commands(block) or bool(_LEADS.search(spaced(block.text)))
    if isinstance(block, Code):
        return _commands(block) or block.language.casefold() in _SETTINGS
    return all(len(spaced(text).split()) <= _STEP_WORDS for text in texts_in([block]))
