"""What the log looks like: one JSON object a line for machines, one sentence for people."""

from __future__ import annotations

import json
import logging
import os
import time
from contextlib import suppress
from functools import lru_cache
from typing import Any

from pythonjsonlogger.json import JsonFormatter

from nexus.web.access import Access, AccessLog, log_access
from nexus.web.request_ids import current

_STANDARD_OUTPUT = 1
_SECONDS = "%Y-%m-%dT%H:%M:%S"


class NameRequests(logging.Filter):
    """Gives every record the id of the request that it belongs to, if there is one."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let ``record`` pass, with its ``request_id``."""
        record.request_id = getattr(record, "request_id", "") or current.get() or None
        return True


def access_log_for(form: str) -> AccessLog:
    """What writes the line of each request in ``form``, ``json`` or ``text``, there.

    As JSON it has the fields of any other line, but does not pass through ``logging``: that
    takes as long as an answer from memory, several times over.
    """
    return _write_line if form == "json" else log_access


def _write_line(told: Access) -> None:
    now = time.time()
    line = {
        "time": f"{_second(int(now))}.{int(now % 1 * 1000):03d}Z",
        "level": "INFO",
        "logger": "nexus.access",
        "message": str(told),
        **told._asdict(),
    }
    # In one piece: lines of several processes must not run into each other.
    with suppress(OSError):
        os.write(_STANDARD_OUTPUT, f"{json.dumps(line)}\n".encode())


@lru_cache(maxsize=2)
def _second(seconds: int) -> str:
    return time.strftime(_SECONDS, time.gmtime(seconds))


class LinesForMachines(JsonFormatter):
    """JSON whose times are in UTC: local ones come twice when summer ends, and never once."""

    converter = staticmethod(time.gmtime)
    default_time_format = _SECONDS
    default_msec_format = "%s.%03dZ"


def config_for(form: str) -> dict[str, Any]:
    """The configuration of ``logging`` for ``form``, ``json`` or ``text``, on standard output."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"requests": {"()": NameRequests}},
        "formatters": {
            "json": {
                "()": LinesForMachines,
                "fmt": "{asctime}{levelname}{name}{message}{request_id}",
                "style": "{",
                "rename_fields": {"asctime": "time", "levelname": "level", "name": "logger"},
                "timestamp": False,
            },
            "text": {
                "format": "%(asctime)s %(levelname)-7s %(message)s [%(request_id)s]",
                "datefmt": "%H:%M:%S",
            },
        },
        "handlers": {
            "console": {
                "class": "logging.StreamHandler",
                "stream": "ext://sys.stdout",
                "formatter": form,
                "filters": ["requests"],
            }
        },
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            "nexus": {"level": "INFO"},
            "_granian": {"level": "INFO"},
        },
    }
