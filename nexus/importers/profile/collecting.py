"""Title, opening, contact and overview -> the profile and its About page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from nexus.content.documents import Profile
from nexus.importers import render
from nexus.importers.areas import Area, Parted
from nexus.importers.blocks import Block, Paragraph, Text, spaced, texts
from nexus.importers.found import Found, joined
from nexus.importers.items.lines import numbered_lines
from nexus.importers.items.pieces import LEADS_TO_OWNER, leads_only_to_owner, leads_to_owner
from nexus.importers.profile.announcements import without_announcements
from nexus.importers.profile.links import links_of
from nexus.importers.profile.owner import name_of
from nexus.importers.structure.mark import joined_lines
from nexus.importers.structure.outline import Section, flattened
from nexus.importers.structure.self_description import describes_document, value_of
from nexus.importers.unfilled import is_placeholder
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import lines_of, sentence, title_of

_PROGRAMME = re.compile(
    r"\b((?:ALX\s+)?(?:[A-Z][\w-]+\s+){1,4}?)(?:[Pp]rogram(?:me)?|[Bb]ootcamp|[Ff]ellowship)\b"
)


_LONGEST = 200
# A line of addresses and numbers is no summary, and a number need not stand on every page.
_CONTACT = re.compile(r"\S@\S|://|\+\d[\d ()/-]{7,}")


def collect(parted: Parted, found: Found) -> Profile:
    """The profile of the document; texts for the About page are taken from ``found``."""
    links = list(links_of(parted))
    email = next((link.url[7:] for link in links if link.url.startswith("mailto:")), "")
    links = [link for link in links if not link.url.startswith("mailto:")]
    title = title_told(parted)
    name = name_of(parted, links) or title or "Portfolio"
    told = _everything(parted)
    programme = _labelled_programme(parted) or _programme(told)
    summary = _summary(parted)
    headline = title if title and title != name else programme or title or name
    return Profile(
        name=name,
        headline=headline,
        summary=summary,
        email=email,
        links=tuple(links),
        programme=programme,
        body=without_announcements(found.about, found),
    )


_PARTS = re.compile(r"(\s[|·•–—-]+\s|:\s)")


def title_told(parted: Parted) -> str:
    """The document's title; of ``Harbour log | [Your Name]`` what was filled in."""
    first, *others = _PARTS.split(parted.title)
    pairs = zip(others[::2], others[1::2], strict=True)
    kept = [sign + part for sign, part in pairs if not is_placeholder(part)]
    return title_of("".join([first, *kept]))


def tell_about(area: Area, found: Found) -> None:
    """Put the text of ``area`` on the About page under its own heading."""
    section = area.section
    blocks = [*section.blocks, *flattened(section.children)]
    blocks = [block for block in blocks if not _is_placeholder(block, found)]
    blocks = [b for b in blocks if not (isinstance(b, Paragraph) and _shows_none(b, found))]
    if not blocks:
        found.omit(section.line, section.end, title_of(area.title), "empty section", area.title)
        return
    heading = f"## {render.words(title_of(area.title))}" if title_of(area.title) else ""
    found.tell(section.line, joined([heading, render.markdown(blocks)]))


def tell_opening(opening: Section, found: Found) -> None:
    """Put what stands under the document's title on the About page, badges apart."""
    kept = [b for b in opening.blocks if not _is_placeholder(b, found) and not _aside(b, found)]
    text = render.markdown([told for block in kept for told in _without_metadata(block, found)])
    if text:
        found.tell(opening.line, text)


def _without_metadata(block: Block, found: Found) -> Iterator[Block]:
    """``block`` without lines that say whose document it is, and when; those with links stay."""
    if not isinstance(block, Paragraph):
        yield block
        return
    kept: list[Text] = []
    for line, text in numbered_lines(block):
        if describes_document(text, leading=False) and not any(span.href for span in text):
            found.omit(line, line, spaced(text)[:60], "about the document itself", spaced(text))
        else:
            kept.append(text)
    if kept:
        yield replace(block, text=joined_lines(kept))


def _aside(block: Block, found: Found) -> bool:
    """A row of badges, or of links into the document itself."""
    spans = [span for _, text in texts(block) for span in text if span.text.strip() or span.image]
    aside = [span for span in spans if span.image or span.href.startswith("#")]
    if not aside or any(len(s.text.split()) > 2 for s in spans if s not in aside):
        return False
    told = " ".join(spaced(text) for _, text in texts(block))
    found.omit(block.line, block.line, told[:60], "badges or links within the document", told)
    return True


def _shows_none(block: Paragraph, found: Found) -> bool:
    """Badges, or nothing but links to the owner's profiles: those stand on every page."""
    lines = lines_of(block.text)
    if not all(leads_only_to_owner(line) or leads_to_owner(line) for line in lines):
        return _aside(block, found)
    told = spaced(block.text)
    found.omit(block.line, block.line, told[:60], LEADS_TO_OWNER, told)
    return True


def _is_placeholder(block: Block, found: Found) -> bool:
    told = " ".join(spaced(text) for _, text in texts(block))
    if isinstance(block, Paragraph) and is_placeholder(told):
        found.omit(block.line, block.line, told[:60], "placeholder", told)
        return True
    return False


def _everything(parted: Parted) -> str:
    lines = [told for block in _telling(parted) for _, text in texts(block) for told in _own(text)]
    words = [spaced(span for span in line if not span.image) for line in lines]
    return f"{' '.join(words)} . {parted.title}"


def _own(text: Text) -> list[Text]:
    """The lines of ``text`` that tell more than whose document it is."""
    return [line for line in lines_of(text) if not describes_document(line)]


def _telling(parted: Parted) -> list[Block]:
    about = [a.section for a in parted.areas if a.topic is Topic.ABOUT]
    return [*parted.opening.blocks, *(b for s in about for b in s.blocks)]


def _programme(told: str) -> str:
    found = _PROGRAMME.search(told)
    words = found[1].split() if found else []
    # Whatever stands before "The" belongs to the sentence before.
    begins = [at for at, word in enumerate(words, 1) if word in _BEFORE_NAME]
    words = words[begins[-1] :] if begins else words
    if found and words and not found[0].endswith(("program", "programme", "Program", "Programme")):
        words.append(found[0].split()[-1])
    return " ".join(words)


_BEFORE_NAME = {"The", "This", "My", "Our", "Welcome", "A", "During", "Overview"}
_LABELS = frozenset(
    {("programme",), ("program",), ("course",), ("bootcamp",), ("curso",), ("programa",)}
)
_LONGEST_PROGRAMME = 8


def _labelled_programme(parted: Parted) -> str:
    """``Course: ...``, wherever the document describes itself."""
    blocks = [*parted.opening.blocks]
    blocks += [b for a in parted.areas if a.topic is not Topic.LEFT_OUT for b in a.section.blocks]
    lines = (line for b in blocks for _, text in texts(b) for line in lines_of(text))
    told = (value_of(line, _LABELS) for line in lines)
    return next((each for each in told if 0 < len(each.split()) <= _LONGEST_PROGRAMME), "")


def _summary(parted: Parted) -> str:
    for block in _telling(parted):
        if isinstance(block, Paragraph) and (lines := _own(block.text)):
            told = sentence(joined_lines(lines))
            wordy = len(told.split()) >= 8 and not any(span.image for span in block.text)
            if (
                wordy
                and not _CONTACT.search(told)
                and not told.endswith(":")
                and not is_placeholder(told)
            ):
                return told
    return ""
