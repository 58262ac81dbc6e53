"""Lists, quotations, tasks and alerts as on GitHub, in place of the markdown library's own.

``structure`` reads them before the library sees the text. What it finds is stashed, as the library
does with HTML, and a placeholder takes its place until the library comes to it.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.extensions.def_list import DefListIndentProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from nexus.content.structure.containers import Aside, Container, Fence, List, Quotation
from nexus.content.structure.texts import structure_of

_AFTER_FENCES, _LISTS, _DEFINITIONS = 24, 35, 85
_LIKELY = re.compile(r"^ *(?:[-+*](?: |$)|[0-9]{1,9}[.)](?: |$)|>)|^ +(?:```|~~~)", re.MULTILINE)
_LONGEST_INFO = 200
_HTML_STEPS = ("bounded_tags", "html_block")

_TASK = re.compile(r"\[([ xX])\] +(?=[^ ])")
_BOXES = {" ": ("☐", "To do"), "x": ("☑", "Done")}
_ALERT = re.compile(r"\[!(note|tip|important|warning|caution)\] *", re.IGNORECASE)


class Lists(Extension):
    """Registers the steps that read them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Add the steps to ``md``, and take out those of the library that they replace."""
        md.preprocessors.register(_Reading(md), "lists", _AFTER_FENCES)
        processors = md.parser.blockprocessors
        for name in ("indent", "olist", "ulist", "quote"):
            processors.deregister(name)
        processors.register(_Nested(md.parser), "lists", _LISTS)
        processors.register(_Definitions(md.parser), "defindent", _DEFINITIONS)


class _Definitions(DefListIndentProcessor):
    """The library's own step, which leaves lists alone."""

    ITEM_TYPES = ["dd"]  # noqa: RUF012
    LIST_TYPES = ["dl"]  # noqa: RUF012


class _Reading(Preprocessor):
    """Puts placeholders in place of lists, quotations, and fences inside them."""

    def run(self, lines: list[str]) -> list[str]:
        if not _LIKELY.search("\n".join(lines)):
            return lines
        return _lines_of(structure_of(lines), self.md)


class _Nested(BlockProcessor):
    """Makes elements of what was stashed."""

    def test(self, _parent: Element, block: str) -> bool:
        """Whether ``block`` stands for a list or quotation."""
        return isinstance(self._put_away(block), (List, Quotation))

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Add the first of ``blocks`` to ``parent``."""
        found = self._put_away(blocks.pop(0))
        if isinstance(found, List):
            self._add_list(parent, found)
        elif isinstance(found, Quotation):
            self._add_quotation(parent, found)

    def _put_away(self, block: str) -> object:
        place = HTML_PLACEHOLDER_RE.fullmatch(block.strip())
        return self.parser.md.htmlStash.rawHtmlBlocks[int(place[1])] if place else None

    def _add_list(self, parent: Element, found: List) -> None:
        first = found.items[0].number
        element = SubElement(parent, "ol" if first else "ul")
        if first and int(first) != 1:
            element.set("start", str(int(first)))
        is_loose = found.is_loose
        for item in found.items:
            entry = SubElement(element, "li")
            self._fill(entry, item)
            _mark_task(entry)
            if not is_loose:
                _join_paragraphs(entry)

    def _add_quotation(self, parent: Element, found: Quotation) -> None:
        first, *others = found.parts or [""]
        alert = _ALERT.fullmatch(first) if isinstance(first, str) else None
        if not alert or not any(others):
            self._fill(SubElement(parent, "blockquote"), found)
            return
        kind = alert[1].lower()
        element = SubElement(parent, "div", {"class": f"admonition {kind}"})
        title = SubElement(element, "p", {"class": "admonition-title"})
        title.text = kind.capitalize()
        self._fill(element, Container(others))

    def _fill(self, element: Element, container: Container) -> None:
        md = self.parser.md
        lines = md.preprocessors["bounded_parts"].run(_lines_of(container, md))
        if any("<" in line for line in lines):
            for name in _HTML_STEPS:
                lines = md.preprocessors[name].run(lines)
        self.parser.state.set("")
        self.parser.parseChunk(element, "\n".join(lines).strip("\n"))
        self.parser.state.reset()


def _lines_of(container: Container, md: Markdown) -> list[str]:
    """The lines of ``container`` as the library reads them, with placeholders."""
    lines: list[str] = []
    was_block = False
    for part in container.parts:
        is_block = not isinstance(part, (str, Aside))
        told = _lines_of_part(part, md)
        # Just one empty line: after a second, the library takes indented text for code.
        if (is_block or was_block) and lines and lines[-1] and told[0]:
            lines.append("")
        lines += told
        was_block = is_block
    return lines


def _lines_of_part(part: str | Fence | List | Container, md: Markdown) -> list[str]:
    if isinstance(part, str):
        return [part]
    if isinstance(part, Aside):
        return list(part.indented(_lines_of(part, md)))
    if isinstance(part, Fence):
        return _highlighted(part, md)
    return [md.htmlStash.store(part)]  # type: ignore[arg-type]


def _highlighted(fence: Fence, md: Markdown) -> list[str]:
    """The placeholder of code, which the library makes of a fence that it knows."""
    for head in (fence.info[:_LONGEST_INFO], ""):
        lines = [f"{fence.mark}{head}", *fence.lines, fence.mark]
        done = md.preprocessors["fenced_code_block"].run(list(lines))
        if done != lines:
            break
    return [line for line in done if line]


def _mark_task(entry: Element) -> None:
    """Put a checkbox in place of ``[ ]`` or ``[x]`` at the beginning of ``entry``."""
    text = entry[0].text if len(entry) and entry[0].tag == "p" else None
    task = _TASK.match(text or "")
    if not text or not task:
        return
    character, words = _BOXES[task[1].lower()]
    box = Element("span", {"class": "task-box", "role": "img", "aria-label": words})
    box.text, box.tail = AtomicString(character), f" {text[task.end() :]}"
    entry[0].text = None
    entry[0].insert(0, box)
    entry.set("class", "task")


def _join_paragraphs(entry: Element) -> None:
    """Move the text of paragraphs into ``entry`` itself, except placeholders of code."""
    children = list(entry)
    for child in children:
        entry.remove(child)
    for child in children:
        before = entry[-1] if len(entry) else None
        is_code = child.tag != "p" or HTML_PLACEHOLDER_RE.fullmatch(child.text or "")
        # The step that highlights code drops the text right behind it.
        if is_code or child.attrib or (before is not None and before.tag == "pre"):
            entry.append(child)
            continue
        text = child.text or ""
        if before is not None:
            before.tail = f"{before.tail or ''}\n{text}"
        else:
            entry.text = f"{entry.text}\n{text}" if entry.text else text
        entry.extend(list(child))
