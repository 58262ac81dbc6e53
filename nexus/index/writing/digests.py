"""A digest for each entry: the same digest means the same rows, except for their ids."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import msgspec

from nexus.content.documents import Entry, Technology
from nexus.content.load_cache import EntryCache
from nexus.content.targets import MEDIA_FOLDER

DIGEST_BYTES = 16

_encode = msgspec.msgpack.Encoder().encode
# The folder's name, or a character by which a body can escape it instead of writing it.
_MEDIA = (MEDIA_FOLDER, "%", "&", "\\")


def entry_digests(
    entries: Iterable[Entry],
    technologies: Iterable[Technology],
    language: str,
    media: bytes,
    known: EntryCache[bytes],
) -> list[bytes]:
    """A digest for each of ``entries``, of everything that its rows are made of.

    That is the entry itself, the names of its technologies, the ``language`` it is written in
    and, where its body may refer to a media file, ``media``: a digest of all media files.
    ``known`` are those that entries had before.
    """
    names = {
        technology.slug: _encode((technology.slug, technology.title, technology.aliases))
        for technology in technologies
    }
    known.set_context((names, language, media))
    spoken = language.encode()

    def digest_of(entry: Entry) -> bytes:
        parts = (
            hashlib.sha256(_encode(entry)).digest(),
            *(names[slug] for slug in entry.technologies),
            spoken,
            media if _may_show_media(entry.body) else b"",
        )
        return hashlib.sha256(b"\0".join(parts)).digest()[:DIGEST_BYTES]

    return [known.get(entry, digest_of) for entry in entries]


def technology_digests(technologies: Iterable[Technology], media: bytes) -> list[bytes]:
    """A digest for each of ``technologies``, in order: the same one means the same prose.

    It follows from the technology itself and, where its body may refer to a media file, from
    ``media``, a digest of all media files.
    """
    return [
        hashlib.sha256(
            _encode(technology) + (media if _may_show_media(technology.body) else b"")
        ).digest()[:DIGEST_BYTES]
        for technology in technologies
    ]


def packed(digests: Sequence[bytes]) -> bytes:
    """``digests`` as an index stores them."""
    return b"".join(digests)


def unpacked(stored: bytes) -> list[bytes]:
    """The digests that ``packed`` joined."""
    return [stored[at : at + DIGEST_BYTES] for at in range(0, len(stored), DIGEST_BYTES)]


def _may_show_media(body: str) -> bool:
    return any(map(body.__contains__, _MEDIA))
