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
    """The ``requirement`` for pip; ``folder`` is where Nexus was installed from, if from one."""

    requirement: str
    folder: str = ""


def engine() -> Engine:
    """The engine that runs; any, where it runs from its source tree and is not installed."""
    try:
        found = distribution(PACKAGE)
    except PackageNotFoundError:
        return Engine(PACKAGE)
    # PEP 610: pip writes it for what did not come from an index of packages.
    origin = json.loads(found.read_text("direct_url.json") or "{}")
    if "vcs_info" in origin:
        vcs = origin["vcs_info"]
        return Engine(f"{PACKAGE} @ {vcs['vcs']}+{origin['url']}@{vcs['commit_id']}")
    folder = url2pathname(urlsplit(origin["url"]).path) if "dir_info" in origin else ""
    return Engine(f"{PACKAGE}=={found.version}", folder)
