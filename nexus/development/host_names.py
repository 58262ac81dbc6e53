"""Which host names the live site answers to: a page of another site must not read the drafts.

A site that the owner visits can make its own name point to their machine (DNS rebinding): then
the browser takes both for one site. It can't do that with the names below, or with an address.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from ipaddress import ip_address

from nexus.web.middleware.refusals import is_among

_PORT = re.compile(r":\d*$")
# Names that public DNS never assigns (RFC 6761, 6762, 8375, and ICANN's decision of 2024).
_LOCAL = (".localhost", ".local", ".test", ".home.arpa", ".internal")


def is_trusted_host(host: str, trusted: Sequence[str]) -> bool:
    """Whether the header ``host`` names this machine, or one of the ``trusted`` names."""
    name = _PORT.sub("", host).lower().rstrip(".")
    if "." not in name.strip("[]") or name.endswith(_LOCAL) or _is_address(name):
        return True
    return is_among(name, trusted)


def _is_address(name: str) -> bool:
    try:
        return bool(ip_address(name.strip("[]")))
    except ValueError:
        return False
