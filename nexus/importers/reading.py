"""Bytes of either format -> an import: JSON is a resume, all else a learning record."""

from __future__ import annotations

from pathlib import PurePath

from nexus.importers.fitting import fitted
from nexus.importers.report import Imported


def read(data: bytes, source: str) -> Imported:
    """Import ``data``, named ``source`` in messages and in the report.

    Raises ImportFailed where JSON is malformed or is no JSON Resume.
    """
    if is_json(data, source):
        from nexus.importers.resumes import reading as resume

        portfolio, report = resume.read(data, source)
    else:
        # Markdown's parser is only loaded where there is markdown.
        from nexus.importers import record

        portfolio, report = record.read(data, source)
    return Imported(fitted(portfolio), report)


_BLANKS = b"\xef\xbb\xbf \t\r\n"


def is_json(data: bytes, source: str) -> bool:
    """Whether ``data`` is to be read as a resume.

    The name tells; standard input and names without a suffix are known by their first sign.
    """
    suffix = PurePath(source).suffix.casefold()
    return suffix == ".json" or (not suffix and data.lstrip(_BLANKS)[:1] == b"{")
