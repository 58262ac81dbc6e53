from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from nexus.catalogue import builtin
from nexus.content.documents import Entry, Portfolio, Technology
from nexus.content.loader import Loaded, assemble, load
from nexus.content.reader import read_file
from nexus.content.source import read_folder
from nexus.errors import ContentError, Severity
from tests.content.folders import PROFILE, write_folder


def loaded(folder: Path, files: Mapping[str, str | bytes]) -> Loaded:
    return load(write_folder(folder, files), builtin())


def mistakes(folder: Path, files: Mapping[str, str | bytes]) -> list[str]:
    with pytest.raises(ContentError) as caught:
        loaded(folder, files)
    assert all(problem.severity is Severity.MISTAKE for problem in caught.value.problems)
    return str(caught.value).splitlines()


def warnings(folder: Path, files: Mapping[str, str | bytes]) -> list[str]:
    return [str(problem) for problem in loaded(folder, files).warnings]


def entry(*lines: str, body: str = "Text.") -> str:
    return "\n".join(["---", "title: T", *lines, "---", body])


def technologies_of(portfolio: Portfolio) -> dict[str, Technology]:
    return {technology.slug: technology for technology in portfolio.technologies}


def test_an_empty_portfolio_has_a_profile(tmp_path: Path) -> None:
    portfolio = loaded(tmp_path, {}).portfolio
    assert (portfolio.profile.name, portfolio.technologies, portfolio.entries) == ("Ada", (), ())


def test_entries_come_by_kind_and_slug(tmp_path: Path) -> None:
    files = ["projects/a.md", "takeaways/a.md", "skills/b.md", "skills/z/a.md", "challenges/c.md"]
    portfolio = loaded(tmp_path, dict.fromkeys(files, entry())).portfolio
    assert [one.key for one in portfolio.entries] == [
        "skill/a", "skill/b", "challenge/c", "takeaway/a", "project/a",
    ]  # fmt: skip


def test_files_in_any_order_give_the_same_portfolio(tmp_path: Path) -> None:
    files = {f"skills/{name}.md": entry(f"tags: [{name}, Redis]") for name in "dbca"}
    results = [read_file(source) for source in read_folder(write_folder(tmp_path, files))]
    assert assemble(results[::-1], builtin()) == assemble(results, builtin())


def test_every_mistake_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    told = mistakes(
        tmp_path,
        {
            "profile.md": "---\nname: Ada\n---\n",
            "skills/a.md": entry("sumary: x", "date: y"),
            "skills/b.md": b"\xff\xfe",
            "challenges/a.md": entry(body="![x](media/none.png)"),
            "challenges/deep/A.md": entry("aliases: [old]"),
        },
    )
    assert [line.partition(" ")[0] for line in told] == [
        "challenges/a.md:4:",
        "challenges/deep/A.md:1:",
        "profile.md:2:",
        "skills/a.md:3:",
        "skills/a.md:4:",
        "skills/b.md:1:",
    ]


def test_a_portfolio_without_profile_says_so(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, {})
    (folder / "profile.md").unlink()
    with pytest.raises(ContentError, match=r"^profile.md:1: file: is missing; expected a file"):
        load(folder, builtin())


def test_the_folder_around_the_content_is_told_from_it(tmp_path: Path) -> None:
    write_folder(tmp_path / "content", {"skills/x.md": entry()})
    with pytest.raises(ContentError, match=r"front matter; did you mean the folder content\?$"):
        load(tmp_path, builtin())


@pytest.mark.parametrize("other", ["skills/deep/x.md", "skills/X.md", "skills/x.markdown"])
def test_a_slug_belongs_to_one_file_of_a_kind(tmp_path: Path, other: str) -> None:
    first, second = sorted(["skills/x.md", other])
    assert mistakes(tmp_path, {"skills/x.md": entry(), other: entry()}) == [
        f"{second}:1: file: has the same address as {first}; rename or remove one of them"
    ]


def test_kinds_may_share_a_slug(tmp_path: Path) -> None:
    files = {"skills/x.md": entry(), "takeaways/x.md": entry(), "technologies/x.md": entry()}
    assert len(loaded(tmp_path, files).portfolio.entries) == 2


def test_two_profiles_claim_one_address(tmp_path: Path) -> None:
    (told,) = mistakes(tmp_path, {"Profile.markdown": PROFILE})
    assert told.startswith("profile.md:1: file: has the same address as Profile.markdown;")


def test_files_whose_names_hold_no_letter_are_told_of_that_alone(tmp_path: Path) -> None:
    told = mistakes(tmp_path, {"skills/+.md": entry(), "skills/-.md": entry()})
    assert [line.partition(";")[0] for line in told] == [
        f"skills/{name}.md:1: file: has a name without letters or digits" for name in "+-"
    ]


def test_a_slug_that_clashes_with_a_broken_file_is_told_as_well(tmp_path: Path) -> None:
    told = mistakes(tmp_path, {"skills/x.md": "no front matter", "skills/y/x.md": entry()})
    assert ["same address" in line for line in told] == [False, True]


def test_an_old_slug_belongs_to_nobody_else(tmp_path: Path) -> None:
    files = {
        "skills/a.md": entry("aliases: [b, old]"),
        "skills/b.md": entry("aliases: [old]"),
        "skills/c.md": entry("aliases: [c, was-c, was-c]"),
        "takeaways/d.md": entry("aliases: [old]"),
    }
    assert mistakes(tmp_path, files) == [
        "skills/a.md:3: aliases[0]: 'b' belongs to skills/b.md; remove it",
        "skills/b.md:3: aliases[0]: 'old' belongs to skills/a.md; remove it",
        "skills/c.md:3: aliases[0]: 'c' belongs to skills/c.md; remove it",
        "skills/c.md:3: aliases[2]: 'was-c' belongs to skills/c.md; remove it",
    ]


def test_a_name_belongs_to_one_technology(tmp_path: Path) -> None:
    files = {
        "technologies/a.md": "---\ntitle: Redis\n---",
        "technologies/b.md": "---\ntitle: redis\n---",
        "technologies/c.md": "---\ntitle: Other\naliases: [Redis]\n---",
    }
    assert mistakes(tmp_path, files) == [
        (
            "technologies/b.md:2: title: 'redis' already names technologies/a.md; "
            "keep it in one of the two files"
        ),
        (
            "technologies/c.md:3: aliases[0]: 'Redis' already names technologies/a.md; "
            "keep it in one of the two files"
        ),
    ]


def test_all_names_of_a_technology_are_one_technology(tmp_path: Path) -> None:
    files = {
        "technologies/pg.md": "---\ntitle: PostgreSQL\naliases: [The Elephant]\n---\nProse.",
        "skills/a.md": entry("tags: [Postgres, the elephant, pg, POSTGRESQL, psql]"),
    }
    result = loaded(tmp_path, files)
    assert result.portfolio.entries[0].technologies == ("pg",)
    technology = technologies_of(result.portfolio)["pg"]
    assert (technology.title, technology.summary, technology.declared) == (
        "PostgreSQL", "Prose.", True,
    )  # fmt: skip
    assert {"The Elephant", "Postgres"} <= set(technology.aliases)
    assert technology.group
    assert not result.warnings


def test_the_owner_wins_over_the_catalogue(tmp_path: Path) -> None:
    files = {
        "technologies/mine.md": "---\ntitle: My tools\naliases: [DRF]\n---",
        "skills/a.md": entry("tags: [DRF, Django REST Framework]"),
    }
    portfolio = loaded(tmp_path, files).portfolio
    assert portfolio.entries[0].technologies[0] == "mine"
    assert all("DRF" not in one.aliases for one in portfolio.technologies if one.slug != "mine")


def test_the_catalogue_fills_in_and_the_check_says_so(tmp_path: Path) -> None:
    result = loaded(tmp_path, {"skills/a.md": entry("tags:", "- C++", "- drf"),
                               "skills/b.md": entry("tags: [C++]")})  # fmt: skip
    assert result.portfolio.entries[0].technologies == ("cpp", "django-rest-framework")
    assert [(one.declared, bool(one.group)) for one in result.portfolio.technologies] == [
        (False, True), (False, True),
    ]  # fmt: skip
    assert [str(problem) for problem in result.warnings] == [
        "skills/a.md:4: technologies[0]: C++ has no file of its own; the catalogue describes it",
        (
            "skills/a.md:5: technologies[1]: Django REST Framework has no file of its own; "
            "the catalogue describes it"
        ),
    ]


def test_a_bare_name_stands_for_itself_with_the_nearest_known(tmp_path: Path) -> None:
    result = loaded(tmp_path, {"skills/a.md": entry("tags: [Postgers, Frobnicator 3]")})
    bare = technologies_of(result.portfolio)["frobnicator-3"]
    assert (bare.title, bare.group, bare.declared) == ("Frobnicator 3", "", False)
    assert [str(problem) for problem in result.warnings] == [
        (
            "skills/a.md:3: technologies[0]: 'Postgers' is not in the catalogue and has no file; "
            "did you mean PostgreSQL?"
        ),
        (
            "skills/a.md:3: technologies[1]: 'Frobnicator 3' is not in the catalogue "
            "and has no file; to describe it, write technologies/frobnicator-3.md"
        ),
    ]


def test_names_of_signs_alone_are_no_technologies(tmp_path: Path) -> None:
    assert mistakes(tmp_path, {"skills/a.md": entry("tags: ['+', Redis, '-']")}) == [
        (
            f"skills/a.md:3: technologies[{place}]: {name!r} has no letter or digit; "
            "expected the name of a technology"
        )
        for place, name in ((0, "+"), (2, "-"))
    ]


def test_technologies_come_by_title_and_all_that_are_named_are_there(tmp_path: Path) -> None:
    files = {"skills/a.md": entry("tags: [redis, zebra, Celery]"),
             "technologies/docker.md": "---\ntitle: Docker\n---"}  # fmt: skip
    portfolio = loaded(tmp_path, files).portfolio
    assert [one.title for one in portfolio.technologies] == ["Celery", "Docker", "Redis", "zebra"]
    used = {slug for one in portfolio.entries for slug in one.technologies}
    assert used <= set(technologies_of(portfolio))


def test_an_entry_may_name_no_technology(tmp_path: Path) -> None:
    files = {"skills/a.md": entry("technologies: []"), "skills/b.md": entry("technologies:")}
    assert [one.technologies for one in loaded(tmp_path, files).portfolio.entries] == [(), ()]


def test_summaries_are_filled_from_the_first_paragraph(tmp_path: Path) -> None:
    files = {
        "profile.md": PROFILE + "About *me*.\n",
        "skills/a.md": entry(body="First.\n\nSecond."),
        "skills/b.md": entry("summary: Told.", body="First."),
        "challenges/c.md": entry(body="## Solution\n\nS.\n\n## Issue\n\nI."),
    }
    portfolio = loaded(tmp_path, files).portfolio
    assert portfolio.profile.summary == "About me."
    assert [one.summary for one in portfolio.entries] == ["First.", "Told.", "I."]


def test_drafts_are_kept(tmp_path: Path) -> None:
    portfolio = loaded(tmp_path, {"skills/a.md": entry("draft: true")}).portfolio
    assert [one.draft for one in portfolio.entries] == [True]


def test_a_missing_picture_is_told_where_it_is_named(tmp_path: Path) -> None:
    body = "Text.\n\n```\n![x](media/code.png)\n```\n\nA `![y](media/inline.png)` and\n"
    body += "![one](../media/none.PNG) ![two](media/page.html)\n\n[cv]: media/cv.pdf\n[the cv][cv]"
    body += "\n<IMG SRC='media/3.png'>"
    assert mistakes(tmp_path, {"skills/a.md": entry(body=body)}) == [
        (
            "skills/a.md:11: body: '../media/none.PNG' does not exist; "
            "expected a file at media/none.PNG"
        ),
        (
            "skills/a.md:11: body: 'media/page.html' is of a type that is not served; "
            "expected one of png, jpg, jpeg, gif, webp, avif, svg, pdf"
        ),
        "skills/a.md:13: body: 'media/cv.pdf' does not exist; expected a file at media/cv.pdf",
        "skills/a.md:15: body: 'media/3.png' does not exist; expected a file at media/3.png",
    ]


def test_a_file_that_links_and_evidence_lead_to_has_to_be_there(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "here.pdf").write_bytes(b"%PDF-1.4")
    links = "links:\n- {label: CV, url: media/here.pdf}\n- {label: Old CV, url: media/old.pdf}\n"
    proofs = ("{url: ../media/here.pdf}", "{url: /media/gone.png}", "{url: https://x.org}")
    files = {
        "profile.md": f"---\nname: Ada\nheadline: E\n{links}---\n",
        "skills/a.md": f"---\ntitle: A\nevidence: [{', '.join(proofs)}]\n---\nText.\n",
    }
    assert mistakes(tmp_path, files) == [
        "profile.md:6: links[1]: 'media/old.pdf' does not exist; expected a file at media/old.pdf",
        (
            "skills/a.md:3: evidence[1]: '/media/gone.png' does not exist; "
            "expected a file at media/gone.png"
        ),
    ]


@pytest.mark.usefixtures("without_rights")
@pytest.mark.parametrize("closed", ["media/cv.pdf", "media"])
def test_a_file_that_can_not_be_opened_is_not_told_as_missing(tmp_path: Path, closed: str) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "cv.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / closed).chmod(0)
    found = mistakes(tmp_path, {"skills/a.md": entry(body="[My CV](../media/cv.pdf)")})
    (tmp_path / closed).chmod(0o700)
    told = "can't be read: Permission denied; check the file and its permissions"
    assert found == [f"skills/a.md:4: body: '../media/cv.pdf' {told}"]


def test_a_link_out_of_media_is_not_told_as_missing(tmp_path: Path) -> None:
    content, own = tmp_path / "content", tmp_path / "cv.pdf"
    own.write_bytes(b"%PDF-1.4")
    (content / "media").mkdir(parents=True)
    (content / "media" / "cv.pdf").symlink_to(own)
    told = "is a symbolic link out of media/; copy the file there"
    assert mistakes(content, {"skills/a.md": entry(body="[My CV](../media/cv.pdf)")}) == [
        f"skills/a.md:4: body: '../media/cv.pdf' {told}"
    ]


def test_a_picture_that_is_named_otherwise_is_told_with_the_one_there_is(tmp_path: Path) -> None:
    (tmp_path / "media" / "2025").mkdir(parents=True)
    for name in ("shop.png", "2025/map.png", ".hidden.png", "notes.txt"):
        (tmp_path / "media" / name).write_bytes(b"")
    body = "![a](shop.png)\n![b](media/Shop.png)\n![c](../images/map.png)\n![d](media/sho.png)\n"
    body += "![e](C:\\pics\\shop.png)\n![f](hidden.png)\n![g](media/notes.txt)"
    assert [
        line.rpartition("; ")[2] for line in mistakes(tmp_path, {"skills/a.md": entry(body=body)})
    ] == [
        "did you mean media/shop.png?",
        "did you mean media/shop.png?",
        "did you mean media/2025/map.png?",
        "did you mean media/shop.png?",
        "did you mean media/shop.png?",
        "expected a file such as media/picture.png",
        "expected one of png, jpg, jpeg, gif, webp, avif, svg, pdf",
    ]


def test_an_address_may_contain_parentheses(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "shop(1).png").write_bytes(b"")
    body = "![a](media/shop(1).png) ([b](media/shop(1).png)) [c](b(1).md 'C')"
    files = {"skills/a.md": entry(body=body), "skills/b(1).md": entry()}
    assert warnings(tmp_path, files) == []


def test_an_address_with_a_blank_is_warned_of(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "my shop.png").write_bytes(b"")
    body = "![a](media/my shop.png) and [b](../skills/my entry.md)\n\n"
    body += "![c](<media/my shop.png>) ![d](media/my%20shop.png 'Shop') `[e](a b.md)`\n"
    body += '[f](a.md "see a.md") f[0](a, b.c) [g](so it goes)\n[h](media/shop (1).png)\n'
    body += "[i](https://x.org/my file.pdf) [j](https://x.org 'J') [k](https://x.org (K))\n"
    body += "![k](media/my.png =300x) [l](../skills/a.md My entry) [m](e.g. this) [n](v1.2 or so)"
    told = warnings(tmp_path, {"skills/a.md": entry(body=body)})
    assert sorted(told, key=lambda line: (-int(line.split(":")[1]), line)) == [
        (
            "skills/a.md:10: body: '../skills/a.md My entry' contains a space, so it is not a "
            "valid link; write the address alone, or a title in quotation marks after it"
        ),
        (
            "skills/a.md:10: body: 'media/my.png =300x' contains a space, so it is not a "
            "valid link; write the address alone, or a title in quotation marks after it"
        ),
        (
            "skills/a.md:9: body: 'https://x.org (K)' contains a space, so it is not a "
            "valid link; write %20 for it, or a title in quotation marks after the address"
        ),
        (
            "skills/a.md:9: body: 'https://x.org/my file.pdf' contains a space, so it is not a "
            "valid link; write %20 for it, or a title in quotation marks after the address"
        ),
        (
            "skills/a.md:8: body: 'media/shop (1).png' contains a space, "
            "so it is not a valid link; write <media/shop (1).png>"
        ),
        (
            "skills/a.md:4: body: '../skills/my entry.md' contains a space, "
            "so it is not a valid link; write <../skills/my entry.md>"
        ),
        (
            "skills/a.md:4: body: 'media/my shop.png' contains a space, "
            "so it is not a valid link; write <media/my shop.png>"
        ),
    ]


def test_a_target_that_may_contain_a_blank_is_checked_whole(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "my shop.png").write_bytes(b"")
    body = '![a](<media/my shop.png>) <img src="media/my shop.png"> [b](<my entry.md>)\n'
    files = {"skills/a.md": entry(body=body), "skills/my-entry.md": entry()}
    assert warnings(tmp_path, files) == []
    files["skills/a.md"] = entry(body=body.replace("my", "no"))
    missing = "'media/no shop.png' does not exist; did you mean media/my shop.png?"
    assert mistakes(tmp_path, files) == [f"skills/a.md:4: body: {missing}"] * 2
    files["skills/a.md"] = entry(body="[b](<no entry.md>)")
    (told,) = warnings(tmp_path, files)
    assert told.startswith("skills/a.md:4: body: the link 'no entry.md' leads to no file")


def test_a_missing_avatar_is_told(tmp_path: Path) -> None:
    profile = "---\nname: Ada\nheadline: E\navatar: {}\n---\n"
    assert mistakes(tmp_path, {"profile.md": profile.format("media/me.png")}) == [
        "profile.md:4: avatar: 'media/me.png' does not exist; expected a file at media/me.png"
    ]
    assert mistakes(tmp_path, {"profile.md": profile.format("https://x.org/me.png")}) == [
        (
            "profile.md:4: avatar: 'https://x.org/me.png' is not in media/; "
            "expected a file such as media/picture.png"
        )
    ]


def test_an_avatar_that_is_no_picture_is_told(tmp_path: Path) -> None:
    profile = "---\nname: Ada\nheadline: E\navatar: media/me.pdf\n---\n"
    assert mistakes(tmp_path, {"profile.md": profile, "media/me.pdf": "%PDF"}) == [
        "profile.md:4: avatar: 'media/me.pdf' is not an image; expected a picture in media/"
    ]


def test_a_missing_avatar_is_told_beside_other_mistakes(tmp_path: Path) -> None:
    profile = "---\nname: Ada\nheadline: E\nemail: foo\navatar: media/me.png\n---\n"
    told = mistakes(tmp_path, {"profile.md": profile})
    assert [line.split(": ")[1] for line in told] == ["email", "avatar"]


def test_a_link_to_a_draft_is_warned_of_unless_it_stands_in_one(tmp_path: Path) -> None:
    draft = "---\ntitle: B\ndraft: true\n---\n[a](a.md) [c](c.md)\n"
    files = {"skills/a.md": entry(body="[b](b.md)"), "skills/b.md": draft, "skills/c.md": draft}
    assert warnings(tmp_path, files) == [
        "skills/a.md:4: body: the link 'b.md' leads to a draft, which nobody can see"
    ]


def test_a_link_to_no_file_is_warned_of_with_the_nearest(tmp_path: Path) -> None:
    body = "[a](../challenges/rate-limit.md) [b](../challenges/rate-limits.md) [c](src/app.py)\n"
    body += "[d](/about) [e](#x) [f](https://x.org) ![g](https://x.org/g.png)"
    files = {
        "skills/a.md": entry(body=body),
        "challenges/rate-limits.md": entry(body="## Issue\nI.\n## Solution\nS."),
    }
    assert warnings(tmp_path, files) == [
        (
            "skills/a.md:4: body: the link '../challenges/rate-limit.md' leads to no file in this "
            "portfolio; did you mean rate-limits?"
        ),
        (
            "skills/a.md:4: body: the link 'src/app.py' leads to no file in this portfolio; "
            "expected a path from this file, such as ../challenges/rate-limiting.md"
        ),
        (
            "skills/a.md:5: body: the image 'https://x.org/g.png' can't be shown from there; "
            "to show it, put it into media/"
        ),
    ]


@pytest.mark.parametrize("length", [4, 200_000])
@pytest.mark.parametrize(
    "body",
    [
        "A ![plot](data:image/png;base64,{})",
        "A ![][image1]\n\n[image1]: <data:image/png;base64,{}>",
        "A ![][image1]\n\n[image1]: data:image/png;base64,{}",
        '<img src="data:image/png;base64,{}" alt="plot">',
    ],
)
def test_a_picture_within_the_text_itself_is_warned_of(
    body: str, length: int, tmp_path: Path
) -> None:
    files = {"skills/a.md": entry("summary: S.", body=body.format("A" * length))}
    (told,) = warnings(tmp_path, files)
    assert told.endswith("can't be shown from there; to show it, put it into media/")
    assert len(told) < 200


@pytest.mark.parametrize(
    "body",
    ['<img src="https://x.org/a.svg" alt="A">', "[![A](https://x.org/a.svg)](https://x.org)"],
)
def test_a_picture_of_which_only_the_description_is_shown_is_not_said_to_become_a_link(
    body: str, tmp_path: Path
) -> None:
    (told,) = warnings(tmp_path, {"skills/a.md": entry("summary: S.", body=body)})
    assert "'https://x.org/a.svg' can't be shown from there" in told


def test_a_picture_within_code_is_not_warned_of(tmp_path: Path) -> None:
    picture = "![a](data:image/png;base64,AAAA)"
    body = f"`{picture}`\n\n```\n{picture}\n```\n\nUse data:image/png;base64,AAAA in a sheet."
    body += '\n\n    <img src="data:image/png;base64,AAAA">\n\n'
    body += 'Write url("data:image/png;base64,AAAA").'
    assert warnings(tmp_path, {"skills/a.md": entry(body=body)}) == []


def test_a_file_that_lies_nowhere_is_warned_of(tmp_path: Path) -> None:
    assert warnings(tmp_path, {"skill/a.md": entry()}) == [
        "skill/a.md:1: file: is where no content is read; did you mean skills/?"
    ]


def test_what_is_loaded_is_what_files_say_when_nothing_is_missing(tmp_path: Path) -> None:
    text = entry("summary: S.", "technologies: [Redis]")
    files = {"skills/a.md": text, "technologies/redis.md": "---\ntitle: Redis\n---\nR."}
    folder = write_folder(tmp_path, files)
    read = {source.path: read_file(source).document for source in read_folder(folder)}
    document = read["skills/a.md"]
    assert isinstance(document, Entry)
    portfolio = load(folder, builtin()).portfolio
    assert portfolio.entries == (replace(document, technologies=("redis",)),)
