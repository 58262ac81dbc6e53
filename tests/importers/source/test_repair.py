from __future__ import annotations

import pytest

from nexus.importers.source.repair import decode, narrowed, repair, without_front_matter

TEXT = "# 📘 Notes – “quoted”, it’s naïve\n\n- ✅ café ‒ done 🚀\n"


@pytest.mark.parametrize("codec", ["mac_roman", "latin-1"])
def test_text_that_was_misread_once_is_turned_back_and_said_so(codec: str) -> None:
    broken = TEXT.encode().decode(codec)
    repaired = repair(broken)
    assert repaired.text == TEXT
    assert len(repaired.notes) == 1
    assert "misread as" in repaired.notes[0]


def test_a_tree_pasted_into_misread_text_stays_as_it_is() -> None:
    tree = "├── app\n│   ├── core\n│   └── web\n└── tests\n"
    repaired = repair("Plans – ✅\n".encode().decode("mac_roman") + tree)
    assert repaired.text == "Plans – ✅\n" + tree


def test_text_misread_as_windows_1252_is_turned_back() -> None:
    text = "Caching – it’s naïve “here”"
    assert repair(text.encode().decode("cp1252", "replace").replace("\ufffd", "\x9d")).text == text


@pytest.mark.parametrize("text", [TEXT, "Größe, señor, ça va", "日本語のメモ", "école Ä ü ß"])
def test_text_that_is_right_stays_as_it_is(text: str) -> None:
    assert repair(text).text == text
    assert repair(text).notes == ()


def test_marks_line_ends_and_invisible_signs_go() -> None:
    repaired = decode(b"\xef\xbb\xbf# A\r\nzero\xe2\x80\x8bwidth\rlost \xef\xbf\xbdsign")
    assert repaired.text == "# A\nzerowidth\nlost sign"
    assert any("invisible" in note for note in repaired.notes)
    assert any("U+FFFD" in note for note in repaired.notes)


def test_other_encodings_are_read_and_named() -> None:
    assert decode("Été".encode("cp1252")).text == "Été"
    assert "Windows-1252" in decode("Été".encode("cp1252")).notes[0]
    assert decode("Été".encode("utf-16")).text == "Été"


def test_front_matter_is_taken_out_and_lines_keep_their_numbers() -> None:
    found = without_front_matter(decode(b"---\ntitle: A\ntags:\n  - b\n---\n# Real\n"))
    assert found.text == "\n" * 5 + "# Real\n"
    assert found.notes == ("Front matter is no part of a record: left out.",)


def test_front_matter_in_toml_is_taken_out_as_well() -> None:
    written = b'+++\ntitle = "A"\ntags = [\n  "b",\n]\n[params]\nx = 1\n+++\n# Real\n'
    assert without_front_matter(decode(written)).text == "\n" * 8 + "# Real\n"


@pytest.mark.parametrize(
    "title",
    [
        "title: Tides of a year",
        'title: "Tides of a year"',
        "title: 'Tides of a year'  # for now",
        "title: Tides of a year # for now",
    ],
)
def test_a_text_without_a_title_has_the_one_in_its_front_matter(title: str) -> None:
    told = "\nText.\n\n## Part\n\n```sh\n# a comment\n```\n"
    found = without_front_matter(decode(f"---\n{title}\nday: 3\n---\n{told}".encode()))
    assert found.text == f"\n\n\n# Tides of a year\n{told}"


def test_a_quote_in_the_title_of_front_matter_is_written_twice() -> None:
    found = without_front_matter(decode(b"---\ntitle: 'A sailor''s year'\n---\nText.\n"))
    assert found.text == "\n\n# A sailor's year\nText.\n"


def test_a_title_of_several_lines_in_front_matter_is_not_read() -> None:
    found = without_front_matter(decode(b"---\ntitle: >-\n  Tides\n---\nText.\n"))
    assert found.text == "\n\n\n\nText.\n"


@pytest.mark.parametrize("title", ["# Real\n", "<h1>Real</h1>\n", "Real\n====\n"])
def test_a_title_in_the_text_outranks_the_one_in_front_matter(title: str) -> None:
    found = without_front_matter(decode(f"---\ntitle: A\n---\n{title}".encode()))
    assert found.text == f"\n\n\n{title}"


@pytest.mark.parametrize(
    "mark",
    [
        "[cite: 7]",
        "[cite: 2, 14]",
        "【4:0†source】",
        "[12†tides.md]",
        ":contentReference[oaicite:3]{index=3}",
    ],
)
def test_marks_of_a_chat_assistant_for_its_sources_are_removed(mark: str) -> None:
    repaired = repair(f"- Go, Redis {mark}\n")
    assert repaired.text == "- Go, Redis\n"
    assert repaired.notes == ("1 mark(s) of a chat assistant for its sources removed.",)
    assert repair(f"- [cite_start]Go{mark}").text == "- Go"
    assert repair("See [cite] and [7].").text == "See [cite] and [7]."


@pytest.mark.parametrize(
    "text",
    [
        "---\nNo key here\n---\nx\n",
        "---\n\n---\n",
        "# A\n---\nb: c\n---\n",
        "+++\nb: c\n+++\n",
        "---\nBy: Ada\n[Tides](https://a.example)\n---\n",
    ],
)
def test_a_rule_at_the_top_is_no_front_matter(text: str) -> None:
    assert without_front_matter(decode(text.encode())).text == text


def test_a_wide_gap_is_narrowed_and_line_breaks_stay() -> None:
    assert narrowed("a" + " " * 30 + "b\n\n\nc  d") == "a" + " " * 8 + "b\n\n\nc  d"


def test_bullets_of_a_font_and_stiff_spaces_behind_signs_are_put_right() -> None:
    told = repair("\uf0b7\tOars\n  \uf0a7 Sails\n##\u00a0Tar\n-\u202f1\u00a0000 knots\n")
    assert told.text == "• Oars\n  • Sails\n## Tar\n- 1\u00a0000 knots\n"
