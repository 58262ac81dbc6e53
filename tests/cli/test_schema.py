"""``nexus schema`` as it is typed."""

from __future__ import annotations

import json

from click.testing import CliRunner

from nexus.cli import main
from nexus.schema import schemas


def test_one_kind_prints_its_schema() -> None:
    result = CliRunner().invoke(main, ["schema", "challenge"])
    assert result.exit_code == 0
    assert json.loads(result.output) == schemas()["challenge"]


def test_without_a_kind_all_are_printed_by_kind() -> None:
    result = CliRunner().invoke(main, ["schema"])
    assert result.exit_code == 0
    assert json.loads(result.output) == schemas()


def test_an_unknown_kind_is_told_with_those_there_are() -> None:
    result = CliRunner().invoke(main, ["schema", "hobby"])
    assert result.exit_code == 2
    assert "challenge" in result.stderr
