"""The tables of one immutable index.

An entry's ``id`` is its position among all entries, newest first, counted from 0: so
a set of entries is a bitmap of ids, and reading a bitmap in order is reading the
entries newest first. Nothing here is ever updated: a changed portfolio is another index.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from nexus.extensions import db

if TYPE_CHECKING:
    Model = DeclarativeBase
else:
    Model = db.Model


class MetadataRow(Model):
    """One property of the index itself: its fingerprint, the digest of the code that made it."""

    __tablename__ = "metadata"

    name: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class DigestsRow(Model):
    """The digests of all entries and technologies, each in the order of their ids: one row.

    They show the next index which rows of this one it can take over.
    """

    __tablename__ = "digests"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    entries: Mapped[bytes] = mapped_column(LargeBinary)
    technologies: Mapped[bytes] = mapped_column(LargeBinary)


class ProfileRow(Model):
    """Whose portfolio it is: exactly one row."""

    __tablename__ = "profile"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    headline: Mapped[str] = mapped_column(Text)
    summary: Mapped[str] = mapped_column(Text)
    location: Mapped[str] = mapped_column(Text)
    email: Mapped[str] = mapped_column(Text)
    programme: Mapped[str] = mapped_column(Text)
    avatar: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(Text)
    links: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    about: Mapped[str] = mapped_column(Text)


class TechnologyRow(Model):
    """A technology, with its rendered prose and the text above that; ids follow the title."""

    __tablename__ = "technology"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    slug: Mapped[str] = mapped_column(Text, unique=True)
    title: Mapped[str] = mapped_column(Text)
    summary: Mapped[str] = mapped_column(Text)
    group: Mapped[str] = mapped_column(Text)
    group_position: Mapped[int]
    aliases: Mapped[list[str]] = mapped_column(JSON)
    url: Mapped[str] = mapped_column(Text)
    lead: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)
    first_use: Mapped[str] = mapped_column(Text)
    last_use: Mapped[str] = mapped_column(Text)


class EntryRow(Model):
    """What lists need of an entry; ``card`` is its rendered HTML in a list."""

    __tablename__ = "entry"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(Text)
    slug: Mapped[str] = mapped_column(Text, index=True)
    title: Mapped[str] = mapped_column(Text)
    summary: Mapped[str] = mapped_column(Text)
    date: Mapped[str] = mapped_column(Text)
    category: Mapped[str] = mapped_column(Text)
    card: Mapped[str] = mapped_column(Text)


class EntryPageRow(Model):
    """What only an entry's own page needs: HTML as stored, and its plain text."""

    __tablename__ = "entry_page"

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id"), primary_key=True, autoincrement=False
    )
    lead: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)
    sections: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    headings: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    evidence: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    text: Mapped[str] = mapped_column(Text)
    draft: Mapped[bool]


class EntryTechnologyRow(Model):
    """Which technologies an entry names, in the owner's order."""

    __tablename__ = "entry_technology"

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id"), primary_key=True, autoincrement=False
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    technology_id: Mapped[int] = mapped_column(ForeignKey("technology.id"))


class RedirectRow(Model):
    """An entry's old slug and the one it has now, within its kind."""

    __tablename__ = "redirect"

    kind: Mapped[str] = mapped_column(Text, primary_key=True)
    old_slug: Mapped[str] = mapped_column(Text, primary_key=True)
    slug: Mapped[str] = mapped_column(Text)


class BitmapRow(Model):
    """A set of entry ids, as a serialised roaring bitmap.

    ``family`` says what ``name`` is: ``kind``, ``technology`` (a slug), ``month``
    (``2025-02``, ``2025`` for a date without a month, empty for undated entries), ``title`` (the
    number of its words) or ``featured`` (one set, without a name).
    """

    __tablename__ = "bitmap"

    family: Mapped[str] = mapped_column(Text, primary_key=True)
    name: Mapped[str] = mapped_column(Text, primary_key=True)
    bits: Mapped[bytes] = mapped_column(LargeBinary)


class OrderingRow(Model):
    """All entry ids in another order than the newest first, as 32-bit numbers."""

    __tablename__ = "ordering"

    name: Mapped[str] = mapped_column(Text, primary_key=True)
    ids: Mapped[bytes] = mapped_column(LargeBinary)


class WordRow(Model):
    """A word that occurs somewhere in the entries, and its stem."""

    __tablename__ = "word"

    word: Mapped[str] = mapped_column(Text, primary_key=True)
    stem: Mapped[str] = mapped_column(Text, index=True)
    entries: Mapped[int]
