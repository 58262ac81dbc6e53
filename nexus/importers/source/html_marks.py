"""HTML tags inside a run of text, applied to the spans between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from nexus.importers.blocks import Span, Text

MARK = "\x00"


def mark(tag: str) -> Span:
    """A tag inside a paragraph of markdown, as a note for ``tidy``."""
    return Span(MARK + tag)


def tidy(spans: Iterable[Span]) -> Text:
    """``spans`` with the tags noted in them applied, and equal neighbours joined."""
    look = Span("")
    out: list[Span] = []
    for span in spans:
        if span.text.startswith(MARK):
            tag = _Tag(span.text[1:])
            look = _look_after(tag, look)
            out += _shown(tag, look)
        else:
            out.append(_dressed(span, look))
    return _joined(out)


def _dressed(span: Span, look: Span) -> Span:
    """``span`` with the style of the tags around it added to its own."""
    return replace(
        span,
        bold=span.bold or look.bold,
        italic=span.italic or look.italic,
        code=span.code or look.code,
        href=span.href or look.href,
    )


def _look_after(tag: _Tag, look: Span) -> Span:
    """The style and the link of text after ``tag``; before it, they were ``look``."""
    match tag.name:
        case "b" | "strong":
            return replace(look, bold=not tag.closing)
        case "i" | "em":
            return replace(look, italic=not tag.closing)
        case "code" | "kbd" | "samp":
            return replace(look, code=not tag.closing)
        case "a":
            return replace(look, href="" if tag.closing else tag.attributes.get("href", ""))
    return look


def _shown(tag: _Tag, look: Span) -> Iterator[Span]:
    """What ``tag`` itself shows: a break, a picture, or its source if it is not a tag."""
    if tag.name in _BREAKS:
        yield Span("\n")
    elif tag.name == "img":
        src = tag.attributes.get("src", "")
        yield Span(tag.attributes.get("alt", ""), href=look.href, image=src)
    elif not tag.name and not tag.comment:
        yield Span(tag.source)


_BREAKS = {"br", "p", "div", "li"}


def _joined(spans: list[Span]) -> Text:
    out: list[Span] = []
    for span in spans:
        if out and not span.image and replace(out[-1], text=span.text) == span:
            out[-1] = replace(span, text=out[-1].text + span.text)
        elif span.text or span.image:
            out.append(span)
    return tuple(out)


class _Tag:
    """One tag as written in the text: its name, its attributes, whether it closes.

    A name in angle brackets that is not an HTML tag (``<Your Name>``) has no name here.
    """

    def __init__(self, source: str) -> None:
        found = re.match(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)", source)
        known = found and found[2].lower() in _KNOWN
        self.source = source
        self.name = found[2].lower() if found and known else ""
        self.closing = bool(found and found[1])
        self.comment = source.startswith(("<!", "<?"))
        pairs = _ATTRIBUTE.findall(source)
        self.attributes = {key.lower(): a or b or c for key, a, b, c in pairs}


# A name from its first character on: from each further one, a long name would be read again.
_ATTRIBUTE = re.compile(r"""(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""")


def with_ended_tags(source: str) -> str:
    """``source`` with unclosed tags turned into text, if there are far too many of them.

    From each of them a parser searches the whole rest of the source.
    """
    if source.count("<") <= _TOO_MANY or len(_OPEN_TAG.findall(source)) <= _TOO_MANY:
        return source
    return _OPEN_TAG.sub("&lt;", source)


_TOO_MANY = 100
_OPEN_TAG = re.compile(r"<(?=[A-Za-z/!?][^<>]*(?:<|\Z))")

_KNOWN = frozenset(
    "a b i p br em strong code kbd samp img div span li ul ol sub sup u s del ins small center "
    "h1 h2 h3 h4 h5 h6 details summary table tr td th tbody thead hr pre picture source font "
    "aside caption colgroup col tfoot figure figcaption abbr big q cite var wbr time button "
    "section article blockquote header footer nav dl dt dd mark video iframe svg path".split()
)
