"""What stands in a style sheet without being its structure, as patterns of regular expressions."""

from __future__ import annotations

COMMENT = r"/\*.*?\*/"
"""A comment; dots must match line breaks."""

VERBATIM = r""""(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|url\([^)"']*\)|\\."""
"""What means just what it says: strings, addresses, and a character behind a backslash."""
