"""Puts the parts together: settings in, an app or an open index out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from flask import Flask
from jinja2 import BytecodeCache, ChoiceLoader, Environment
from sqlalchemy import URL

from nexus import numbers
from nexus.catalogue import builtin
from nexus.config import Settings
from nexus.errors import ContentError, Problem, Severity
from nexus.extensions import RELEASE_INDEX, close, db, htmx
from nexus.index.files.guarding import guard
from nexus.index.files.sqlite_file import path_of
from nexus.index.files.store import FileStore
from nexus.index.folder.live_cache import LiveCache
from nexus.index.forking import reopen_after_fork
from nexus.index.opening import open_index
from nexus.index.postgres.database_url import read_database_url
from nexus.index.rows.cards import Card, CardRenderer
from nexus.index.sources import Source
from nexus.index.stores import Store, StoredIndex
from nexus.paths import static_folder, templates_folder
from nexus.progress import Progress, quiet
from nexus.web import init_app, wording
from nexus.web.files import template_preprocessor
from nexus.web.files.overrides import TEMPLATES, problems_of_overrides
from nexus.web.files.static_files import StaticFiles
from nexus.web.files.template_files import TemplateFolder, files_of
from nexus.web.files.template_preprocessor import TemplatePreprocessor
from nexus.web.middleware.outermost import wrap_app
from nexus.web.render_check import check_rendering, problem_of

_CARD = "entries/_card.html"
# The parts of our code that templates depend on: how they are compiled, and their filters.
_CARD_CODE = [Path(str(module.__file__)) for module in (template_preprocessor, numbers)]


def assemble(
    settings: Settings,
    progress: Progress = quiet,
    live_cache: LiveCache | None = None,
    compiled: BytecodeCache | None = None,
    store: Store | None = None,
    **config: Any,
) -> Flask:
    """The app that serves the portfolio of ``settings``; its index is built if necessary.

    ``live_cache`` and ``compiled`` are what earlier calls for the same settings left, and ``store``
    is where its index is kept, if not where ``store_of`` says. Raises ``ContentError`` or
    ``IndexUnavailable`` as ``prepare_index`` does, ``ContentError`` as ``check_rendering`` does,
    and ``SettingError`` as ``store_of`` does.
    """
    app = bare_app(settings.content, compiled)
    app.config.from_mapping(config)
    index = prepare_index(settings, app.jinja_env, progress, live_cache, store)
    app.config["CONTENT_FOLDER"] = settings.content
    _connect(app, index, settings.threads)
    # Not with the app's own template environment: that would keep the app, and so its index, alive
    # for good.
    _guard(app, index, lambda: prepare_index(settings, bare_app(settings.content).jinja_env))
    htmx.init_app(app)
    init_app(app, _static_files(settings), settings.requests, settings.threads)
    wrap_app(app, settings.requests)
    try:
        check_rendering(app, settings.content)
    except ContentError:
        close(app)
        raise
    return app


def bare_app(content: Path, compiled: BytecodeCache | None = None) -> Flask:
    """The app without pages, which can compile and render templates."""
    app = Flask("nexus", static_folder=None)
    app.jinja_options = {
        "trim_blocks": True,
        "autoescape": True,
        "extensions": [TemplatePreprocessor],
        "bytecode_cache": compiled,
    }
    app.jinja_loader = _loader(content)
    # Before any template is compiled, the card's above all: the owner's may use it as well.
    app.jinja_env.filters["counted"] = numbers.counted
    app.jinja_env.filters["in_quotes"] = wording.in_quotes
    return app


def _connect(app: Flask, index: StoredIndex, threads: int) -> None:
    """Have ``app`` read ``index``, with a pool of connections for this many ``threads``."""
    app.config["SQLALCHEMY_DATABASE_URI"] = index.url
    given = app.config.get("SQLALCHEMY_ENGINE_OPTIONS", {})
    # Each thread has its own connection, which is kept: beyond the pool they are opened anew.
    pool = {} if "poolclass" in given else {"pool_size": threads}
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {**pool, **index.options, **given}
    db.init_app(app)
    with app.app_context():
        reopen_after_fork(db.engines.values())


def _guard(app: Flask, index: StoredIndex, reopen: Callable[[], StoredIndex]) -> None:
    """Have ``index`` replaced by ``reopen`` when it is damaged or gone."""
    with app.app_context():
        if index.url.get_backend_name() == "sqlite":
            RELEASE_INDEX.set(app, guard(db.engine, index, reopen))
        else:
            from nexus.index.postgres.recovery import rebuild_if_lost

            rebuild_if_lost(db.engine, index, reopen)


def prepare_index(
    settings: Settings,
    templates: Environment,
    progress: Progress = quiet,
    live_cache: LiveCache | None = None,
    store: Store | None = None,
) -> StoredIndex:
    """The index of the content of ``settings``, whole and ready to be read.

    Raises as ``open_index`` does, and ``ContentError`` for the owner's ``templates`` and what else
    they have replaced of the look, with the mistakes of the content.
    """
    problems = problems_of_overrides(settings.content, templates)
    if wrong := tuple(one for one in problems if one.severity is Severity.MISTAKE):
        raise ContentError((*wrong, *_mistakes_of_content(settings.content)))
    source = Source(
        content=settings.content,
        catalogue=builtin(),
        card_makers=[*files_of(templates, _CARD), *_CARD_CODE],
        card_renderer=partial(_card_renderer, templates),
        cache=settings.index_folder / "cache",
        live_cache=live_cache,
        drafts=settings.drafts,
    )
    try:
        return open_index(source, store or store_of(settings), progress)
    except Exception as error:
        if problem := problem_of(error, settings.content):
            raise ContentError((problem,)) from error
        raise


def _mistakes_of_content(content: Path) -> tuple[Problem, ...]:
    # An index that is there already needs nothing that reads content.
    from nexus.content.loader import load

    try:
        load(content, builtin())
    except ContentError as error:
        return error.problems
    return ()


def store_of(settings: Settings) -> Store:
    """Where the indexes of ``settings`` are kept: in its database if it has one, else as files.

    Raises ``SettingError`` for an address that can't be read.
    """
    if not settings.database:
        return FileStore(settings.index_folder)
    # Where no database is configured, startup should not wait for its driver to load.
    from nexus.index.postgres.store import PostgresStore

    return PostgresStore(read_database_url(settings.database), settings.threads)


def folder_of_index(app: Flask) -> Path | None:
    """The folder of the file that ``app`` reads its index from; None for one in a database."""
    url: URL = app.config["SQLALCHEMY_DATABASE_URI"]
    return path_of(url).parent if url.get_backend_name() == "sqlite" else None


def _card_renderer(templates: Environment) -> CardRenderer:
    # With a cache of its own: ``templates`` may have compiled what has changed since.
    own = templates.overlay()

    def render(card: Card) -> str:
        return own.get_template(_CARD).render(card=card)

    return render


def _static_files(settings: Settings) -> StaticFiles:
    """Static files of the owner's own, then those of Nexus."""
    folders = (settings.content / "static", static_folder())
    return StaticFiles(folders, settings.content / "theme.css")


def _loader(content: Path) -> ChoiceLoader:
    """Templates of the owner's own, then those of Nexus."""
    folders = (content / TEMPLATES, templates_folder())
    return ChoiceLoader([TemplateFolder(folder) for folder in folders])
