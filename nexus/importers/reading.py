"""Bytes of either format -> an import: JSON is a resume, all else a learning record."""

from __future__ import annotations

from pathlib import PurePath

from nexus.errors import ImportFailed
from nexus.importers.fitting import fitted
from nexus.importers.report import Imported


def read(data: bytes, source: str) -> Imported:
    """Import ``data``, named ``source`` in messages and in the report.

    Raises ImportFailed where JSON is malformed or is no JSON Resume, and for what nests too deep.
    """
    if is_json(data, source):
        from nexus.importers.resumes import reading as resume

        portfolio, report = resume.read(data, source)
    else:
        # Markdown's parser is only loaded where there is markdown.
        from nexus.importers import record

        try:
            portfolio, report = record.read(data, source)
        except RecursionError:
            # A thousand lists within each other: nobody wrote that to be read.
            raise ImportFailed(source, "nests its lists too deep to be a README.") from None
    return Imported(fitted(portfolio), report)


_BLANKS = b"\xef\xbb\xbf \t\r\n"


def is_json(data: bytes, source: str) -> bool:
    """Whether ``data`` is to be read as a resume.

    The name tells; standard input and names without a suffix are known by their first sign.
    """
    suffix = PurePath(source).suffix.casefold()
    return suffix == ".json" or (not suffix and data.lstrip(_BLANKS)[:1] == b"{")
