from __future__ import annotations

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nexus.web.answers.variants import VARY, Variant, variant_asked, variant_of

HEADERS = ("HX-Request", "HX-History-Restore-Request", "HX-Target")
truths = st.sampled_from(["true", "TRUE", "false", "", "1"])
targets = st.sampled_from(["more", "#map", "div#more", "results", ""])
told = dict(zip(HEADERS, (truths, truths, targets), strict=True))
asked = st.fixed_dictionaries({}, optional=told)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked)
def test_a_view_and_what_answers_before_it_read_a_request_alike(
    app: Flask, headers: dict[str, str]
) -> None:
    with app.test_request_context("/", headers=headers) as context:
        assert variant_asked() is variant_of(context.request.environ)


def test_each_header_that_makes_a_difference_is_told_to_caches(app: Flask) -> None:
    found = set()
    for headers in (
        {},
        {"HX-Request": "true"},
        {"HX-Request": "true", "HX-Target": "div#more"},
        {"HX-Request": "true", "HX-Target": "div#map"},
    ):
        with app.test_request_context("/", headers=headers):
            found.add(variant_asked())
    assert found == set(Variant)
    assert [name.strip() for name in VARY.split(",")] == list(HEADERS)


@pytest.mark.parametrize("target", ["", "div#more", "div#map", "div#results"])
def test_a_page_that_the_browser_restores_is_whole(target: str) -> None:
    asked = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": target}
    assert variant_of(asked) is not Variant.PAGE
    assert variant_of(asked | {"HTTP_HX_HISTORY_RESTORE_REQUEST": "true"}) is Variant.PAGE
