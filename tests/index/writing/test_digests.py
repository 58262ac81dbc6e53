"""What an entry's rows are made of, and so what makes its digest another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nexus.content.documents import Entry, Technology
from nexus.content.kinds import Kind
from nexus.content.load_cache import EntryCache
from nexus.index.writing.digests import (
    DIGEST_BYTES,
    entry_digests,
    packed,
    technology_digests,
    unpacked,
)

PLAIN = Entry(Kind.SKILL, "a", "A", technologies=("redis",), body="Text.")
PICTURED = replace(PLAIN, slug="b", body="![x](../media/x.png)")
SPELT = replace(PLAIN, slug="c", body="![x](../m&#101;dia/x.png)")
REDIS = Technology("redis", "Redis", aliases=("Redis DB",), body="Text.")
ENTRIES = (PLAIN, PICTURED, SPELT)


def digests(
    technologies: tuple[Technology, ...] = (REDIS,), language: str = "en", media: bytes = b"one"
) -> list[bytes]:
    return entry_digests(ENTRIES, technologies, language, media, EntryCache())


def test_each_entry_has_a_mark_of_its_own_that_stays() -> None:
    assert len(set(digests())) == len(ENTRIES)
    assert digests() == digests()
    assert {len(digest) for digest in digests()} == {DIGEST_BYTES}
    assert unpacked(packed(digests())) == digests()


@pytest.mark.parametrize(
    "technology", [replace(REDIS, title="Redis 7"), replace(REDIS, aliases=())]
)
def test_a_mark_follows_the_names_of_technologies(technology: Technology) -> None:
    assert set(digests()).isdisjoint(digests((technology,)))


def test_no_mark_follows_what_else_is_told_of_a_technology() -> None:
    assert digests() == digests(
        (replace(REDIS, body="More.", summary="Told.", url="https://a.org"),)
    )


def test_a_mark_follows_the_language() -> None:
    assert set(digests()).isdisjoint(digests(language="de"))


def test_only_what_may_show_a_media_file_follows_the_media() -> None:
    pairs = zip(digests(), digests(media=b"other"), strict=True)
    assert [old != new for old, new in pairs] == [False, True, True]


def test_marks_of_technologies_follow_their_prose_and_the_media_in_it() -> None:
    pictured = replace(REDIS, slug="docker", body="![x](media/x.png)")
    told = replace(REDIS, slug="told", body="Other text.")
    before, after = (technology_digests((REDIS, pictured, told), each) for each in (b"one", b"two"))
    assert [old != new for old, new in zip(before, after, strict=True)] == [False, True, False]
    assert len(set(before)) == 3
