"""Challenges in a single line or paragraph."""

from __future__ import annotations

import re
from dataclasses import replace

from nexus.importers import render
from nexus.importers.blocks import Span, Text, plain, spaced
from nexus.importers.challenges.events import Challenge, Challenges
from nexus.importers.challenges.labels import label_of, labels_in, name_of
from nexus.importers.cutting import cut
from nexus.importers.leads import lead_apart, lead_of, without_ornament
from nexus.importers.vocabulary import Part
from nexus.importers.wording import is_picture


def read_inline(line: int, text: Text, reader: Challenges) -> bool:
    """Read ``Title Challenge: ... Solution: ...`` in one paragraph, or ``issue -> fix``.

    Returns whether ``text``, which begins on ``line``, has that form; if not, nothing is read.
    """
    return _labelled(line, text, reader) or _arrow(line, text, reader)


def _labelled(line: int, text: Text, reader: Challenges) -> bool:
    told = plain(text)
    marks = labels_in(told)
    kinds = {part for *_, part in marks}
    if len(kinds) == 1 or Part.SOLUTION not in kinds:
        return False
    before = told[: marks[0][0]].strip(" *\n–—-:;؛")
    named = _named(line, before, text, reader) if before else None
    ends = [*(start for start, *_ in marks[1:]), len(told)]
    for (_, start, part), end in zip(marks, ends, strict=True):
        words = _bare_end(render.paragraph(_plain_first(cut(cut(text, end)[0], start)[1])))
        if named:
            named.add(part, words)
        else:
            reader.label(line, part, words, spaced(text))
    return True


def _named(line: int, before: str, text: Text, reader: Challenges) -> Challenge:
    """The challenge that is ``before`` the labels of ``text``: the open one, if it is only named.

    Below a name there may be facts: "Severity: high".
    """
    if (now := reader.current) and not now.parts:
        now.add(Part.ISSUE, render.words(before))
        return now
    name, *facts = before.split("\n")
    led = all(lead_apart((Span(fact),)) for fact in facts)
    named = reader.title(line, name_of(name if led else before), spaced(text))
    named.facts += map(render.words, facts) if led else ()
    return named


def _plain_first(text: Text) -> Text:
    """``text`` without the style that its first words share with the label before them."""
    return (replace(text[0], bold=False, italic=False), *text[1:]) if text else text


def _bare_end(told: str) -> str:
    """``told`` without what introduces the following label: an emoji, punctuation, an arrow."""
    end = len(told)
    while end and (told[end - 1] in "* \n" or is_picture(told[end - 1])):
        end -= 1
    return _LEADS_ON.sub("", told[:end].strip("* \n").rstrip(";,؛"))


_LEADS_ON = re.compile(r"\s+[→⇒➜➔|–—•·/>=-]{1,2}$")


_ARROW = re.compile(r"\s*(?:→|⇒|➜|➔|➡️?|->|=>)\s*")


def _arrow(line: int, text: Text, reader: Challenges) -> bool:
    left, right = sides(text)
    label = label_of(left)
    lead = lead_of(left)
    if not right or (lead and spaced(lead.rest) and not label):
        return False
    # "Issue: from a -> b -> c" describes a path, and "Solution: a -> b" is labelled already.
    if label and (label is not Part.ISSUE or _ARROW.search(plain(right))):
        return False
    now = reader.title(line, name_of(spaced(left)) if lead and not label else "", spaced(text))
    now.add(Part.ISSUE, "" if now.title else render.paragraph(_unlabelled(left)))
    now.add(Part.SOLUTION, render.paragraph(_unlabelled(right)))
    return True


def sides(text: Text) -> tuple[Text, Text]:
    """The issue and the fix of ``issue -> fix`` or ``issue (fixed by ...)``, else all of it."""
    # An arrow within code is part of the code ("-> dict").
    told = "".join("\0" * len(span.text) if span.code else span.text for span in text)
    found = _ARROW.search(told)
    if not found:
        aside = _ASIDE.match(told)
        cured = cut(cut(text, aside.end("cure"))[0], aside.start("cure"))[1] if aside else ()
        return (cut(text, aside.end("issue"))[0], cured) if aside else (text, ())
    left, right = cut(text, found.start())
    right = cut(right, found.end() - found.start())[1]
    one_word = len(spaced(left).split()) < 2  # "a -> b" is code
    return (text, ()) if one_word or not spaced(right) else (left, right)


_ASIDE = re.compile(
    r"(?P<issue>[^()]*\S)\s+\((?P<cure>(?:fixed|solved|resolved|handled|addressed|mended|cured)\s"
    r"(?:by|with|through|via|using|in)\s[^()]+)\)[.;]?\s*$",
    re.IGNORECASE,
)


def _unlabelled(text: Text) -> Text:
    lead = lead_of(text)
    return lead.rest if lead and label_of(text) else without_ornament(text)
