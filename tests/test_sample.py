"""The labelled sample: ``examples/``."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from nexus.catalogue import builtin
from nexus.content.kinds import Kind
from nexus.content.loader import load

SAMPLE = Path(__file__).parent.parent / "examples"
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)\s#]+)")
CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)

EVIDENCE = {"repository", "pull request", "demo", "certificate", "article"}


def files_of(folder: Path) -> dict[str, tuple[dict[str, Any], str]]:
    """Front matter and body of every file, by its path without the suffix."""
    found = {}
    for path in folder.rglob("*.md"):
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        found[path.relative_to(folder).with_suffix("").as_posix()] = yaml.safe_load(front), body
    assert found, f"no file in {folder}"
    return found


def entries_of(folder: Path) -> dict[str, dict[str, Any]]:
    kinds = {kind.plural for kind in Kind}
    found = {
        name: front for name, (front, _) in files_of(folder).items() if name.split("/")[0] in kinds
    }
    assert found, f"no entry in {folder}"
    return found


def technologies_of(front: dict[str, Any]) -> list[str]:
    named = [front[key] for key in ("technologies", "tags", "tech_stack") if key in front]
    return [str(name) for names in named for name in names]


def kinds_of(folder: Path) -> Counter[str]:
    return Counter(name.split("/")[0] for name in entries_of(folder))


def test_the_sample_loads_and_leaves_a_few_technologies_to_the_catalogue() -> None:
    loaded = load(SAMPLE, builtin())
    left = {technology.slug for technology in loaded.portfolio.technologies} - {
        name.removeprefix("technologies/") for name in files_of(SAMPLE)
    }
    assert {warning.code for warning in loaded.warnings} == {"undeclared-technology"}
    assert left == set("css grafana gunicorn html mqtt openapi rabbitmq sentry".split())


def test_the_sample_is_labelled_as_a_sample_wherever_it_introduces_itself() -> None:
    profile, about = files_of(SAMPLE)["profile"]
    for text in (profile["name"], profile["summary"], about):
        assert "sample" in text.lower()
    assert "does not exist" in about


def test_the_sample_has_all_kinds_every_precision_and_all_types_of_evidence() -> None:
    entries = entries_of(SAMPLE).values()
    dates = {len(str(front.get("date", ""))) for front in entries}
    evidence = [proof for front in entries for proof in front.get("evidence", [])]
    assert kinds_of(SAMPLE) == {"skills": 12, "challenges": 14, "takeaways": 9, "projects": 7}
    assert dates == {0, 4, 7, 10}
    assert {proof["type"] for proof in evidence} == EVIDENCE
    assert sum(front.get("draft", False) for front in entries) == 1


def test_the_sample_links_to_reserved_hosts_only_in_its_evidence() -> None:
    urls = [
        proof["url"]
        for front in entries_of(SAMPLE).values()
        for proof in front.get("evidence", [])
        if "url" in proof
    ]
    assert urls
    assert all(re.match(r"https://example\.(org|com)/", url) for url in urls)


def test_every_file_of_the_sample_s_media_is_shown_somewhere() -> None:
    media = {path.name for path in (SAMPLE / "media").iterdir()}
    shown = {
        Path(target).name
        for _, body in files_of(SAMPLE).values()
        for target in LINK.findall(CODE.sub("", body))
        if "media/" in target
    }
    assert media
    assert shown == media


def test_every_link_inside_a_portfolio_leads_to_a_file() -> None:
    targets = [
        (SAMPLE / name).parent / target
        for name, (_, body) in files_of(SAMPLE).items()
        for target in LINK.findall(CODE.sub("", body))
    ]
    assert targets
    assert [target for target in targets if not target.exists()] == []


def test_every_challenge_tells_its_issue_before_its_solution() -> None:
    bodies = [body for name, (_, body) in files_of(SAMPLE).items() if "challenges/" in name]
    assert bodies
    assert all(-1 < body.find("## Issue") < body.find("## Solution") for body in bodies)


def test_every_technology_used_has_a_file_or_is_in_the_catalogue() -> None:
    declared = {
        str(name)
        for path, (front, _) in files_of(SAMPLE).items()
        if path.startswith("technologies/")
        for name in (front["title"], *front.get("aliases", []))
    }
    used = {name for front in entries_of(SAMPLE).values() for name in technologies_of(front)}
    assert used
    assert {name for name in used - declared if builtin().find(name) is None} == set()
