"""A survey made from an earlier one by looking only at files that are said to have changed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from nexus.content.places import is_beside
from nexus.index.folder.survey import Survey


def partial_survey(last: Survey, content: Path, changed: Iterable[Path]) -> Survey | None:
    """The survey of the folder ``content``, if only the files at the paths ``changed`` are not
    as the ``last`` survey found them.

    None where every file has to be looked at: where ``last`` has links, a folder came or went, a
    path leads out of ``content`` or to something that is not a regular file, or a file has a
    second name (a hard link), by which it can change as well.
    """
    if last.has_links:
        return None
    now = Survey(dict(last.digests))
    root = content.resolve()
    if not all(_look(now, root, path) for path in changed):
        return None
    if now.digests.keys() != last.digests.keys():
        now.digests = dict(sorted(now.digests.items()))
    return now


def _look(now: Survey, root: Path, path: Path) -> bool:
    """Put the file at ``path`` into ``now``; False where more than it may have changed."""
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
    if not is_beside(at.name):
        now.take(name, os.fsencode(at))
    return True
