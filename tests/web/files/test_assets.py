from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import urljoin

import brotli
import pytest
from flask.testing import FlaskClient

from nexus.web.files.minify import minify_css
from tests.conftest import make_app
from tests.portfolio_files import write_many


@pytest.fixture
def owner(tmp_path: Path) -> FlaskClient:
    """A visitor of a portfolio with a theme and a static file of its owner's own."""
    content = write_many(tmp_path / "content", 1)
    (content / "theme.css").write_text(":root { --link: rebeccapurple; }")
    (content / "static").mkdir()
    (content / "static" / "favicon.svg").write_text("<svg><!-- mine --></svg>")
    (content / "templates").mkdir()
    (content / "templates" / "_footer.html").write_text("<footer>My own foot</footer>")
    return make_app(content, tmp_path).test_client()


def test_what_editors_and_systems_leave_beside_a_file_is_not_bundled(tmp_path: Path) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "static" / "css").mkdir(parents=True)
    for name in ("mine.css", ".old.css"):
        (content / "static" / "css" / name).write_text(f".{name[:-4].strip('.')} {{ top: 0 }}")
    client = make_app(content, tmp_path).test_client()
    sheets = "".join(client.get(url).text for url in linked(client, "/about"))
    assert (".mine{" in sheets, ".old{" in sheets) == (True, False)


def linked(client: FlaskClient, path: str) -> list[str]:
    return re.findall(r'(?:href|src)="(/static/bundle/[^"]+)"', client.get(path).text)


def bundles(client: FlaskClient) -> list[str]:
    found = linked(client, "/about")
    assert len(found) == 4, "a script for the theme, two style sheets and all other scripts"
    return found


def test_a_bundle_is_kept_for_good_and_named_by_its_content(client: FlaskClient) -> None:
    for url in bundles(client):
        response = client.get(url)
        assert "immutable" in response.headers["Cache-Control"]
        assert "ETag" not in response.headers, "no client asks for it again"
        assert re.search(r"-[0-9a-f]{8}\.(css|js)$", url)
        assert (
            response.mimetype == {"css": "text/css", "js": "text/javascript"}[url[-3:].strip(".")]
        )


@pytest.mark.parametrize(
    ("coding", "decompress"), [("br", brotli.decompress), ("gzip", gzip.decompress)]
)
def test_a_bundle_is_sent_in_the_encoding_that_is_asked_for(
    client: FlaskClient, coding: str, decompress: object
) -> None:
    for url in bundles(client):
        plain = client.get(url).data
        compressed = client.get(url, headers={"Accept-Encoding": coding})
        assert compressed.headers["Content-Encoding"] == coding
        assert decompress(compressed.data) == plain  # type: ignore[operator]
        assert len(compressed.data) < len(plain)


@pytest.mark.parametrize(("path", "budget"), [("/", 24_950), ("/about", 27_450)])
def test_all_style_sheets_and_scripts_fit_their_budget(
    client: FlaskClient, path: str, budget: int
) -> None:
    compressed = [
        client.get(url, headers={"Accept-Encoding": "br"}).data for url in linked(client, path)
    ]
    assert len(compressed) >= 3
    assert sum(len(data) for data in compressed) < budget


def test_apart_the_files_stand_in_the_order_in_which_they_are_put_together(
    tmp_path: Path,
) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "theme.css").write_text(":root { --link: rebeccapurple; }")
    client = make_app(content, tmp_path, ASSETS_BUNDLED=False).test_client()
    page = client.get("/about").text
    styles = re.findall(r'rel="stylesheet" href="/static/([^"]+)"', page)
    assert styles[0] == "css/tokens.css"
    assert styles[1:] == [*sorted(styles[1:-1], key=lambda name: "/pages/" in name), styles[-1]]
    scripts = re.findall(r'src="/static/([^"]+)"', page)
    assert "vendor/htmx.min.js" in scripts
    assert len(scripts) > 5
    for name in (*styles, *scripts):
        assert client.get(f"/static/{name}").status_code == 200
    theme = client.get(f"/static/{styles[-1]}")
    assert theme.mimetype == "text/css"
    assert "rebeccapurple" in theme.text


def test_an_address_in_the_theme_leads_to_the_same_file_however_it_is_sent(tmp_path: Path) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "theme.css").write_text("@font-face { src: url(../fonts/mine.woff2) }")
    found = set()
    for bundled in (False, True):
        client = make_app(content, tmp_path, ASSETS_BUNDLED=bundled).test_client()
        sheet = re.findall(r'href="(/static/[^"]+\.css)"', client.get("/").text)[-1]
        assert "mine.woff2" in client.get(sheet).text
        found.add(urljoin(sheet, "../fonts/mine.woff2"))
    assert found == {"/static/fonts/mine.woff2"}


@pytest.mark.parametrize(
    ("name", "address", "file"),
    [
        ("css/mine.css", "url(bg.png)", "/static/css/bg.png"),
        ("css/mine.css", "url( '../img/bg.png?a' )", "/static/img/bg.png?a"),
        ("css/pages/mine.css", 'url("../../img/bg.png#b")', "/static/img/bg.png#b"),
        ("css/pages/mine.css", "url(/img/bg.png)", "/img/bg.png"),
        ("css/mine.css", "url(#blur)", "#blur"),
        ("css/mine.css", "url(data:image/png;base64,AA==)", "data:image/png;base64,AA=="),
        ("css/mine.css", "url(\"data:image/svg+xml,<g mask='url(%23n)'/>\")", "%23n"),
        ("css/mine.css", "url(https://example.org/bg.png)", "https://example.org/bg.png"),
    ],
)
def test_an_address_in_a_style_sheet_leads_to_the_same_file_however_it_is_sent(
    tmp_path: Path, name: str, address: str, file: str
) -> None:
    sheet = write_many(tmp_path / "content", 1) / "static" / name
    sheet.parent.mkdir(parents=True)
    sheet.write_text(f".mine {{ background: {address} }}")
    for bundled in (False, True):
        client = make_app(tmp_path / "content", tmp_path, ASSETS_BUNDLED=bundled).test_client()
        for url in re.findall(r'href="(/static/[^"]+\.css)"', client.get("/about").text):
            if found := re.search(r"\.mine ?{.*url\(([^)]*)", client.get(url).text):
                written = found[1].strip("\"' ")
                assert (urljoin(url, written) if file.startswith("/") else written) == file
                break
        else:
            pytest.fail("it is in no style sheet")


def test_a_page_of_another_release_gets_the_bundles_of_this_one(client: FlaskClient) -> None:
    for url in bundles(client):
        with client.get(re.sub("-[0-9a-f]{8}", "-0a1b2c3d", url)) as answer:
            present = client.get(url)
            assert (answer.status_code, answer.data) == (200, present.data)
            assert answer.mimetype == present.mimetype
            assert answer.headers["Cache-Control"] == "no-cache", "the name stands for another"


@pytest.mark.parametrize("name", ["nexus-0123.css", "own-0a1b2c3d.js", "nexus-0a1b2c3d.png"])
def test_an_unknown_bundle_is_a_404(client: FlaskClient, name: str) -> None:
    assert client.get(f"/static/bundle/{name}").status_code == 404


def test_the_owner_may_have_bundles_as_well(tmp_path: Path) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "static" / "bundle").mkdir(parents=True)
    (content / "static" / "bundle" / "game.js").write_text("play()")
    client = make_app(content, tmp_path).test_client()
    with client.get("/static/bundle/game.js") as script:
        assert (script.status_code, script.data) == (200, b"play()")


@pytest.mark.parametrize("name", [".favicon.svg.swp", ".git/config", "bundle/.game.js.swp"])
def test_what_an_editor_keeps_beside_the_files_is_not_served(tmp_path: Path, name: str) -> None:
    content = write_many(tmp_path / "content", 1)
    file = content / "static" / name
    file.parent.mkdir(parents=True)
    file.write_text("not for visitors")
    client = make_app(content, tmp_path).test_client()
    assert client.get(f"/static/{name}").status_code == 404


def test_the_owners_theme_has_the_last_word(owner: FlaskClient) -> None:
    style = next(url for url in bundles(owner) if url.endswith(".css"))
    assert "rebeccapurple" in owner.get(style).text.rpartition("@layer owner")[2]


@pytest.mark.parametrize("name", ["theme.css", "static/css/mine.css"])
def test_the_mark_that_some_editors_begin_a_file_with_belongs_to_no_rule(
    tmp_path: Path, name: str
) -> None:
    sheet = write_many(tmp_path / "content", 1) / name
    sheet.parent.mkdir(parents=True, exist_ok=True)
    sheet.write_text(":root { --link: rebeccapurple; }", "utf-8-sig")
    owner = make_app(tmp_path / "content", tmp_path).test_client()
    styles = [owner.get(url).text for url in bundles(owner) if url.endswith(".css")]
    assert "rebeccapurple" in "".join(styles)
    assert "\ufeff" not in "".join(styles)


def test_the_mark_that_some_editors_begin_a_file_with_is_not_printed(tmp_path: Path) -> None:
    template = write_many(tmp_path / "content", 1) / "templates" / "_footer.html"
    template.parent.mkdir()
    template.write_text("<footer>My own foot</footer>", "utf-8-sig")
    page = make_app(tmp_path / "content", tmp_path).test_client().get("/").text
    assert "My own foot" in page
    assert "\ufeff" not in page


def test_the_owners_files_take_the_place_of_ours(owner: FlaskClient) -> None:
    with owner.get("/static/favicon.svg") as response:
        assert b"mine" in response.data
    assert "My own foot" in owner.get("/").text


def test_the_owners_card_may_count_and_keeps_its_preformatted_text(tmp_path: Path) -> None:
    content = write_many(tmp_path / "content", 2)
    card = content / "templates" / "entries" / "_card.html"
    card.parent.mkdir(parents=True)
    card.write_text(
        '<p class="mine">\n  {{ 2 | counted("proof", "proofs") }}</p>\n<pre>\n  a\n    b</pre>'
    )
    page = make_app(content, tmp_path).test_client().get("/").text
    assert page.count('<p class="mine">\n  2 proofs</p>\n<pre>\n  a\n    b</pre>') == 2


def test_templates_are_rendered_without_their_indentation(client: FlaskClient) -> None:
    page = client.get("/about").text
    assert "\n<meta" in page
    assert not re.search(r"^ +<", page, re.MULTILINE)


def test_an_icon_is_compressed_known_again_and_whole_in_its_parts(client: FlaskClient) -> None:
    url, compressed = "/static/favicon.svg", {"Accept-Encoding": "br"}
    plain, answer = client.get(url), client.get(url, headers=compressed)
    assert not {"Accept-Ranges", "Content-Disposition", "Last-Modified"} & set(plain.headers.keys())
    assert brotli.decompress(answer.data) == plain.data
    assert len(answer.data) < len(plain.data)
    again = client.get(url, headers=compressed | {"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    with client.get(url, headers=compressed | {"Range": "bytes=0-9"}) as part:
        assert (part.status_code, part.data) == (206, plain.data[:10])


def test_a_part_of_what_is_never_compressed_belongs_to_the_same_bytes(tmp_path: Path) -> None:
    content = write_many(tmp_path / "content", 1)
    (content / "static").mkdir()
    (content / "static" / "talk.mp4").write_bytes(b"0123456789")
    client = make_app(content, tmp_path).test_client()
    with client.get("/static/talk.mp4") as whole:
        tag = whole.headers["ETag"]
    assert tag.startswith('"'), "a download that was cut off only goes on with such a tag"
    with client.get("/static/talk.mp4", headers={"Range": "bytes=5-", "If-Range": tag}) as part:
        assert (part.status_code, part.data, part.headers["ETag"]) == (206, b"56789", tag)


@pytest.mark.parametrize("asked", ["lines=0-9", "bytes=0-1,3-4", "bytes=a-b", "nonsense", ""])
def test_a_range_that_is_not_one_of_bytes_counts_for_nothing(
    client: FlaskClient, asked: str
) -> None:
    url = "/static/favicon.svg"
    whole = client.get(url)
    with client.get(url, headers={"Range": asked}) as answer:
        assert (answer.status_code, answer.data) == (200, whole.data)


def test_a_range_beyond_the_end_is_refused(client: FlaskClient) -> None:
    refused = client.get("/static/favicon.svg", headers={"Range": "bytes=99999-"})
    assert refused.status_code == 416


@pytest.mark.parametrize("name", ["../pyproject.toml", "%2e%2e/pyproject.toml", "css/none.css"])
def test_nothing_outside_the_static_folders_is_served(client: FlaskClient, name: str) -> None:
    assert client.get(f"/static/{name}").status_code == 404


def test_minified_css_keeps_what_blanks_mean() -> None:
    text = """
    /* a comment */
    @layer a {
      .x :checked + label { color: red; }
      .x > a:checked , .y { margin: 0 auto; inset: calc(1px + 2px); grid-area: 1 / 2 }
      @media (width >= 60rem) { .z::before { content: "so; it: {is}, then "; } }
    }
    """
    assert minify_css(text) == (
        "@layer a{.x :checked + label{color:red}"
        ".x>a:checked,.y{margin:0 auto;inset:calc(1px + 2px);grid-area:1/2}"
        '@media (width>= 60rem){.z::before{content:"so; it: {is}, then "}}}'
    )


@pytest.mark.parametrize(
    ("rules", "minified"),
    [
        (
            '.a { content: "/* " } .b { c: d } .e { content: " */" }',
            '.a{content:"/* "}.b{c:d}.e{content:" */"}',
        ),
        (".a { content: 'two  spaces ; }' }", ".a{content:'two  spaces ; }'}"),
        (r'.a { content: "\"/*  " } .b { c: d } /* " */', r'.a{content:"\"/*  "}.b{c:d}'),
        (".a { b: url(/x/*y.svg) } .b { c: d } /* z */", ".a{b:url(/x/*y.svg)}.b{c:d}"),
        (r".sm\:flex , .a\/b > c { d: e }", r".sm\:flex,.a\/b>c{d:e}"),
        (".a/* one */.b /* two */ .c { d: e }", ".a.b .c{d:e}"),
    ],
)
def test_minified_css_leaves_strings_and_addresses_alone(rules: str, minified: str) -> None:
    assert minify_css(rules) == minified


def test_neighbouring_blocks_of_one_layer_become_one() -> None:
    text = """
    @layer a, b;
    @layer a { .x { color: red; } }
    @layer a { @media print { .y { content: "}" } } }
    @page { margin: 1cm; }
    @layer a { .z { margin: 0; } }
    @layer b { .z { margin: 0; } }
    .z { margin: 0; }
    .z { margin: 0; }
    """
    assert minify_css(text) == (
        '@layer a,b;@layer a{.x{color:red}@media print{.y{content:"}"}}}'
        "@page{margin:1cm}@layer a{.z{margin:0}}@layer b{.z{margin:0}}.z{margin:0}.z{margin:0}"
    )
