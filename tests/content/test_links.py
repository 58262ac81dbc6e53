"""What is said of an address that can't be a link."""

from __future__ import annotations

import pytest

from nexus.content.links import fault_of

EXPECTED = "expected an address that begins with https://, http:// or mailto:"


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ('https://x.example/?b="2', "contains '\"'; write %22 instead, or remove it"),
        ("https://x.example/a b c", "contains a space; write %20 instead, or remove it"),
        (
            "https://x.example/<a>\\<b>",
            "contains '<', '>', '\\\\'; write %3C, %3E, %5C instead, or remove them",
        ),
        ("https://x.example/a\u00a0b", "contains U+00A0; write %C2%A0 instead, or remove it"),
        (
            "mailto:a@b.example?subject=Hello there",
            "contains a space; write %20 instead, or remove it",
        ),
        ("see my site", f"is not a link; {EXPECTED}"),
        ("see: my site", f"is not a link; {EXPECTED}"),
        ("x.example/a", f"is not a link; {EXPECTED}; did you mean https://x.example/a?"),
        ("x.example/<a>", f"is not a link; {EXPECTED}"),
        ("a@b.example", f"is not a link; {EXPECTED}; did you mean mailto:a@b.example?"),
        (
            "git@x.example:ada/engine.git",
            f"is not a link; {EXPECTED}; did you mean https://x.example/ada/engine?",
        ),
        (
            "ssh://git@x.example/ada/engine",
            f"is not a link; {EXPECTED}; did you mean https://x.example/ada/engine?",
        ),
        ("https://x.example:99999/a", f"has no valid host or port; {EXPECTED}"),
        ("mailto:a b@c.example", "is not an e-mail address; expected mailto:name@example.org"),
        ("https://", f"has no valid host or port; {EXPECTED}"),
        ("https://x.example/%22?b=ü", None),
        ("mailto:a@b.example?subject=Hello%20there", None),
        ("mailto:mailto:a@b.example", "is not an e-mail address; expected mailto:name@example.org"),
    ],
)
def test_what_keeps_an_address_from_being_a_link_is_named(url: str, fault: str | None) -> None:
    assert fault_of(url) == fault
