"""How this very Nexus was installed, and so what a new portfolio has to install."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from urllib.parse import urlsplit
from urllib.request import url2pathname

PACKAGE = "nexus-portfolio"


@dataclass(frozen=True, slots=True)
class Installation:
    """The ``requirement`` for pip, and the ``path`` Nexus was installed from, if any.

    That is a folder or a wheel, which only this machine has.
    """

    requirement: str
    path: str = ""


def installation() -> Installation:
    """The installation that runs; any version if it runs from its source tree, not installed."""
    try:
        found = distribution(PACKAGE)
    except PackageNotFoundError:
        return Installation(PACKAGE)
    # PEP 610: pip writes this for packages that did not come from a package index.
    origin = json.loads(found.read_text("direct_url.json") or "{}")
    if "vcs_info" in origin:
        vcs = origin["vcs_info"]
        return Installation(f"{PACKAGE} @ {vcs['vcs']}+{origin['url']}@{vcs['commit_id']}")
    if origin and urlsplit(origin["url"]).scheme != "file":
        return Installation(f"{PACKAGE} @ {origin['url']}")
    path = url2pathname(urlsplit(origin["url"]).path) if origin else ""
    return Installation(f"{PACKAGE}=={found.version}", path)
