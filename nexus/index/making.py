"""Makes an index that is not there yet from the content, reusing an older index if any."""

from __future__ import annotations

from sqlalchemy import Connection, inspect

from nexus.content.loader import load
from nexus.content.media import MediaLibrary
from nexus.content.targets import MEDIA_FOLDER
from nexus.index.fingerprint import code_digest_of
from nexus.index.folder.cached_reader import CachedReader
from nexus.index.folder.live_cache import LiveCache
from nexus.index.folder.survey import ContentChanged, Survey
from nexus.index.sources import Source
from nexus.index.stores import Store, StoredIndex
from nexus.index.writing.builder import build
from nexus.index.writing.older_index import is_near, older_index_of
from nexus.index.writing.plan import Plan
from nexus.index.writing.revision import changed, revise
from nexus.progress import Progress


def plan_of(
    source: Source, seen: Survey, name: str, code_digest: bytes, live_cache: LiveCache
) -> Plan:
    """What the index ``name`` is built from: the files of ``source`` as they were ``seen``.

    Raises ``ContentError`` with all mistakes, and ``ContentChanged`` where a file changed since.
    """
    live_cache.drop_unused()
    cached_reader = CachedReader(seen, code_digest, source.cache, live_cache)
    portfolio = load(source.content, source.catalogue, cached_reader, live_cache).portfolio
    seen.fresh.clear()
    return Plan(
        name,
        portfolio,
        MediaLibrary(source.content),
        source.catalogue.groups,
        source.card_renderer(),
        code_digest,
        seen.digest(MEDIA_FOLDER.encode() + b"/"),
        live_cache,
        source.drafts,
    )


def make(source: Source, plan: Plan, store: Store, progress: Progress) -> StoredIndex:
    """The index of ``plan`` in ``store``; what an older index already has is taken from there.

    ``plan`` is of ``source``. Raises ``ContentChanged`` where the templates of its cards changed
    since.
    """
    older = older_index_of(store.latest(), plan.code_digest)
    layout = plan.layout()
    ids = changed(older, layout.digests) if older else None
    is_worth_a_copy = older and (ids is not None or is_near(older, layout.digests))

    def write(connection: Connection) -> None:
        if older and ids is not None and inspect(connection).has_table("digests"):
            revise(connection, plan, layout, older, ids, progress)
        else:
            build(connection, plan, layout, progress, older)
        # Templates are compiled when a card is first rendered: after they were named.
        if code_digest_of(source.card_makers, drafts=source.drafts) != plan.code_digest:
            raise ContentChanged

    return store.build(plan.fingerprint, write, older.stored if older and is_worth_a_copy else None)
