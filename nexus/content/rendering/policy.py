"""Which HTML may reach a page: the last step of rendering, whatever came before."""

from __future__ import annotations

from collections.abc import Callable

import nh3
from pygments.token import STANDARD_TYPES

from nexus.content.links import SCHEMES

AttributeFilter = Callable[[str, str, str], str | None]

TAGS = frozenset(
    "a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure "
    "h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q s samp small span strong sub summary sup "
    "table tbody td tfoot th thead tr u ul var".split()
)
"""The elements that a body may have."""

_EVERYWHERE = frozenset({"class", "dir", "id", "lang"})
_ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "details": {"open"},
    "div": {"aria-label"},
    "img": {"src", "alt", "title", "width", "height"},
    "ol": {"start", "reversed"},
    "span": {"aria-label"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
_VALUES = {
    "div": {"role": {"group"}, "tabindex": {"0"}},
    "pre": {"tabindex": {"0"}},
    "span": {"role": {"img"}},
    "th": {"scope": {"col", "row"}},
}
# One attribute alone: the sanitiser writes several in an order that differs by process, and the
# same content must give the same bytes.
_ALWAYS = {"img": {"loading": "lazy"}}

_CLASSES = frozenset(STANDARD_TYPES.values()) | frozenset(
    "highlight hll linenos admonition admonition-title footnote footnote-ref footnote-backref "
    "table-scroll task task-box align-left align-center align-right "
    "note info tip hint important attention warning caution danger error success question "
    "example quote abstract bug failure".split()
)


def cleaner(attribute_filter: AttributeFilter) -> nh3.Cleaner:
    """A sanitiser that keeps what a body may hold; ``attribute_filter`` has the last word.

    Only the classes that rendering itself makes survive, and only addresses of
    ``links.SCHEMES`` and of the site itself; inline styles and event handlers do not.
    """
    return nh3.Cleaner(
        tags=TAGS,
        attributes={**_ATTRIBUTES, "*": _EVERYWHERE},
        attribute_filter=attribute_filter,
        tag_attribute_values=_VALUES,
        set_tag_attribute_values=_ALWAYS,
        url_schemes=set(SCHEMES),
        link_rel="noopener",
    )


def allowed_classes(value: str) -> str | None:
    """The classes in ``value`` that rendering makes, or None if there are none."""
    return " ".join(name for name in value.split() if name in _CLASSES) or None
