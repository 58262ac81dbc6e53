"""Markdown to safe HTML.

The markdown library makes a tree, ``tree`` adapts it to the page, and ``policy`` has the
last word: nothing changes the HTML after it is sanitised.
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from html import escape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.codehilite import CodeHiliteExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.tables import TableExtension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from nexus.content.media import MediaFinder
from nexus.content.rendering.bare_addresses import BareAddresses
from nexus.content.rendering.bounds import Bounds
from nexus.content.rendering.code_spans import CodeSpans
from nexus.content.rendering.depth import is_too_deep
from nexus.content.rendering.footnotes import Footnotes
from nexus.content.rendering.github_lines import GithubLines
from nexus.content.rendering.highlighting import formatter
from nexus.content.rendering.html_blocks import HtmlBlocks
from nexus.content.rendering.link_targets import link_targets
from nexus.content.rendering.lists import Lists
from nexus.content.rendering.page import DEFAULT_PREFIX, Heading, Page
from nexus.content.rendering.plain_fences import PlainFences
from nexus.content.rendering.plaintext import plain_text
from nexus.content.rendering.policy import cleaner
from nexus.content.rendering.reference_labels import ReferenceLabels
from nexus.content.rendering.strikethrough import Strikethrough
from nexus.content.rendering.tags import Tags, without_other_tags
from nexus.content.rendering.tree import finish, finish_raw, named_links

__all__ = ["Heading", "Rendered", "render"]

_AFTER_ALL_OTHERS = -10
_BEFORE_RAW_HTML = 35
_AMPERSAND = "\x02amp\x03"
_PLACEHOLDER = re.compile("\x02[^\x03]*\x03")


@dataclass(frozen=True, slots=True)
class Rendered:
    """Safe HTML, its plain text, its headings in order, and what its links and images name."""

    html: str
    text: str
    headings: tuple[Heading, ...] = ()
    targets: tuple[str, ...] = ()


def render(
    markdown: str,
    *,
    media: MediaFinder,
    top_level: int = 2,
    id_prefix: str = DEFAULT_PREFIX,
    source: str = "",
) -> Rendered:
    """``markdown`` as safe HTML, its topmost heading at ``top_level``.

    Ids begin with ``id_prefix``, so that texts on one page keep theirs apart, and no
    heading takes an id of the page's own. ``source`` is the path of the content file:
    links such as ``other.md`` are relative to it. Text that nests too deep to be rendered is
    shown as it is written.
    """
    if not markdown.strip():
        return Rendered("", "")
    renderer: _Renderer | None = getattr(_threads, "renderer", None)
    if renderer is None:
        renderer = _threads.renderer = _Renderer()
    try:
        return renderer.render(markdown, Page(media, top_level, id_prefix, source))
    except RecursionError:
        # Nothing meant to be read nests this deep. The library is now in an undefined state.
        del _threads.renderer
        return renderer.as_written(markdown)


# Making a Markdown takes longer than using it, and no two threads may share one.
_threads = threading.local()


class _Renderer:
    """A markdown library and a sanitiser set up once, and the page they are working on."""

    def __init__(self) -> None:
        self.page: Page | None = None
        self._markdown = Markdown(
            extensions=[
                PlainFences(),
                CodeHiliteExtension(
                    guess_lang=False, css_class="highlight", pygments_formatter=formatter
                ),
                TableExtension(use_align_attribute=True),
                Footnotes(),
                DefListExtension(),
                AdmonitionExtension(),
                Lists(),
                HtmlBlocks(),
                ReferenceLabels(),
                Bounds(),
                CodeSpans(),
                Tags(),
                BareAddresses(),
                Strikethrough(),
                GithubLines(),
                _Fitting(self),
            ]
        )
        self._cleaner = cleaner(self._attribute)

    def render(self, markdown: str, page: Page) -> Rendered:
        """``markdown`` as HTML and text."""
        self.page = page
        try:
            html = without_other_tags(named_links(self._markdown.reset().convert(markdown)))
            if is_too_deep(html):
                return self.as_written(markdown)
            page.targets += link_targets(html)
            html = self._cleaner.clean(html)
        finally:
            self.page = None
        return Rendered(html, plain_text(html), tuple(page.headings), tuple(page.targets))

    def as_written(self, markdown: str) -> Rendered:
        """``markdown`` as it is written, shown as plain text."""
        html = self._cleaner.clean(f"<pre>{escape(markdown, quote=False)}</pre>")
        return Rendered(html, plain_text(html))

    def _attribute(self, _tag: str, name: str, value: str) -> str | None:
        return self.page.attribute(name, value) if self.page else None


class _Fitting(Extension):
    """Hooks this module's steps into the markdown library."""

    def __init__(self, renderer: _Renderer) -> None:
        super().__init__()
        self._renderer = renderer

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the steps."""
        md.treeprocessors.register(_TreeStep(md, self._renderer), "nexus", _AFTER_ALL_OTHERS)
        md.postprocessors.register(_RawStep(md, self._renderer), "nexus", _BEFORE_RAW_HTML)


class _TreeStep(Treeprocessor):
    def __init__(self, md: Markdown, renderer: _Renderer) -> None:
        super().__init__(md)
        self._renderer = renderer

    def run(self, root: Element) -> None:
        if self._renderer.page is not None:
            finish(root, self._renderer.page, self._unstash)

    def _unstash(self, text: str) -> str:
        """``text`` with the library's placeholders as what they stand for."""
        stash = self.md.htmlStash.rawHtmlBlocks
        filled = HTML_PLACEHOLDER_RE.sub(lambda found: str(stash[int(found[1])]), text)
        return _PLACEHOLDER.sub("", filled.replace(_AMPERSAND, "&"))


class _RawStep(Postprocessor):
    def __init__(self, md: Markdown, renderer: _Renderer) -> None:
        super().__init__(md)
        self._renderer = renderer

    def run(self, text: str) -> str:
        stash, page = self.md.htmlStash.rawHtmlBlocks, self._renderer.page
        for place, html in enumerate(stash):
            if isinstance(html, str) and page is not None:
                stash[place] = finish_raw(html, page)
        return text
