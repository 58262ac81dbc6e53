"""Title, opening, contact and overview -> the profile and its About page."""

from __future__ import annotations

import re
from itertools import takewhile

from nexus.content.documents import Link, Profile
from nexus.importers.areas import Parted
from nexus.importers.blocks import Text, spaced, texts_in
from nexus.importers.found import Found
from nexus.importers.lines import lines_in
from nexus.importers.profile.about import under_headings
from nexus.importers.profile.announcements import without_announcements
from nexus.importers.profile.given_away import keeper
from nexus.importers.profile.headline import headline, tools_told
from nexus.importers.profile.links import links_of
from nexus.importers.profile.naming import named
from nexus.importers.profile.summary import own_lines, summary, telling
from nexus.importers.profile.title_names import without_greeting
from nexus.importers.structure import headings
from nexus.importers.structure.heading_words import words
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.self_description import value_of
from nexus.importers.unfilled import is_placeholder
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import title_of

_PROGRAMME = re.compile(
    r"(?<![\w/-])((?:ALX\s+)?(?:[A-Z][\w/-]+\s+(?:&\s+)?){1,4}?)([Pp]rogram(?:me)?|[Bb]ootcamp|[Ff]ellowship|[Tt]rack)\b"
)


def collect(parted: Parted, found: Found) -> Profile:
    """The profile of the document; texts for the About page are taken from ``found``."""
    links = list(links_of(parted))
    mails = [link for link in links if link.url.startswith("mailto:")]
    links = [link for link in links if not link.url.startswith("mailto:")]
    told = title_told(parted)
    told = "" if _says_part(told) else told
    title = without_greeting(told)
    profiles = [*links, *(Link("", url) for url in [keeper(parted)] if url)]
    naming = named(parted, profiles, mails, title)
    name = naming.name
    found.notes += filter(None, [naming.note])
    programme = _labelled_programme(parted) or _programme(_everything(parted))
    titled = headline(parted, title, name, told=naming.told, programme=programme)
    summed = summary(telling(parted), name)
    return Profile(
        name=name,
        headline=titled or tools_told(found) or told or name,
        summary="" if summed.rstrip(".") == titled.rstrip(".") else summed,
        email=mails[0].url.removeprefix("mailto:") if mails else "",
        links=tuple(links),
        programme=programme,
        body=without_announcements(under_headings(found.about, parted.areas), found),
    )


def _says_part(title: str) -> bool:
    """``Introduction``: a part of the document, not its name."""
    reading = headings.read(title)
    about = reading.pure and reading.topic in {Topic.ABOUT, Topic.SKILLS}
    # An app may be called "Insight".
    several = title[-1:].casefold() == "s" and part_of(title) is not None
    return len(title.split()) == 1 and (about or several)


_PARTS = re.compile(r"(\s[|·•–—-]+\s|:\s)")


def title_told(parted: Parted) -> str:
    """The title of ``parted``; for ``Harbour log | [Your Name]``, the part that was filled in."""
    parts = _PARTS.split(f" - {parted.title}")[1:]
    pairs = zip(parts[::2], parts[1::2], strict=True)
    kept = [sign + part for sign, part in pairs if not is_placeholder(part)]
    told = "".join(kept).strip(" |·•–—:-")
    return title_of(_OVERVIEW.sub("", told)) if kept else parted.title


_OVERVIEW = re.compile(r"^overview\sof\s(?:the\s)?", re.IGNORECASE)


def _everything(parted: Parted) -> str:
    lines = [told for text in texts_in(telling(parted)) for told in own_lines(text)]
    worded = [tuple(span for span in line if not span.image) for line in lines]
    above = [area.title for area in parted.areas if area.topic is Topic.ABOUT]
    return " . ".join([" ".join(map(spaced, worded)), parted.title, *above])


def _programme(told: str) -> str:
    """The first programme that ``told`` names, by the fullest of its names."""
    # "an ALX program" says whose it is.
    names = sorted(filter(None, map(_named, _PROGRAMME.finditer(told))), key=str.isupper)
    return max((name for name in names if names[0] in name), key=len, default="")


def _named(found: re.Match[str]) -> str:
    words, kind = found[1].split(), found[2].casefold()
    # Words before "The" belong to the sentence before.
    begins = [at for at, word in enumerate(words, 1) if word in _BEFORE_NAME]
    words = words[begins[-1] :] if begins else words
    if words and kind in {"bootcamp", "fellowship"}:
        words.append(found[2])
    # "The Backend track" may be part of any programme.
    loose = kind == "track" and (len(words) < 2 or not _IN_IDIOMS.isdisjoint(words))
    return "" if loose else " ".join(words)


# "Keep Track", "Staying On Track", "Each Audio Track"
_IN_IDIOMS = frozenset("Audio Keep Keeping Lose Losing On Race Right Sound To Wrong".split())
_BEFORE_NAME = {"The", "This", "My", "Our", "Welcome", "A", "During", "Overview", "Le"}
_LABELS = frozenset(
    {("programme",), ("program",), ("course",), ("bootcamp",), ("curso",), ("programa",)}
)
_LONGEST_PROGRAMME = 8


def _labelled_programme(parted: Parted) -> str:
    """``Course: ...``, anywhere in the document's description of itself."""
    blocks = [*parted.opening.blocks]
    blocks += [b for a in parted.areas if a.topic is not Topic.LEFT_OUT for b in a.section.blocks]
    told = (value_of(line, _LABELS) or _within(line) for line in lines_in(blocks))
    return next((each for each in told if 0 < len(each.split()) <= _LONGEST_PROGRAMME), "")


def _within(line: Text) -> str:
    """The value after such a label in bold, amid others: ``**Author:** Ada **Course:** Tides``."""
    bold = (at for at, span in enumerate(line) if span.bold and span.text.rstrip().endswith(":"))
    after = next((line[at + 1 :] for at in bold if words(line[at].text) in _LABELS), ())
    return spaced(takewhile(lambda span: not span.bold, after)).strip(" ·•|,")
