"""A survey that follows an earlier one by looking only at files that are told to have changed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from nexus.index.folder.survey import Survey


def glance(last: Survey, content: Path, told: Iterable[Path]) -> Survey | None:
    """The survey of ``content`` if since the ``last`` only files at ``told`` have changed.

    None where that takes a look at all: a folder came or went, something is neither file nor
    folder, or a file has another name, by which it can change as well.
    """
    if last.has_links:
        return None
    now = Survey(dict(last.digests))
    root = content.resolve()
    if not all(_look(now, root, path) for path in told):
        return None
    if now.digests.keys() != last.digests.keys():
        now.digests = dict(sorted(now.digests.items()))
    return now


def _look(now: Survey, root: Path, path: Path) -> bool:
    """Take the file at ``path`` as it is now; whether that is all that can have changed."""
    at = path.parent.resolve() / path.name
    if not at.is_relative_to(root) or at == root:
        return False
    below = at.relative_to(root)
    if any(part.startswith(".") for part in below.parts):
        return True
    name = os.fsencode(below)
    try:
        seen = at.lstat()
    except FileNotFoundError:
        now.digests.pop(name, None)
        return not any(known.startswith(name + b"/") for known in now.digests)
    except OSError:
        return False
    if not stat.S_ISREG(seen.st_mode) or seen.st_nlink > 1:
        return False
    now.take(name, os.fsencode(at))
    return True
