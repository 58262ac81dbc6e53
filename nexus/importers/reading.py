"""Bytes of either format -> an import: JSON is a resume, anything else a learning record."""

from __future__ import annotations

from pathlib import PurePath

from nexus.errors import ImportFailed
from nexus.importers.finishing.fitting import fitted
from nexus.importers.report import Imported


def read(data: bytes, source: str) -> Imported:
    """Import ``data``, named ``source`` in messages and in the report.

    Raises ImportFailed if JSON is malformed or not a JSON Resume, if it all nests too deep, or if
    it is a document of another program.
    """
    if data.startswith(OF_PROGRAMS):
        told = "is a Word document, a PDF or the like; save it as plain text or markdown"
        raise ImportFailed(source, f"{told}, and import that.")
    if is_json(data, source):
        from nexus.importers.resumes import reading as resume

        portfolio, report = resume.read(data, source)
    else:
        # The markdown parser is loaded only if it is needed.
        from nexus.importers import record

        try:
            portfolio, report = record.read(data, source)
        except RecursionError:
            # A thousand nested lists can't have been written for readers.
            raise ImportFailed(source, "nests its lists too deep to be a README.") from None
    return Imported(fitted(portfolio), report)


# Word (new and old) and all that is packed as a zip, PDF, and rich text.
OF_PROGRAMS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf")
_BLANKS = b"\xef\xbb\xbf \t\r\n"


def is_json(data: bytes, source: str) -> bool:
    """Whether ``data`` is to be read as a resume.

    The suffix decides; standard input and names without a suffix go by the first character.
    """
    suffix = PurePath(source).suffix.casefold()
    return suffix == ".json" or (not suffix and data.lstrip(_BLANKS)[:1] == b"{")
