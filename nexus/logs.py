"""What the log looks like: one JSON object a line for machines, one sentence for people."""

from __future__ import annotations

import logging
from typing import Any

from nexus.web.request_ids import current


class NameRequests(logging.Filter):
    """Gives every record the id of the request that it belongs to, if there is one."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let ``record`` pass, with its ``request_id``."""
        record.request_id = getattr(record, "request_id", "") or current.get() or None
        return True


def config_for(form: str) -> dict[str, Any]:
    """The configuration of ``logging`` for ``form``, ``json`` or ``text``, on standard output."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"requests": {"()": NameRequests}},
        "formatters": {
            "json": {
                "()": "pythonjsonlogger.json.JsonFormatter",
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
