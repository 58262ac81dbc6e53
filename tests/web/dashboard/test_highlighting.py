from __future__ import annotations

import re
import unicodedata
from html import escape, unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nexus.folding import fold
from nexus.queries.highlighting.highlighter import Highlighter
from nexus.queries.highlighting.passages import Passage
from nexus.queries.highlighting.phrase import Phrase
from nexus.queries.results import StoredCard
from nexus.web.dashboard.highlighting import (
    add_passage,
    highlight_labels,
    highlight_words,
    highlight_words_in_cards,
    join_cards_with_labels,
)
from nexus.words import words_of

CACHE = Highlighter(frozenset({"cache", "cached"}), ("strat",))


def test_words_are_highlighted_whole_and_prefixes_to_their_end() -> None:
    html = "<p>Cached pages, a Strategy, a cachet</p>"
    assert highlight_words(html, CACHE) == (
        "<p><mark>Cached</mark> pages, a <mark>Strategy</mark>, a cachet</p>"
    )


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (unicodedata.normalize("NFD", "Résumé"), "resume"),
        (unicodedata.normalize("NFD", "déjà"), "déjà"),
        ("שָׁלוֹם", "שלום"),
        ("طَلَبٌ", "طلب"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_a_word_is_highlighted_with_all_its_marks(text: str, word: str) -> None:
    highlighter = Highlighter(frozenset(words_of(word)))
    html = f"<h2>{text}</h2><p>a {text}, {text}{text[0]}</p>"
    highlighted = f"<h2><mark>{text}</mark></h2><p>a <mark>{text}</mark>, {text}{text[0]}</p>"
    assert highlight_words(html, highlighter) == highlighted
    card = StoredCard(0, "", html)
    assert list(highlight_words_in_cards([card], highlighter)) == [
        (highlighted, frozenset({fold(text)}))
    ]


def test_text_before_any_tag_is_highlighted() -> None:
    assert highlight_words("the cache <b>a</b>", CACHE) == "the <mark>cache</mark> <b>a</b>"
    assert highlight_words("the cache ﬁ", CACHE) == "the <mark>cache</mark> ﬁ"


def test_neither_attributes_nor_entities_nor_the_pages_own_words_are_highlighted() -> None:
    html = '<a title="cache">R&amp;D</a><dt>cache</dt><span>cache</span>'
    assert highlight_words(html, Highlighter(frozenset({"cache", "amp"}))) == html


@example("AA", "")
@example("B A", "b a")
@given(st.text(max_size=60), st.text("abc&<>\"' ", max_size=5))
def test_highlighting_adds_marks_and_changes_nothing_else(text: str, word: str) -> None:
    html = f"<p>{escape(text)}</p>"
    highlighted = highlight_words(html, Highlighter(frozenset({word.strip()}), ("a",)))
    assert re.sub("</?mark>", "", highlighted) == html


@pytest.mark.parametrize("end", ["", " straße"])
def test_a_phrase_is_highlighted_whole_across_tags_and_entities_but_not_across_blocks(
    end: str,
) -> None:
    asked = Highlighter(phrases=(Phrase(("r", "d", "work")),))
    html = f"<p>R&amp;D <b>work</b> here{end}</p>"
    assert highlight_words(html, asked) == (
        f"<p><mark>R&amp;D </mark><b><mark>work</mark></b> here{end}</p>"
    )
    apart = f"<p>R&amp;D</p>\n<p>work{end}</p>"
    assert highlight_words(apart, asked) == apart


def test_only_the_labels_of_chosen_technologies_are_highlighted() -> None:
    html = '<i>\u201c</i><a data-tech="go"></a><a data-tech="django"></a><a data-tech="c"></a>'
    highlighted = highlight_labels(html, ["go", "c", "rust"])
    assert highlighted.count("data-chosen") == 2
    card = StoredCard(0, "", html)
    assert (
        join_cards_with_labels([card, card], ["c", "go", "rust"]).decode()
        == highlighted + highlighted
    )
    assert join_cards_with_labels([card], ["rust"]).decode() == html


def test_a_passage_stands_before_the_labels_escaped_and_highlighted() -> None:
    card = '<div><p>Text</p><ul class="labels"></ul></div>'
    assert add_passage(card, Passage("<b> cache", [(4, 9)])) == (
        '<div><p>Text</p><p class="card-passage">&lt;b&gt; <mark>cache</mark></p>'
        '<ul class="labels"></ul></div>'
    )
    assert "&amp; <mark>a</mark> &lt;i&gt; <mark>b</mark> &lt;/i&gt;" in add_passage(
        card, Passage("& a <i> b </i>", [(2, 3), (8, 9)])
    )
    assert add_passage("<div></div>", Passage("x", [])) == (
        '<div><p class="card-passage">x</p></div>'
    )
    assert add_passage("<p>Own card</p>", Passage("x", [])) == (
        '<p>Own card</p><p class="card-passage">x</p>'
    )


PARTS = ["cache", "Caché", "recache", "cach", "amp", "&amp;", "&#39;", "39", " ", "-", "c++", "_"]
PARTS += ["cache\u0301", "हिन्दी", "कि"]
PARTS += ['<a title="cache">', "<dt>", "</dt>", "<span>", "数", "据", "straße", "<b>", "</b>"]


@given(st.lists(st.sampled_from(PARTS), max_size=12), st.lists(st.sampled_from(PARTS), max_size=3))
def test_text_is_highlighted_alike_whether_or_not_folding_lengthens_it(
    parts: list[str], asked: list[str]
) -> None:
    html = f"<p>{''.join(parts)}</p>"
    words = frozenset(word for part in asked for word in words_of(part))
    for highlighter in (
        Highlighter(words),
        Highlighter(prefixes=tuple(words)),
        Highlighter(words, ("ca", "数")),
        Highlighter(words, phrases=(Phrase(("cache", "数")), Phrase(("数", "据"), True))),
    ):
        lengthened = highlight_words(f"{html}<p>\ufb01</p>", highlighter)
        assert lengthened == f"{highlight_words(html, highlighter)}<p>\ufb01</p>"


TEXTS = st.lists(st.sampled_from(PARTS), max_size=12).map("".join)


@example(["数<b>cache"], [])
@example(["cache cache cache", "", "cache&amp;cache"], ["cache"])
@given(st.lists(TEXTS, max_size=4), st.lists(st.sampled_from(PARTS), max_size=3))
def test_cards_are_highlighted_together_as_each_alone(texts: list[str], asked: list[str]) -> None:
    cards = [StoredCard(place, "", f"<p>{text}</p>") for place, text in enumerate(texts)]
    words = frozenset(word for part in asked for word in words_of(part))
    highlighter = Highlighter(words, ("ca",), (Phrase(("数", "cache")), Phrase(("c++", "39"))))
    highlighted = list(highlight_words_in_cards(cards, highlighter))
    assert [html for html, _ in highlighted] == [
        highlight_words(card.html, highlighter) for card in cards
    ]
    for html, found in highlighted:
        # What crosses a tag is one text, and a mark on each side.
        marked = unescape(" ".join(re.findall("<mark>([^<]*)</mark>", html)))
        assert set(words_of(" ".join(found))) == set(words_of(marked))
