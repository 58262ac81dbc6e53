"""Decompresses what was sent, by the name of its encoding."""

from __future__ import annotations

import gzip
import sys

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

DECOMPRESS = {"br": brotli.decompress, "gzip": gzip.decompress, "zstd": zstd.decompress, "": bytes}
