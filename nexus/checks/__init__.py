"""``nexus check`` without its terminal: the rules and how their findings are printed."""

from __future__ import annotations

from nexus.checks.folder import check
from nexus.checks.rules import RULES

__all__ = ["RULES", "check"]
