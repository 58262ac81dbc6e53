"""Keeps the C library's allocator from holding on to memory that is no longer used.

glibc gives each thread an arena of its own, up to eight per core, and memory that is freed in one
stays there: four threads that take turns at large pages hold several times what they need. And once
a block of some megabytes has been freed, glibc also carves blocks of that size from its arenas,
where they leave holes. Other C libraries have no such settings and are left as they are.
"""

from __future__ import annotations

import ctypes

_ARENA_MAX, _TRIM_THRESHOLD, _MMAP_THRESHOLD = -8, -1, -3

SETTINGS = {
    # Python's own lock lets only one thread allocate at a time, nearly always: two are enough.
    _ARENA_MAX: 2,
    # Anything larger goes back to the system as soon as it is freed: compressing the front page at
    # the highest quality takes some tens of megabytes, once.
    _MMAP_THRESHOLD: 2**20,
    # What a page needs stays available for the next one.
    _TRIM_THRESHOLD: 8 * 2**20,
}


def configure() -> bool:
    """Configure the allocator for a server of many threads; return whether that was possible.

    Must be called before there are any threads; processes that are forked later inherit it.
    """
    try:
        set_option = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):  # musl, macOS, Windows
        return False
    taken = [set_option(name, value) == 1 for name, value in SETTINGS.items()]
    return all(taken)
