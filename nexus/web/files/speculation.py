"""Lets a browser fetch an entry's page while the pointer rests on its link.

Speculation rules are data, so no script of ours runs for it: a browser that knows them
fetches when a link is hovered for a moment, pressed or focused; the others do nothing.
"""

from __future__ import annotations

import json
from hashlib import blake2b

from flask import Blueprint, Response

from nexus.content.kinds import Kind
from nexus.web.files.assets import FOREVER

blueprint = Blueprint("speculation", __name__)

# Pages to read, one at a time; filters change in place and are not opened.
_PATHS = [f"/{kind.plural}/*" for kind in Kind] + ["/technologies/*", "/about"]
# With each filter Chromium compares all links anew with each path: 13 ms for the map's marks, 11 ms
# for the labels of 24 entries. Excluding these links by selector takes a fraction of that.
_READ = "a:not(.mark, .card .label, .card .label-evidence, [data-controls])"
_RULES = {
    "prefetch": [
        {
            "source": "document",
            "where": {"and": [{"selector_matches": _READ}, {"href_matches": _PATHS}]},
            "eagerness": "moderate",
        }
    ]
}


_WRITTEN = json.dumps(_RULES, separators=(",", ":"))
PATH = f"/static/speculation-{blake2b(_WRITTEN.encode(), digest_size=3).hexdigest()}.json"
"""The address of the rules, which changes with them, so that they can be cached for good."""


@blueprint.get(PATH)
def show() -> Response:
    """The rules."""
    response = Response(_WRITTEN, content_type="application/speculationrules+json")
    response.headers["Cache-Control"] = FOREVER
    return response
