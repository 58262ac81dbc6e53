"""Data flows one way: nothing further down is known further up."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "nexus"

# Who may import what of nexus; a longer name in a row narrows a shorter one.
BASE = {
    "nexus.errors",
    "nexus.folding",
    "nexus.lru_cache",
    "nexus.numbers",
    "nexus.progress",
    "nexus.slugs",
    "nexus.stems",
    "nexus.words",
}
ALLOWED = {
    "nexus.errors": set(),
    "nexus.folding": set(),
    "nexus.lru_cache": set(),
    "nexus.numbers": set(),
    "nexus.progress": set(),
    "nexus.slugs": {"nexus.folding"},
    "nexus.stems": set(),
    "nexus.words": {"nexus.folding"},
    "nexus.allocator": set(),
    "nexus.connection_limit": set(),
    "nexus.stopping": set(),
    "nexus.listening": {"nexus.errors"},
    "nexus.atomic_writes": {"nexus.errors"},
    "nexus.paths": set(),
    "nexus.extensions": {"nexus.errors"},
    "nexus.variables": {"nexus.errors"},
    "nexus.config": {"nexus.errors", "nexus.paths", "nexus.variables"},
    "nexus.catalogue": BASE,
    "nexus.content": BASE | {"nexus.catalogue"},
    "nexus.checks": BASE | {"nexus.catalogue", "nexus.content"},
    "nexus.schema": BASE | {"nexus.content"},
    "nexus.importers": BASE | {"nexus.catalogue", "nexus.content", "nexus.atomic_writes"},
    "nexus.scaffold": BASE | {"nexus.catalogue", "nexus.content"},
    "nexus.development": BASE
    | {
        "nexus.extensions",
        "nexus.paths",
        "nexus.web.middleware.refusals",
        "nexus.web.middleware.security_headers",
        "nexus.content",
    },
    "nexus.index": BASE | {"nexus.catalogue", "nexus.content", "nexus.extensions"},
    "nexus.queries": BASE
    | {"nexus.catalogue", "nexus.index.models", "nexus.content.dates", "nexus.content.kinds"},
    "nexus.logs": {
        f"nexus.web.middleware.{name}"
        for name in ("access_log", "access_log_writer", "log_output", "request_ids")
    },
    "nexus.web": BASE
    | {
        "nexus.config",
        "nexus.queries",
        "nexus.extensions",
        "nexus.paths",
        "nexus.content.kinds",
        "nexus.content.addresses",
        "nexus.content.dates",
        "nexus.content.documents",
        "nexus.content.links",
        "nexus.content.media",
        "nexus.content.text",
        "nexus.index.rows.cards",
    },
}
# What puts the parts together may import them all.
WIRING = {
    "nexus",
    "nexus.__main__",
    "nexus.assembly",
    "nexus.cli",
    "nexus.look",
    "nexus.serving",
    "nexus.wsgi",
}
# The same within a package: what each of its parts may know of the rest.
SHARED = {
    f"nexus.web.{name}"
    for name in (
        "addresses",
        "canonical",
        "edition",
        "query_string",
        "responses",
        "site",
        "wording",
    )
}
READING = ("blocks", "cutting", "wording")
COLLECTING = {
    f"nexus.importers.{name}"
    for name in (
        "areas",
        "dates",
        "found",
        "leads",
        "lines",
        "render",
        "report",
        "structure",
        "titles",
        "unfilled",
        "vocabulary",
        *READING,
    )
}
WITHIN = {
    "nexus.content.frontmatter": {
        f"nexus.content.{name}"
        for name in ("dates", "documents", "faults", "links", "media", "targets", "text")
    },
    "nexus.content.structure": {"nexus.content.fences"},
    "nexus.content.rendering": {
        f"nexus.content.{name}"
        for name in ("fences", "links", "media", "structure", "targets", "text")
    },
    "nexus.content.body": {
        "nexus.content.frontmatter.values",
        "nexus.content.rendering.markdown",
        "nexus.content.rendering.plaintext",
        *(f"nexus.content.{name}" for name in ("documents", "fences", "kinds", "links", "media")),
        *(f"nexus.content.{name}" for name in ("structure", "text")),
    },
    "nexus.importers.vocabulary": set(),
    "nexus.importers.source": {f"nexus.importers.{name}" for name in READING},
    "nexus.importers.structure": {
        f"nexus.importers.{name}" for name in ("dates", "leads", "lines", "vocabulary", *READING)
    },
    "nexus.importers.items": COLLECTING
    | {
        f"nexus.importers.{name}" for name in ("evidence_types", "link_lines", "networks", "source")
    },
    "nexus.importers.technologies": COLLECTING
    | {f"nexus.importers.{name}" for name in ("evidence_types", "items")},
    "nexus.importers.challenges": COLLECTING
    | {f"nexus.importers.{name}" for name in ("items", "source", "technologies")},
    "nexus.importers.profile": COLLECTING
    | {f"nexus.importers.{name}" for name in ("link_lines", "networks", "placeholders")},
    "nexus.importers.numbering": {
        f"nexus.importers.{name}" for name in ("source", "structure", "vocabulary", "wording")
    },
    "nexus.importers.parting": COLLECTING
    | {f"nexus.importers.{name}" for name in ("challenges", "items", "technologies")},
    "nexus.importers.finishing": COLLECTING
    | {
        f"nexus.importers.{name}"
        for name in (
            "evidence_types",
            "items",
            "networks",
            "placeholders",
            "profile",
            "source",
            "technologies",
        )
    },
    "nexus.importers.resumes": {
        f"nexus.importers.{name}" for name in ("found", "render", "report", "technologies")
    },
    "nexus.index.models": set(),
    "nexus.index.id_mapping": set(),
    "nexus.index.stores": set(),
    "nexus.index.reopening": {"nexus.index.stores"},
    "nexus.index.files": {"nexus.index.reopening", "nexus.index.stores"},
    "nexus.index.folder": set(),
    "nexus.index.postgres": {"nexus.index.reopening", "nexus.index.stores"},
    "nexus.index.rows": set(),
    "nexus.index.words": {f"nexus.index.{name}" for name in ("models", "id_mapping", "rows")},
    "nexus.index.writing": {
        f"nexus.index.{name}"
        for name in ("folder", "models", "id_mapping", "rows", "stores", "words")
    },
    "nexus.queries.highlighting": {"nexus.queries.index_cache", "nexus.queries.technologies"},
    "nexus.queries.search": {
        f"nexus.queries.{name}"
        for name in ("filters", "highlighting", "index_cache", "profile", "sets", "technologies")
    },
    "nexus.web.answers": set(),
    "nexus.web.middleware": set(),
    "nexus.web.files": {"nexus.web.answers"},
    "nexus.web.dashboard": {
        "nexus.web.answers",
        "nexus.web.middleware",
        "nexus.web.files.template_preprocessor",
        *SHARED,
    },
    **{name: SHARED | {"nexus.web.answers", "nexus.web.files"} for name in SHARED},
}
STRANGERS = {
    "nexus.content": {"flask", "sqlalchemy"},
    "nexus.catalogue": {"flask", "sqlalchemy"},
    "nexus.importers": {"flask", "sqlalchemy"},
    "nexus.queries": {"flask", "htmx_flask"},
}


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield ".".join(part for part in parts if part != "__init__"), path


@cache
def imported(path: Path) -> list[str]:
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found += [node.module, *(f"{node.module}.{name.name}" for name in node.names)]
        elif isinstance(node, ast.Import):
            found += (name.name for name in node.names)
    return found


def belongs(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def test_the_walk_finds_the_modules() -> None:
    found = {name for name, _ in modules()}
    assert len(found) > 50
    assert {
        "nexus.content.loader",
        "nexus.index.writing.builder",
        "nexus.web.dashboard.view",
    } <= found


def test_every_module_has_a_row_here() -> None:
    named = {*ALLOWED, *WIRING - {"nexus"}}
    lost = [
        name
        for name, _ in modules()
        if name not in WIRING and not any(belongs(name, known) for known in named)
    ]
    assert lost == []


def test_every_package_imports_only_what_stands_before_it() -> None:
    wrong = []
    for name, path in modules():
        package = next((known for known in ALLOWED if belongs(name, known)), None)
        if package is None:
            continue
        allowed = {*ALLOWED[package], package}
        for module in imported(path):
            inside = belongs(module, "nexus") and module != "nexus"
            if inside and not any(belongs(module, other) for other in allowed):
                # "from nexus.content import kinds" names both; the longer one counts.
                if any(belongs(other, module) for other in allowed):
                    continue
                wrong.append(f"{name} imports {module}")
    assert wrong == []


def test_the_parts_of_a_package_know_only_those_before_them() -> None:
    assert WITHIN.keys() <= {name for name, _ in modules()}
    wrong = [
        f"{name} imports {module}"
        for name, path in modules()
        for part, others in WITHIN.items()
        if belongs(name, part)
        for module in imported(path)
        if belongs(module, whole := ".".join(part.split(".")[:2])) and module != whole
        if not any(belongs(module, known) for known in (part, *others))
    ]
    assert wrong == []


def test_no_package_knows_the_libraries_of_a_later_one() -> None:
    wrong = [
        f"{name} imports {module}"
        for name, path in modules()
        for package, strangers in STRANGERS.items()
        if belongs(name, package)
        for module in imported(path)
        if module.split(".")[0] in strangers
    ]
    assert wrong == []


def test_nobody_imports_the_command() -> None:
    wrong = [
        f"{name} imports {module}"
        for name, path in modules()
        if not belongs(name, "nexus.cli") and name != "nexus.__main__"
        for module in imported(path)
        if belongs(module, "nexus.cli")
    ]
    assert wrong == []
