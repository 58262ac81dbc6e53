"""The ``nexus`` command, and ``python -m nexus`` where the package is not installed."""

from __future__ import annotations

import sys


def run() -> None:
    """Run the command; who stops it before it has begun is spared the traceback."""
    try:
        from nexus.cli import main
    except KeyboardInterrupt:
        # As the command itself says it, once it can.
        sys.exit("\nAborted!")
    main(prog_name="nexus")


if __name__ == "__main__":
    run()
