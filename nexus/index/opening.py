"""Opens the index of a content folder, building it where it is not there yet."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path

from nexus.errors import ContentError, Problem
from nexus.index.fingerprint import code_digest_of, fingerprint
from nexus.index.folder.live_cache import LiveCache
from nexus.index.folder.survey import ContentChanged, Survey
from nexus.index.sources import Source
from nexus.index.stores import Store, StoredIndex
from nexus.progress import Progress, quiet

_TRIES = 5


def open_index(source: Source, store: Store, progress: Progress = quiet) -> StoredIndex:
    """The index of ``source`` as it is now; built first if it is not in ``store``.

    Raises ``ContentError`` with every mistake of the content, and ``IndexUnavailable``
    where the store can't take the index. Either way an older index stays as it was.
    """
    for _ in range(_TRIES):
        try:
            return _open_index(source, store, progress)
        except ContentChanged:
            continue
    raise ContentError((_keeps_changing(source.content),))


def _open_index(source: Source, store: Store, progress: Progress) -> StoredIndex:
    live_cache = source.live_cache or LiveCache()
    code_digest = code_digest_of(source.card_makers, drafts=source.drafts)
    seen = live_cache.survey(source.content, source.cache)
    name = fingerprint(seen, code_digest)
    found = store.find(name)
    if found is not None:
        if live_cache.read is None:
            live_cache.deferred.append(
                partial(_read_ahead, source, seen, name, code_digest, live_cache)
            )
        return found
    # Importing what reads and renders takes a quarter of a second: only done without an index.
    from nexus.index.making import make, plan_of

    plan = plan_of(source, seen, name, code_digest, live_cache)
    built = make(source, plan, store, progress)
    if source.live_cache is None:
        live_cache.run_deferred()
    return built


def _read_ahead(
    source: Source, seen: Survey, name: str, code_digest: bytes, live_cache: LiveCache
) -> None:
    """Load into memory what the next index will be made of, where nothing had to be read yet.

    Not after a later survey, whose changes would never be read.
    """
    if not live_cache.is_latest(seen):
        return
    # As above: the first page is on show already.
    from nexus.index.making import plan_of

    with suppress(ContentError, ContentChanged):  # reported when that index is needed
        plan_of(source, seen, name, code_digest, live_cache).layout()


def _keeps_changing(content: Path) -> Problem:
    message = "keeps changing while it is read; try again once nothing writes to it"
    return Problem(content.as_posix(), 1, "folder", message, "folder")
