"""What a name becomes in an address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.slugs import slugify


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Django REST_Framework", "django-rest-framework"),
        ("Ölçüm ve İzleme, Số ﬁve", "olcum-ve-izleme-so-five"),
        ("❤\ufe0f 1\ufe0f\u20e3!", "1"),
        ("?!", ""),
        # Without their marks, these would be other words.
        ("Дизайн", "дизайн"),
        ("データベース", "データベース"),
        ("القائمة", "القائمة"),
        ("हिन्दी में", "हिन्दी-में"),
        ("ไม้ ครู", "ไม้-ครู"),
        # Most people leave these out.
        ("טֶסְט طَلَب", "טסט-طلب"),
    ],
)
def test_words_are_joined_by_hyphens_in_their_own_script(name: str, slug: str) -> None:
    assert slugify(name) == slug


@given(st.text() | st.text("aé e\u0301Ωά̈й かがहिन्दीที่ครูط\u064e\u1112\u1161½ﬁ™1\ufe0f-"))
def test_a_slug_stays_as_it_is(name: str) -> None:
    slug = slugify(name)
    assert slugify(slug) == slug
