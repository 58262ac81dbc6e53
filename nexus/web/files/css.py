"""The parts of a style sheet that are not its structure, as regular expressions."""

from __future__ import annotations

COMMENT = r"/\*.*?\*/"
"""A comment; dots must match line breaks."""

VERBATIM = r""""(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|url\([^)"']*\)|\\."""
"""Text to be taken literally: strings, addresses, and a character after a backslash."""
