"""What may go from a folder of indexes: those nobody will return to, and halves of dead builds."""

from __future__ import annotations

import os
from pathlib import Path

from nexus.index.files import digest_file, indexes_in, written_at

KEPT = 3
"""How many indexes stay, the one just built among them: as many as a rollback may want."""


def sweep(folder: Path) -> None:
    """Remove what builds that died have left in ``folder``."""
    for path in folder.glob("index-*.sqlite3.tmp-*"):
        pid = path.name.rpartition("-")[2].partition(".")[0]
        if not (pid.isdigit() and _is_alive(int(pid))):
            path.unlink(missing_ok=True)


def prune(folder: Path, current: Path) -> None:
    """Keep ``current`` and the newest few others in ``folder``, for a rollback."""
    others = [path for path in indexes_in(folder) if path != current]
    others.sort(key=written_at, reverse=True)
    for path in others[KEPT - 1 :]:
        path.unlink(missing_ok=True)
        digest_file(path).unlink(missing_ok=True)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
