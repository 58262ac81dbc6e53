"""What monitoring asks: is the process alive, and can it answer from its index?"""

from __future__ import annotations

from flask import Blueprint, Response, jsonify

from nexus.extensions import db
from nexus.queries.profile import stored_fingerprint

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def live() -> Response:
    """The process is alive."""
    return _uncached(jsonify(status="alive"))


@blueprint.get("/readyz")
def ready() -> Response:
    """The index is open and its database answers: 503 with an error page if not."""
    session = db.session()
    dialect = session.get_bind().dialect.name
    readiness = jsonify(status="ready", index=stored_fingerprint(session), database=dialect)
    return _uncached(readiness)


def _uncached(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
