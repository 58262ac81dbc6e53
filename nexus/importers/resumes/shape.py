"""What a JSON Resume (version 1.0) may contain, and every place where a document differs.

Every key is optional and unknown keys are allowed, as in the published schema; values must
have the right type.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from nexus.errors import ImportFailed

Check = Callable[[Any, str], Iterator[str]]

_DATE = re.compile(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:\S+")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


def _text(value: Any, at: str) -> Iterator[str]:
    if not isinstance(value, str):
        yield f"{at}: is {_called(value)}, expected a text"


def _flag(value: Any, at: str) -> Iterator[str]:
    if not isinstance(value, bool):
        yield f"{at}: is {_called(value)}, expected true or false"


def _matching(pattern: re.Pattern[str], expected: str) -> Check:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield f"{at}: is {_called(value)}, expected {expected}"
        elif value and not pattern.fullmatch(value):
            yield f"{at}: is {value!r}, expected {expected}"

    return check


def _many(check: Check, what: str) -> Check:
    def each(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"{at}: is {_called(value)}, expected a list of {what}"
            return
        for place, item in enumerate(value):
            yield from check(item, f"{at}[{place}]")

    return each


def _object(**keys: Check) -> Check:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"{at or 'the document'}: is {_called(value)}, expected an object"
            return
        for key, inner in keys.items():
            if value.get(key) is not None:
                yield from inner(value[key], f"{at}.{key}" if at else key)

    return check


def _called(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a text", bool: "true or false"}
    return "nothing" if value is None else names.get(type(value), "a number")


_date = _matching(_DATE, "a date as 2024, 2024-05 or 2024-05-31")
_url = _matching(_ADDRESS, "an address that begins with https://")
_mail = _matching(_MAIL, "a mail address")
_texts = _many(_text, "texts")

# What an export of Nexus adds to the standard keys.
_OWN_ENTRY = _object(
    kind=_text, slug=_text, title=_text, summary=_text, technologies=_texts, date=_text,
    category=_text, featured=_flag, draft=_flag, aliases=_texts, body=_text,
    evidence=_many(_object(type=_text, label=_text, url=_text, private=_flag), "objects"),
)  # fmt: skip
_OWN_PROFILE = _object(
    location=_text, programme=_text, avatar=_text, language=_text, body=_text,
    links=_many(_object(label=_text, url=_text), "links"),
)  # fmt: skip
_OWN_TECHNOLOGY = _object(
    slug=_text, title=_text, summary=_text, group=_text, aliases=_texts, url=_text, body=_text
)
_BASICS = _object(
    name=_text, label=_text, image=_text, email=_mail, phone=_text, url=_url, summary=_text,
    location=_object(address=_text, postalCode=_text, city=_text, countryCode=_text, region=_text),
    profiles=_many(_object(network=_text, username=_text, url=_url), "profiles"),
    nexus=_OWN_PROFILE,
)  # fmt: skip
_WORK = _object(
    name=_text, location=_text, description=_text, position=_text, url=_url, startDate=_date,
    endDate=_date, summary=_text, highlights=_texts, nexus=_OWN_ENTRY,
)  # fmt: skip
_PROJECT = _object(
    name=_text, description=_text, highlights=_texts, keywords=_texts, startDate=_date,
    endDate=_date, url=_url, roles=_texts, entity=_text, type=_text, nexus=_OWN_ENTRY,
)  # fmt: skip
_SECTIONS: dict[str, Check] = {
    "basics": _BASICS,
    "work": _many(_WORK, "objects"),
    "volunteer": _many(
        _object(
            organization=_text, position=_text, url=_url, startDate=_date, endDate=_date,
            summary=_text, highlights=_texts,
        ),
        "objects",
    ),
    "education": _many(
        _object(
            institution=_text, url=_url, area=_text, studyType=_text, startDate=_date,
            endDate=_date, score=_text, courses=_texts, nexus=_OWN_ENTRY,
        ),
        "objects",
    ),
    "awards": _many(_object(title=_text, date=_date, awarder=_text, summary=_text), "objects"),
    "certificates": _many(
        _object(name=_text, date=_date, url=_url, issuer=_text, nexus=_OWN_ENTRY), "objects"
    ),
    "publications": _many(
        _object(name=_text, publisher=_text, releaseDate=_date, url=_url, summary=_text), "objects"
    ),
    "skills": _many(_object(name=_text, level=_text, keywords=_texts, nexus=_OWN_ENTRY), "objects"),
    "languages": _many(_object(language=_text, fluency=_text), "objects"),
    "interests": _many(_object(name=_text, keywords=_texts), "objects"),
    "references": _many(_object(name=_text, reference=_text), "objects"),
    "projects": _many(_PROJECT, "objects"),
    "meta": _object(
        canonical=_url, version=_text, lastModified=_text,
        nexus=_object(technologies=_many(_OWN_TECHNOLOGY, "objects")),
    ),
}  # fmt: skip
_RESUME = _object(**_SECTIONS)


def faults(document: Any) -> list[str]:
    """Every place where ``document`` differs: ``path: what it is, what is expected``."""
    return list(_RESUME(document, ""))


def parse(data: bytes, source: str) -> dict[str, Any]:
    """The resume in ``data``.

    Raises ImportFailed with the line of invalid JSON, with all faults at once, or if nothing of
    a resume is in it.
    """
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ImportFailed(
            source, f"is not UTF-8 (byte {error.start}); save it as UTF-8."
        ) from None
    except json.JSONDecodeError as error:
        reason = f"line {error.lineno}, column {error.colno}: {error.msg}; expected JSON."
        raise ImportFailed(source, reason) from None
    except ValueError:
        # With thousands of digits, which take longer to read than all the rest.
        raise ImportFailed(source, "holds a number too long to be one of a JSON Resume.") from None
    except RecursionError:
        raise ImportFailed(source, "is nested too deeply to be a JSON Resume.") from None
    found = faults(document)
    if found:
        raise ImportFailed(source, "is no JSON Resume 1.0:\n  " + "\n  ".join(found))
    resume: dict[str, Any] = document
    if not resume.keys() & _SECTIONS.keys():
        known = ", ".join(_SECTIONS)
        raise ImportFailed(source, f"holds nothing of a JSON Resume; expected some of {known}.")
    return resume
