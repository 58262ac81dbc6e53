"""The formatter of code blocks, which takes longer to make than to use."""

from __future__ import annotations

from functools import cache
from typing import Any

from pygments.formatters.html import HtmlFormatter


def formatter(lang_str: str, **options: Any) -> HtmlFormatter[str]:  # noqa: ARG001
    """The formatter with ``options``, as the markdown library asks for it with each block.

    All blocks share one, except those with marked lines.
    """
    if options.get("hl_lines"):
        return HtmlFormatter(**options)
    return _shared(**{name: value for name, value in options.items() if name != "hl_lines"})


@cache
def _shared(**options: Any) -> HtmlFormatter[str]:
    return HtmlFormatter(**options)
