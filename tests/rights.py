"""Takes from root what makes it root among files, so that tests find closed what is closed."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager

_VERSION_3 = 0x20080522
# CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, in linux/capability.h.
_PAST_RIGHTS = 1 << 1 | 1 << 2
# Effective, permitted and inheritable ones, of numbers below 32 and above.
_Sets = ctypes.c_uint32 * 6


@contextmanager
def without_rights() -> Iterator[None]:
    """While this lasts, the rights of files and folders hold for this thread, whoever runs it."""
    if os.geteuid() != 0:
        yield
        return
    kernel = ctypes.CDLL(None, use_errno=True)
    header, sets = (ctypes.c_uint32 * 2)(_VERSION_3, 0), _Sets()
    kernel.capget(header, sets)
    all_of_them = sets[0]
    sets[0] &= ~_PAST_RIGHTS
    kernel.capset(header, sets)
    try:
        yield
    finally:
        sets[0] = all_of_them
        kernel.capset(header, sets)
