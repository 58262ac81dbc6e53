"""``nexus schema``: JSON Schemas of the front matter, for editors."""

from __future__ import annotations

import json

import click

from nexus.schema import schemas

_SCHEMAS = schemas()
_EPILOG = """\b
Examples:
  nexus schema challenge > challenge.schema.json
  nexus schema            (all of them, by kind)

docs/check.md explains how to make an editor use them.
"""


@click.command(epilog=_EPILOG, short_help="Print the JSON Schema of front matter.")
@click.argument("kind", metavar="[KIND]", required=False, type=click.Choice(list(_SCHEMAS)))
def schema(kind: str | None) -> None:
    """Print the JSON Schema of a KIND's front matter, or of every kind's.

    KIND is profile, technology, skill, challenge, takeaway or project.
    """
    click.echo(json.dumps(_SCHEMAS[kind] if kind else _SCHEMAS, indent=2, ensure_ascii=False))
