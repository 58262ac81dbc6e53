"""What every test may ask for: portfolios, indexes, apps, golden files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import settings
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from nexus import create_app
from nexus.content.documents import Portfolio
from nexus.extensions import db
from tests import rights
from tests.databases import Database, PostgresDatabase, SqliteDatabase
from tests.installing import build_wheel, install
from tests.postgres_server import PostgresServer

# How long an example takes says more of the machine than of the code.
settings.register_profile("here", deadline=None)
# On a build server the same examples are tried each time: a failure there is the change's.
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what is printed now as what is expected from now on",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with ``tests/golden/NAME``, or writes it with ``--update-golden``."""

    def compare(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"{name} is new: run pytest with --update-golden and read it"
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def without_rights() -> Iterator[None]:
    """What is closed to its owner is closed, even where root runs the tests."""
    with rights.without_rights():
        yield


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this source tree."""
    return build_wheel(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ``bin`` of a new environment that holds the wheel, and this one's libraries."""
    return install(wheel, tmp_path_factory.mktemp("installed"))


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server that runs for as long as the tests do."""
    with closing(PostgresServer()) as server:
        server.start()
        yield server


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Database:
    """Each database that an index may be kept in: who asks for it is tested with both."""
    if request.param == "sqlite":
        return SqliteDatabase()
    server: PostgresServer = request.getfixturevalue("postgres")
    return PostgresDatabase(server.new_database())


@pytest.fixture
def session_of(database: Database) -> Iterator[Callable[[Portfolio], Session]]:
    """Opens a session on a new index of a portfolio."""
    with ExitStack() as opened:
        yield lambda portfolio: opened.enter_context(database.opened(portfolio))


@pytest.fixture(scope="module")
def shared_session_of(database: Database) -> Iterator[Callable[[Portfolio], Session]]:
    """Opens a session that all tests of a module may read from: to build an index takes longest."""
    with ExitStack() as opened:
        yield lambda portfolio: opened.enter_context(database.opened(portfolio))


@pytest.fixture(scope="session")
def index_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the apps of one run keep their indexes."""
    return tmp_path_factory.mktemp("indexes")


@pytest.fixture(scope="session")
def app(index_folder: Path) -> Flask:
    """The app that shows the sample portfolio."""
    return make_app(EXAMPLES, index_folder)


@pytest.fixture(scope="session")
def postgres_app(postgres: PostgresServer) -> Iterator[Flask]:
    """The same app with its index in PostgreSQL."""
    made = create_app(
        {"NEXUS_CONTENT": EXAMPLES, "DATABASE_URL": postgres.new_database(), "TESTING": True}
    )
    yield made
    with made.app_context():
        db.engine.dispose()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A visitor of the sample portfolio."""
    return app.test_client()


def make_app(content: Path, index_folder: Path, **config: object) -> Flask:
    """An app of ``content`` that keeps its index below ``index_folder``, set up by ``config``.

    Names of settings in ``config``, such as ``TRUSTED_HOSTS``, stand for the environment's.
    """
    return create_app(
        {
            "NEXUS_CONTENT": content,
            "NEXUS_INDEX_DIR": index_folder,
            "TESTING": True,
            # A test leaves no connection behind for the interpreter to complain of.
            "SQLALCHEMY_ENGINE_OPTIONS": {"poolclass": NullPool},
            **config,
        }
    )
