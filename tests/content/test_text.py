from __future__ import annotations

import pytest

from nexus.content.text import Undecodable, decode


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize(
    ("data", "at"),
    [
        (b"---\ntitle: caf\xe9", (2, 11)),
        ("---\r\ntitle: ééééé".encode() + b"\xe9\n---\n", (2, 13)),
        (b"\xe9", (1, 1)),
    ],
)
def test_the_first_byte_that_is_not_text_is_named_with_its_place(
    mark: bytes, data: bytes, at: tuple[int, int]
) -> None:
    with pytest.raises(Undecodable, match="byte 0xe9") as raised:
        decode(mark + data)
    assert raised.value.at == at


def test_only_the_first_byte_order_mark_is_no_text() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb") == "a\nb"
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbfa") == "\ufeffa"
