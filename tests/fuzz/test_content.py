"""Any content at all: a page without script, or mistakes that are told; never a crash."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from nexus.content.media import MediaLibrary
from nexus.content.rendering.markdown import render
from nexus.errors import ContentError
from tests.conftest import make_app
from tests.fuzz.soundness import faults, fuzzed
from tests.fuzz.vectors import vectors

# Pieces that mean something to markdown, HTML or a template, in any order.
_MARKS = [
    *"\n|\n\n|# |- |1. |> |    |[x](|![|](|)|<|>|</|/>|\"|'|=|&|;|&#|*|_|`|<!--|-->|\0".split("|"),
    *["```\n", "| a | b |\n|---|---|\n", "[^1]", "[^1]: ", "!!! note\n", "term\n: ", "---\n"],
]
pieces = st.sampled_from([*vectors(), *_MARKS])
markdown = st.lists(pieces | st.text(max_size=20), max_size=12).map("".join)
fields = st.dictionaries(
    st.sampled_from("title summary technologies date category evidence featured aliases".split()),
    st.text(max_size=20) | st.integers() | st.lists(st.text(max_size=8), max_size=3) | st.none(),
    max_size=5,
)


@fuzzed(2)
@given(text=markdown)
def test_any_markdown_becomes_a_page_without_script(text: str) -> None:
    html = render(text, media=MediaLibrary(Path("none"))).html
    assert faults(f'<div class="prose">{html}</div>') == []
    assert BeautifulSoup(f"<main>{html}</main><i id=after></i>", "html.parser").select(
        "main + #after"
    )


@fuzzed(0.2)
@given(body=markdown, front=fields, name=st.sampled_from(["entry", "Ünï", "a b", "x" * 60]))
def test_any_folder_is_a_site_or_a_list_of_mistakes(
    body: str, front: dict[str, object], name: str
) -> None:
    with TemporaryDirectory() as place:
        content = Path(place) / "content"
        (content / "challenges").mkdir(parents=True)
        (content / "profile.md").write_text("---\nname: Ada\nheadline: Engineer\n---\n", "utf-8")
        lines = "\n".join(f"{key}: {value!r}" for key, value in front.items())
        text = f"---\n{lines}\n---\n## Issue\n{body}\n## Solution\n{body}\n"
        file = content / "challenges" / f"{name}.md"
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            client = make_app(content, Path(place) / "indexes").test_client()
        except ContentError as error:
            client, told = None, error.problems
        if client is None:
            assert all(problem.line >= 1 for problem in told)
            return
        for path in ("/", "/technologies", f"/challenges/{name}"):
            response = client.get(path)
            assert response.status_code < 500
            assert faults(response.text) == []
