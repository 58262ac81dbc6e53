"""Known technologies: their names, aliases, groups and home pages.

``builtin()`` gives the catalogue that ships with Nexus; ``technologies.toml`` holds it.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from nexus.catalogue.catalogue import Catalogue
from nexus.catalogue.data import parse
from nexus.catalogue.model import Care, KnownTechnology, Mention

__all__ = ["Care", "Catalogue", "KnownTechnology", "Mention", "builtin"]


@lru_cache(maxsize=1)
def builtin() -> Catalogue:
    """The catalogue that ships with Nexus, read once per process."""
    return Catalogue(*parse(files(__name__).joinpath("technologies.toml").read_bytes()))
