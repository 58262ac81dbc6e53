"""The pages of single entries, and the addresses above them."""

from __future__ import annotations

from flask import Blueprint, abort, render_template
from werkzeug.wrappers import Response

from nexus.content.addresses import entry_path
from nexus.content.kinds import Kind
from nexus.extensions import db
from nexus.queries.entries import entry, renamed
from nexus.queries.filters import Filter
from nexus.slugs import slugify
from nexus.web.addresses import dashboard_url
from nexus.web.entry_page import entry_page
from nexus.web.responses import moved_to, whole_page

blueprint = Blueprint("entries", __name__)
_KINDS = ",".join(kind.plural for kind in Kind)


@blueprint.get(f"/<any({_KINDS}):plural>", strict_slashes=False)
def show_all(plural: str) -> Response:
    """An entry's address cut short: the dashboard shows all of that kind."""
    kind = Kind.from_plural(plural) or abort(404)
    return moved_to(dashboard_url(Filter(kinds=(kind.value,))))


@blueprint.get(f"/<any({_KINDS}):plural>/<slug>", strict_slashes=False)
def show(plural: str, slug: str) -> Response:
    """One entry; an old slug, or one written otherwise (``Größe``), leads to the present one."""
    kind = Kind.from_plural(plural) or abort(404)
    found = entry(db.session(), kind, slug)
    if found is not None:
        return whole_page(
            render_template("entries/entry.html", page=entry_page(db.session(), found))
        )
    meant = slugify(slug)
    present = renamed(db.session(), kind, meant) or meant
    if present == slug or entry(db.session(), kind, present) is None:
        abort(404)
    return moved_to(entry_path(kind, present))
