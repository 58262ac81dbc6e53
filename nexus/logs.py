"""What the log looks like: one JSON object a line for machines, one sentence for people."""

from __future__ import annotations

import logging
import time
from typing import Any

from pythonjsonlogger.json import JsonFormatter

from nexus.web.middleware.access_log import AccessLog, log_access
from nexus.web.middleware.access_log_writer import TIME_FORMAT, AccessLogWriter
from nexus.web.middleware.log_output import LogOutput
from nexus.web.middleware.request_ids import current

_STANDARD_OUTPUT = 1
_OUTPUT = LogOutput(_STANDARD_OUTPUT)


class RequestIdFilter(logging.Filter):
    """Gives every record the id of the request that it belongs to, if there is one."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let ``record`` pass, with its ``request_id``."""
        record.request_id = getattr(record, "request_id", "") or current.get() or None
        return True


def access_log_for(form: str) -> AccessLog:
    """A function that writes the log line of each request in ``form``, ``json`` or ``text``.

    As JSON it has the fields of any other line, but does not pass through ``logging``: that takes
    several times as long as an answer from memory.
    """
    return AccessLogWriter(_STANDARD_OUTPUT).write if form == "json" else log_access


class UtcJsonFormatter(JsonFormatter):
    """JSON whose times are in UTC: local times repeat or skip an hour when the clocks change."""

    converter = staticmethod(time.gmtime)
    default_time_format = TIME_FORMAT
    default_msec_format = "%s.%03dZ"


class TextFormatter(logging.Formatter):
    """Text: a sentence, and the id of the request that it belongs to, if there is one."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802
        """The line of ``record`` without what may follow it, such as a trace."""
        line, name = super().formatMessage(record), getattr(record, "request_id", None)
        return f"{line} [{name}]" if name else line


_FORMATTERS = {
    "json": {
        "()": UtcJsonFormatter,
        "fmt": "{asctime}{levelname}{name}{message}{request_id}",
        "style": "{",
        "rename_fields": {"asctime": "time", "levelname": "level", "name": "logger"},
        "timestamp": False,
    },
    "text": {
        "()": TextFormatter,
        "fmt": "%(asctime)s %(levelname)-7s %(message)s",
        "datefmt": "%H:%M:%S",
    },
}


def config_for(form: str) -> dict[str, Any]:
    """The configuration of ``logging`` for ``form``, ``json`` or ``text``, on standard output."""
    console = {
        "class": "logging.StreamHandler",
        "stream": _OUTPUT,
        "formatter": form,
        "filters": ["requests"],
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"requests": {"()": RequestIdFilter}},
        "formatters": _FORMATTERS,
        "handlers": {"console": console},
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {"nexus": {"level": "INFO"}, "_granian": {"level": "INFO"}},
    }
