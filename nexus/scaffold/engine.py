"""What a new portfolio has to install to run on this very Nexus."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from urllib.parse import urlsplit
from urllib.request import url2pathname

PACKAGE = "nexus-portfolio"


@dataclass(frozen=True, slots=True)
class Engine:
    """The ``requirement`` for pip, and the ``folder`` Nexus was installed from, if any."""

    requirement: str
    folder: str = ""


def engine() -> Engine:
    """The engine that runs; any version if it runs from its source tree, not installed."""
    try:
        found = distribution(PACKAGE)
    except PackageNotFoundError:
        return Engine(PACKAGE)
    # PEP 610: pip writes this for packages that did not come from a package index.
    origin = json.loads(found.read_text("direct_url.json") or "{}")
    if "vcs_info" in origin:
        vcs = origin["vcs_info"]
        return Engine(f"{PACKAGE} @ {vcs['vcs']}+{origin['url']}@{vcs['commit_id']}")
    folder = url2pathname(urlsplit(origin["url"]).path) if "dir_info" in origin else ""
    return Engine(f"{PACKAGE}=={found.version}", folder)
