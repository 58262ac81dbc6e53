"""``python -m nexus``: the ``nexus`` command where the package is not installed."""

from __future__ import annotations

from nexus.cli import main

if __name__ == "__main__":
    main(prog_name="nexus")
