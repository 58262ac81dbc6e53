"""Serialises what a file says, to keep it from one build to the next."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from nexus.content.body.references import Reference
from nexus.content.documents import Entry, Profile, Technology
from nexus.content.frontmatter.schema import Places
from nexus.content.reader import FileResult
from nexus.errors import Problem


@dataclass(frozen=True, slots=True)
class _Serialised:
    """A ``FileResult`` as it is serialised: its document is in the field named for its sort."""

    path: str
    profile: Profile | None
    technology: Technology | None
    entry: Entry | None
    problems: tuple[Problem, ...]
    excerpt: str
    places: Places
    references: tuple[Reference, ...]
    stray: str
    avatar: str


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Serialised).decode


def serialised(result: FileResult) -> bytes:
    """``result`` as bytes."""
    document = result.document
    return _encode(
        _Serialised(
            result.path,
            document if isinstance(document, Profile) else None,
            document if isinstance(document, Technology) else None,
            document if isinstance(document, Entry) else None,
            result.problems,
            result.excerpt,
            result.places,
            result.references,
            result.stray,
            result.avatar,
        )
    )


def deserialised(data: bytes) -> FileResult | None:
    """The result that was serialised as ``data``; None where that is damaged."""
    try:
        kept = _decode(data)
    except msgspec.DecodeError:
        return None
    return FileResult(
        kept.path,
        kept.profile or kept.technology or kept.entry,
        kept.problems,
        kept.excerpt,
        kept.places,
        kept.references,
        kept.stray,
        kept.avatar,
    )
