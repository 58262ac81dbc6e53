"""Settings: a sentence for each that is wrong, and what Heroku sets taken as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from nexus.config import RequestSettings, ServerSettings, Settings
from nexus.errors import SettingError


def server(**environ: str) -> ServerSettings:
    return ServerSettings.from_environment(environ, terminal=False)


def requests(**environ: str) -> RequestSettings:
    return RequestSettings.from_environment(environ)


def test_a_machine_of_ones_own_has_no_proxy_no_tls_and_no_limits() -> None:
    assert requests() == RequestSettings(
        proxied=False,
        tls=False,
        hosts=(),
        page_rate="",
        search_rate="",
        redis="",
        redis_signs_itself=False,
    )


def test_a_dyno_stands_behind_the_router() -> None:
    found = requests(DYNO="web.1")
    assert found.proxied
    assert found.tls
    assert (found.page_rate, found.search_rate) == ("600 per minute", "180 per minute")


def test_only_a_dynos_redis_may_sign_itself() -> None:
    assert requests(DYNO="web.1").redis_signs_itself
    assert not requests(NEXUS_PROXIED="on").redis_signs_itself


def test_what_a_dyno_brings_can_be_turned_off() -> None:
    found = requests(
        DYNO="web.1", NEXUS_TLS="off", NEXUS_PAGE_RATE="off", NEXUS_SEARCH_RATE="5/day"
    )
    assert (found.tls, found.page_rate, found.search_rate) == (False, "", "5/day")


def test_no_environment_asks_for_drafts() -> None:
    assert not Settings.from_environment({"NEXUS_DRAFTS": "on"}).drafts


def test_an_index_with_drafts_stays_out_of_the_database() -> None:
    asked = Settings.from_environment({"DATABASE_URL": "postgresql://db.example.org/ada"})
    shown = asked.with_drafts()
    assert (shown.drafts, shown.database) == (True, "")
    assert shown.index_folder == asked.index_folder


def test_logs_are_text_on_a_terminal_and_json_elsewhere() -> None:
    assert ServerSettings.from_environment({}, terminal=True).logs == "text"
    assert server().logs == "json"
    assert server(NEXUS_LOGS="text").logs == "text"


def test_the_buildpacks_leading_zero_is_a_number() -> None:
    assert server(WEB_CONCURRENCY="02", PORT="5000").processes == 2


def test_trusted_hosts_are_names_by_comma() -> None:
    named = requests(TRUSTED_HOSTS=" Ada.dev, .example.org ,my_site,").hosts
    assert named == ("ada.dev", ".example.org", "my_site")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "http"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "1" * 400),
        ("WEB_CONCURRENCY", "-1"),
        ("WEB_CONCURRENCY", "²"),
        ("NEXUS_LOGS", "xml"),
    ],
)
def test_a_wrong_server_setting_is_told_in_a_sentence(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=rf"^{name} is .*: set it to .*\.$"):
        server(**{name: value})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NEXUS_PROXIED", "perhaps"),
        ("NEXUS_TLS", "2"),
        ("TRUSTED_HOSTS", "https://ada.dev"),
        ("TRUSTED_HOSTS", "ada.dev:443"),
        ("NEXUS_PAGE_RATE", "often"),
        ("NEXUS_SEARCH_RATE", "0 per minute"),
        ("REDIS_URL", "localhost:6379"),
        ("REDIS_URL", "redis://"),
        ("REDIS_URL", "redis://:secret@host:port"),
        ("REDIS_URL", "redis://host:65536/0"),
        ("REDIS_URL", "redis://host:0/0"),
        ("REDIS_URL", "redis://[::1"),
        ("REDIS_URL", "redis://host/first"),
    ],
)
def test_a_wrong_visit_setting_is_told_in_a_sentence(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=rf"^{name} is .*: set it to .*\.$"):
        requests(**{name: value})


def test_who_writes_a_star_for_all_subdomains_is_told_how_they_are_written() -> None:
    with pytest.raises(SettingError, match=r"'\*\.ada\.dev': .*\.example\.org for subdomains"):
        requests(TRUSTED_HOSTS="*.ada.dev")


def test_a_host_name_with_other_letters_is_wanted_as_browsers_send_it() -> None:
    with pytest.raises(SettingError, match=r"'bücher\.example': .* xn--bcher-kva\.example"):
        requests(TRUSTED_HOSTS="bücher.example")
    assert requests(TRUSTED_HOSTS="xn--bcher-kva.example").hosts == ("xn--bcher-kva.example",)


def test_an_address_with_a_password_is_not_repeated() -> None:
    with pytest.raises(SettingError) as told:
        requests(REDIS_URL="http://:secret@host")
    assert "secret" not in str(told.value)


def test_threads_are_a_number_within_reason() -> None:
    assert Settings.from_environment({}).threads == 2
    assert Settings.from_environment({"DATABASE_URL": "postgresql://localhost/x"}).threads == 4
    assert Settings.from_environment({"NEXUS_THREADS": "8"}).threads == 8
    with pytest.raises(SettingError, match="NEXUS_THREADS is '1000': set it to a number from 1"):
        Settings.from_environment({"NEXUS_THREADS": "1000"})


def test_a_file_is_no_content_folder(tmp_path: Path) -> None:
    file = tmp_path / "content"
    file.write_text("")
    with pytest.raises(SettingError, match="NEXUS_CONTENT"):
        Settings.from_environment({"NEXUS_CONTENT": str(file)})


@pytest.mark.parametrize("asked", ["..", "../../content", "../skills/.."])
def test_indexes_are_kept_beside_the_content_however_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    skills = tmp_path / "content" / "skills"
    skills.mkdir(parents=True)
    monkeypatch.chdir(skills)
    settings = Settings.from_environment({"NEXUS_CONTENT": asked})
    assert settings.content == tmp_path / "content"
    assert settings.index_folder == tmp_path / ".nexus" / "content"


def test_indexes_of_a_linked_folder_are_kept_beside_the_link(tmp_path: Path) -> None:
    (tmp_path / "far" / "portfolio").mkdir(parents=True)
    (tmp_path / "content").symlink_to(tmp_path / "far" / "portfolio")
    settings = Settings.from_environment({"NEXUS_CONTENT": str(tmp_path / "content")})
    assert settings.index_folder == tmp_path / ".nexus" / "content"


@pytest.mark.parametrize(("place", "is_content"), [("", True), ("in", True), (".in", False)])
def test_indexes_are_not_kept_among_the_files_that_they_are_made_of(
    tmp_path: Path, place: str, *, is_content: bool
) -> None:
    environ = {"NEXUS_CONTENT": str(tmp_path), "NEXUS_INDEX_DIR": str(tmp_path / place)}
    if is_content:
        with pytest.raises(SettingError, match=r"NEXUS_INDEX_DIR.*outside of the content"):
            Settings.from_environment(environ)
    else:
        assert Settings.from_environment(environ).index_folder == tmp_path / place / tmp_path.name


def test_indexes_that_are_to_be_kept_beside_the_content_are_not_kept_in_it(tmp_path: Path) -> None:
    environ = {"NEXUS_CONTENT": str(tmp_path / "content"), "NEXUS_INDEX_DIR": str(tmp_path)}
    assert Settings.from_environment(environ).index_folder == tmp_path / ".nexus" / "content"
