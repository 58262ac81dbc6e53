"""Adapts the markdown library's tree to the page: headings, tables, images, footnotes."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from xml.etree.ElementTree import Element, SubElement

from nexus.content.links import bare
from nexus.content.rendering.page import Heading, Page
from nexus.content.targets import is_local

Unstash = Callable[[str], str]

_HEADING = re.compile(r"h([1-6])")
_TAG = re.compile(r"<[^>]*>")
# Comments match first, so that no image in them does.
_IMAGE = re.compile(r"<!--.*?(?:-->|\Z)|<img\b[^>]*>", re.IGNORECASE | re.DOTALL)
_VALUE = r"""\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^"'\s<>]+))"""
_SRC = re.compile(rf"\ssrc{_VALUE}", re.IGNORECASE)
_ALT = re.compile(rf"\salt{_VALUE}", re.IGNORECASE)
# What an image of another host without a description is until it is known whether it is a link.
_NAMELESS = '<img nameless="{}">'
_LINKED_OR_NOT = re.compile(r"(<a\b[^<>]*>\s*)?" + _NAMELESS.format('([^"]*)'), re.IGNORECASE)
_RAW_HEADING = re.compile(r"<(/?)h([1-6])\b", re.IGNORECASE)
# CSS pixels: what is wider is shown smaller than it is where the page is a phone's.
_PHONE = 360


def finish(root: Element, page: Page, unstash: Unstash) -> None:
    """Change the tree under ``root`` in place, noting headings and ids in ``page``.

    ``unstash`` replaces the library's placeholders in a text with what they stand for.
    """
    _name_parts(root, page, unstash)
    linked = {image for link in root.iter("a") for image in link.iter("img")}
    for parent in list(root.iter()):
        for place, child in enumerate(list(parent)):
            if child.tag == "table":
                parent[place] = _scrolling(child)
            elif child.tag == "img":
                parent[place] = _finish_image(child, page, within_link=child in linked)
            elif child.tag in _IN_PLACE:
                _IN_PLACE[child.tag](child)


def _name_parts(root: Element, page: Page, unstash: Unstash) -> None:
    """Number headings, tables and footnotes in the order in which they are read."""
    label = "Table"
    for element in root.iter():
        if match := _HEADING.fullmatch(element.tag):
            heading = _finish_heading(element, int(match[1]), page, unstash)
            label = f"Table: {heading.text}" if heading.text else label
        elif element.tag == "table":
            element.set("aria-label", label)
        elif old := element.get("id"):
            element.set("id", page.new_id(old))


def finish_raw(html: str, page: Page) -> str:
    """``html`` as its owner wrote it, with its headings and images adapted to the page."""
    html = html.replace("<pre>", '<pre tabindex="0">')
    if "<h" in html or "<H" in html:
        html = _RAW_HEADING.sub(
            lambda tag: f"<{tag[1]}h{min(page.top_level + int(tag[2]) - 1, 6)}", html
        )
    return _IMAGE.sub(lambda tag: _sized(tag[0], page), html)


def words_of(element: Element, unstash: Unstash) -> str:
    """The text of ``element``, its placeholders filled in, tags left out."""
    text = unstash("".join(element.itertext()))
    return " ".join(unescape(_TAG.sub("", text)).split())


def _finish_heading(element: Element, written: int, page: Page, unstash: Unstash) -> Heading:
    words = words_of(element, unstash)
    heading = Heading(page.level_of(written), page.heading_id(words), words)
    element.tag = f"h{heading.level}"
    element.set("id", heading.id)
    page.headings.append(heading)
    return heading


def _scrolling(table: Element) -> Element:
    # Not a region: that is a landmark, and a page may hold many tables.
    frame = Element("div", {"class": "table-scroll", "tabindex": "0", "role": "group"})
    frame.set("aria-label", table.attrib.pop("aria-label", "Table"))
    frame.tail, table.tail = table.tail, None
    frame.append(table)
    return frame


def _finish_cell(cell: Element) -> None:
    if align := cell.attrib.pop("align", None):
        cell.set("class", f"align-{align}")
    # The empty corner of a table heads no column.
    if cell.tag == "th" and not "".join(cell.itertext()).strip() and not len(cell):
        cell.tag = "td"
    if cell.tag == "th":
        cell.set("scope", "col")


def _make_figure(paragraph: Element) -> None:
    """Make a figure of a paragraph that contains only an image with a title."""
    if len(paragraph) != 1 or (paragraph.text or "").strip():
        return
    image = paragraph[0]
    if image.tag != "img" or not image.get("title") or (image.tail or "").strip():
        return
    paragraph.tag = "figure"
    SubElement(paragraph, "figcaption").text = image.attrib.pop("title")


_IN_PLACE: dict[str, Callable[[Element], None]] = {
    "p": _make_figure,
    "td": _finish_cell,
    "th": _finish_cell,
}


def _finish_image(image: Element, page: Page, *, within_link: bool) -> Element:
    """``image`` as it can be shown: itself, perhaps in a link to its file, or a link alone."""
    target, alt = image.get("src", ""), image.get("alt", "")
    found = page.find_image(target)
    if found and found.is_image:
        image.set("src", found.url)
        if found.width and found.height:
            image.set("width", str(found.width))
            image.set("height", str(found.height))
        # A link is named by the image's description, so there is none without.
        is_small = within_link or not alt or (found.width or _PHONE + 1) <= _PHONE
        return image if is_small else _within_link(image, found.url)
    # Nothing is fetched from other hosts, so what can't be shown becomes its own link.
    image.attrib.clear()
    is_embedded = target[:5].lower() == "data:"
    image.text = alt or ("" if is_embedded else bare(target))
    is_page = found or not (is_embedded or is_local(target))
    image.tag = "a" if is_page and not within_link else "span"
    if image.tag == "a":
        image.set("href", target)
    return image


def _within_link(image: Element, url: str) -> Element:
    """A link around ``image``: a phone shows the file itself, which can be enlarged."""
    link = Element("a", {"href": url})
    link.tail, image.tail = image.tail, None
    link.append(image)
    return link


def _sized(tag: str, page: Page) -> str:
    if tag.startswith("<!"):
        return tag
    source = _value(_SRC, tag)
    found = page.find_image(unescape(source)) if source else None
    if found is None or not found.is_image:
        is_nameless = source.startswith("http") and not _ALT.search(tag)
        return _nameless(source) if is_nameless else _value(_ALT, tag)
    if not found.width or re.search(r"\s(width|height)\s*=", tag, re.IGNORECASE):
        return tag
    return f'{tag[:4]} width="{found.width}" height="{found.height}"{tag[4:]}'


def _nameless(source: str) -> str:
    return _NAMELESS.format(bare(source).replace('"', "&quot;"))


def named_links(html: str) -> str:
    """``html`` without its nameless images; a link that begins with one gets its address.

    Otherwise the link could neither be seen nor be named. A row of badges that are no links would
    only become a row of addresses.
    """
    return _LINKED_OR_NOT.sub(lambda found: f"{found[1]}{found[2]}" if found[1] else "", html)


def _value(attribute: re.Pattern[str], tag: str) -> str:
    found = attribute.search(tag)
    return next(filter(None, found.groups()), "") if found else ""
