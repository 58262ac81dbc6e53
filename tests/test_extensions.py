"""What belongs to an app is set and found by keys that know its type."""

from __future__ import annotations

import pytest
from flask import Flask

from nexus.extensions import AppKey

NUMBER = AppKey[int]("number")
WORDS = AppKey[list[str]]("words")


def test_each_app_has_its_own_object_by_a_key() -> None:
    one, other = Flask("one"), Flask("other")
    NUMBER.set(one, 1)
    NUMBER.set(other, 2)
    assert (NUMBER.get(one), NUMBER.get(other)) == (1, 2)


def test_without_an_app_it_is_that_of_the_current_one() -> None:
    one, other = Flask("one"), Flask("other")
    for app, words in ((one, ["a"]), (other, ["b"])):
        WORDS.set(app, words)
    with other.test_request_context():
        assert WORDS.get() == ["b"]


def test_an_object_that_was_never_set_is_missed() -> None:
    app = Flask("app")
    NUMBER.set(app, 0)
    assert NUMBER.find(app) == 0
    assert WORDS.find(app) is None
    with pytest.raises(KeyError, match="words"):
        WORDS.get(app)
