from __future__ import annotations

import pytest

from nexus.importers.unfilled import is_placeholder, says_none, without_filler


@pytest.mark.parametrize(
    "text",
    [
        "[Your Email]",
        "TODO",
        "(To be added by me)",
        "<Your Name>",
        "Coming soon",
        "Lorem ipsum dolor sit amet",
        "Aim: lorem ipsum",
        "todo",
        "todo: tell",
        "GitHub: your GitHub profile",
        "Your Name | Sailor",
        "your.email@harbour.example",
        "Replace this with your name",
        "Pictures to be added",
        "Status: work in progress",
        "This is still a work in progress.",
        "(in progress, more after the exam)",
        "In progress",
        "I will write them in the coming days.",
        "Will add charts later",
        "We'll complete this section soon!",
    ],
)
def test_placeholders_are_known(text: str) -> None:
    assert is_placeholder(text)


def test_an_address_of_yours_was_never_filled_in() -> None:
    assert is_placeholder("https://your-app.example.net")
    assert not is_placeholder("https://yourlist.example.net")


@pytest.mark.parametrize(
    "text",
    [
        "[Docs](https://nexus.example.net)",
        "A list of what I did",
        "",
        "Built a todo app",
        "Coming Soon Page",
        "TODO list with React",
        "Real names beat lorem ipsum",
        "Cada vela llevaba todo el viento",
        "Keep your portfolio short",
        "Your GitHub is what they look at first",
        "Tests need to be written before the sail is cut",
        "Decisions deserve to be written down",
        "Tests are to be written first",
        "Limit work in progress",
        "I will finish what I begin",
        "I will write tests first, not later",
        "We'll document decisions soon",
        "We will update the ropes next week.",
        "To write it down later is to forget it",
        "In progress bars show how far a boat has come",
    ],
)
def test_other_texts_are_no_placeholders(text: str) -> None:
    assert not is_placeholder(text)


@pytest.mark.parametrize("text", ["And many more...", "etc.", "& others", "and so on"])
def test_a_line_that_only_says_there_is_more_says_nothing(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize("text", ["Learn more", "Forevermore", "Brothers", "No more than one"])
def test_words_that_end_like_a_filler_stay(text: str) -> None:
    assert not is_placeholder(text)
    assert without_filler("Forevermore") == "Forevermore"


@pytest.mark.parametrize(
    "text", ["None", "nothing really. I liked it.", "No big problems this week!", "N/A"]
)
def test_that_there_was_nothing_is_no_entry(text: str) -> None:
    assert says_none(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nothing works on an old kernel",
        "None: what a function without a return gives",
        "No problem is too small to write down, as I learned late",
        "No problems with types since then",
    ],
)
def test_what_begins_with_nothing_may_tell_something(text: str) -> None:
    assert not says_none(text)
