"""Reads the addresses of front matter: of pages, of mailboxes, of files in ``media/``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PureWindowsPath

from nexus.content import links
from nexus.content.faults import Faults, quoted
from nexus.content.frontmatter.values import NAME_LIMIT, URL_LIMIT, text
from nexus.content.frontmatter.yamltree import Node
from nexus.content.media import MEDIA_TYPES
from nexus.content.targets import MEDIA_FOLDER, is_local, media_name


def url(node: Node, field: str, faults: Faults) -> str:
    """The address of a page or a mailbox; empty where there is none."""
    return _address(node, field, faults, links.fault_of)


def url_or_file(node: Node, field: str, faults: Faults) -> str:
    """The same, or a file in ``media/``; whether that exists is not checked here."""
    return _address(node, field, faults, _fault_of_either)


def email(node: Node, field: str, faults: Faults) -> str:
    """A mail address."""
    written = text(NAME_LIMIT)(node, field, faults)
    if not written or links.EMAIL.fullmatch(written):
        return written
    message = f"is {quoted(written)}; expected an e-mail address such as name@example.org"
    faults.mistake(node.at, field, message, "email")
    return ""


def _address(node: Node, field: str, faults: Faults, fault_of: Callable[[str], str | None]) -> str:
    written = text(URL_LIMIT)(node, field, faults)
    fault = fault_of(written) if written else None
    if fault is None:
        return written
    faults.mistake(node.at, field, f"{quoted(written)} {fault}", "link")
    return ""


def _fault_of_either(written: str) -> str | None:
    if media_name(written):
        return None
    # Both kinds of slashes part it: owners copy paths of their own machine.
    path = PureWindowsPath(written)
    if is_local(written) and path.suffix[1:].lower() in MEDIA_TYPES:
        return (
            f"is not in {MEDIA_FOLDER}/; expected a file there, such as {MEDIA_FOLDER}/{path.name}"
        )
    return links.fault_of(written)
