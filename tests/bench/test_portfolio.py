"""The generator of made-up portfolios: the same for the same seed, and lifelike."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest
import yaml

from bench.portfolio import main, tools, write_portfolio
from bench.prose import body_of
from nexus.catalogue import builtin
from nexus.content.body.sections import split_challenge
from nexus.content.kinds import Kind
from nexus.content.loader import load
from nexus.slugs import slugify

ENTRIES = 400


def files_of(folder: Path) -> dict[str, str]:
    found = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*.md")
    }
    assert found, f"no file in {folder}"
    return found


def entries_of(files: dict[str, str]) -> dict[str, tuple[dict[str, object], str]]:
    folders = {kind.plural for kind in Kind}
    found = {}
    for name, text in files.items():
        if name.split("/")[0] in folders:
            _, front, body = text.split("---\n", 2)
            found[name] = (yaml.safe_load(front), body)
    return found


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("bench") / "portfolio"
    write_portfolio(folder, ENTRIES, technologies=60, seed=7)
    return files_of(folder)


def test_the_same_seed_gives_the_same_bytes(files: dict[str, str], tmp_path: Path) -> None:
    write_portfolio(tmp_path / "again", ENTRIES, technologies=60, seed=7)
    assert files_of(tmp_path / "again") == files


def test_another_seed_gives_another_portfolio(files: dict[str, str], tmp_path: Path) -> None:
    write_portfolio(tmp_path / "other", ENTRIES, technologies=60, seed=8)
    assert entries_of(files_of(tmp_path / "other")) != entries_of(files)


def test_a_larger_portfolio_holds_the_smaller_one(files: dict[str, str], tmp_path: Path) -> None:
    write_portfolio(tmp_path / "larger", ENTRIES + 50, technologies=60, seed=7)
    assert entries_of(files).items() <= entries_of(files_of(tmp_path / "larger")).items()


def test_there_are_as_many_entries_and_technologies_as_asked(files: dict[str, str]) -> None:
    assert len(entries_of(files)) == ENTRIES
    assert sum(name.startswith("technologies/") for name in files) == 60
    assert {name.split("/")[0] for name in entries_of(files)} == {kind.plural for kind in Kind}


def test_it_loads_without_a_mistake_or_warning(tmp_path: Path) -> None:
    write_portfolio(tmp_path / "new", ENTRIES, technologies=60, seed=7)
    loaded = load(tmp_path / "new", builtin())
    assert len(loaded.portfolio.entries) == ENTRIES
    assert len(loaded.portfolio.technologies) == 60
    assert loaded.warnings == ()


def test_bodies_have_sixty_to_two_hundred_words(files: dict[str, str]) -> None:
    lengths = [len(body.split()) for _, body in entries_of(files).values()]
    assert min(lengths) >= 60
    assert max(lengths) <= 200


def test_every_body_has_two_paragraphs_so_that_a_challenge_has_a_solution() -> None:
    bodies = [body_of(Kind.CHALLENGE, Random(number)) for number in range(5_000)]
    assert all(split_challenge(body).issue and split_challenge(body).solution for body in bodies)


def test_challenges_have_their_sections(files: dict[str, str]) -> None:
    challenges = [
        body for name, (_, body) in entries_of(files).items() if name.startswith("challenges/")
    ]
    assert challenges
    assert all(body.index("## Issue") < body.index("## Solution") for body in challenges)


def test_a_few_technologies_are_used_nearly_everywhere(files: dict[str, str]) -> None:
    canonical = {name: tool.title for tool in tools(60) for name in (tool.title, tool.alias)}
    used: Counter[str] = Counter()
    for front, _ in entries_of(files).values():
        named = front["technologies"]
        assert isinstance(named, list)
        used.update(canonical[name] for name in named)
    counts = [count for _, count in used.most_common()]
    assert counts[0] > 8 * counts[len(counts) // 2]


def test_some_entries_are_undated_and_the_others_vary_in_precision(files: dict[str, str]) -> None:
    dates = [
        str(front["date"]) if "date" in front else "" for front, _ in entries_of(files).values()
    ]
    assert {len(date) for date in dates} == {0, 4, 7, 10}


def test_technologies_stay_distinct_beyond_the_vocabulary() -> None:
    many = tools(1000)
    assert len({slugify(tool.title) for tool in many}) == 1000


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("keep me", "utf-8")
    with pytest.raises(FileExistsError, match="choose a new folder"):
        write_portfolio(tmp_path, 3)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.md"]


def test_the_command_line_writes_what_the_function_writes(tmp_path: Path) -> None:
    main(["--entries", "5", "--technologies", "4", "--seed", "3", "--into", str(tmp_path / "a")])
    write_portfolio(tmp_path / "b", 5, technologies=4, seed=3)
    assert files_of(tmp_path / "a") == files_of(tmp_path / "b")
