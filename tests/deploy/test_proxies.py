"""The proxies of docs/deploy.md, as they are written there, in front of a running server."""

from __future__ import annotations

import http.client
import json
import re
import shutil
import socket
import ssl
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.production import Server, serving
from tests.portfolio_files import write_many
from tests.servers import PATIENCE, ROOT, Answer, free_port, stop, wait_for

NAME = "portfolio.example.org"
_NOTHING: Mapping[str, str] = {}
_GUIDE = (ROOT / "docs" / "deploy.md").read_text("utf-8")


@dataclass(frozen=True)
class Proxy:
    """Where the proxy listens, without TLS and with, and the server behind it."""

    plain: int
    tls: int
    server: Server

    def get(self, path: str, sent: Mapping[str, str] = _NOTHING, *, tls: bool = True) -> Answer:
        """The answer to ``path``, asked for by the site's name unless ``sent`` has another.

        The names of its headers are small.
        """
        connection = http.client.HTTPConnection("127.0.0.1", self.tls if tls else self.plain)
        connection.sock = socket.create_connection(("127.0.0.1", connection.port), PATIENCE)
        if tls:
            anyone = ssl.create_default_context()
            anyone.check_hostname, anyone.verify_mode = False, ssl.CERT_NONE
            connection.sock = anyone.wrap_socket(connection.sock, server_hostname=NAME)
        try:
            connection.request("GET", path, headers={"Host": NAME, **sent})
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, told, answer.read().decode())
        finally:
            connection.close()


def sample(language: str, holds: str) -> str:
    """The block of the guide in ``language`` that ``holds`` some words."""
    blocks: list[str] = re.findall(rf"```{language}\n(.*?)```", _GUIDE, re.DOTALL)
    (found,) = (block for block in blocks if holds in block)
    return found


def nginx(folder: Path, plain: int, tls: int, server: int) -> list[str]:
    """What starts nginx by the guide's block: ports and files are this test's, the rest is not."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}"]
    keys = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run(["openssl", *made, *keys], check=True, capture_output=True)
    block = sample("nginx", "proxy_pass")
    for written, here in (
        (r"listen \[::\]:.*", ""),
        (r"listen 80;", f"listen 127.0.0.1:{plain};"),
        (r"listen 443 ssl;", f"listen 127.0.0.1:{tls} ssl;"),
        (r"/etc/\S*fullchain.pem", str(certificate)),
        (r"/etc/\S*privkey.pem", str(key)),
        (r"127\.0\.0\.1:8000", f"127.0.0.1:{server}"),
    ):
        block, count = re.subn(written, here, block)
        assert count, f"the guide has no {written} any more"
    kinds = "client_body proxy fastcgi uwsgi scgi".split()
    places = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in kinds)
    settings = folder / "nginx.conf"
    settings.write_text(
        f"daemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
        f"events {{}}\nhttp {{\naccess_log off;\n{places}{block}}}\n"
    )
    return ["nginx", "-e", str(folder / "error.log"), "-c", str(settings)]


def caddy(folder: Path, plain: int, tls: int, server: int) -> list[str]:
    """What starts Caddy by the guide's block, with a certificate of its own making."""
    block = sample("caddy", "reverse_proxy").replace("127.0.0.1:8000", f"127.0.0.1:{server}")
    assert f"{NAME} {{" in block
    block = block.replace(f"{NAME} {{", f"{NAME} {{\n    bind 127.0.0.1\n    tls internal")
    settings = folder / "Caddyfile"
    settings.write_text(
        f"{{\n    admin off\n    skip_install_trust\n    storage file_system {folder}/storage\n"
        f"    http_port {plain}\n    https_port {tls}\n}}\n{block}"
    )
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(settings)]


Starter = Callable[[Path, int, int, int], list[str]]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    content = write_many(tmp_path_factory.mktemp("proxied") / "content", 3)
    with serving(content, NEXUS_PROXIED="on", TRUSTED_HOSTS=NAME) as server:
        yield server


def where_installed(starter: Starter, *others: str) -> object:
    """``starter`` as a parameter, if its program is there and so are the ``others`` it needs."""
    name = starter.__name__
    lacking = [program for program in (name, *others) if not shutil.which(program)]
    told = f"{', '.join(lacking)}: not installed, so {name} in docs/deploy.md is not tried out"
    return pytest.param(starter, id=name, marks=pytest.mark.skipif(bool(lacking), reason=told))


@pytest.fixture(scope="module", params=[where_installed(nginx, "openssl"), where_installed(caddy)])
def proxy(
    request: pytest.FixtureRequest, server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Proxy]:
    starter: Starter = request.param
    with started(starter, server, tmp_path_factory.mktemp("proxy")) as proxy:
        yield proxy


@contextmanager
def started(starter: Starter, server: Server, folder: Path) -> Iterator[Proxy]:
    plain, tls = free_port(), free_port()
    command = starter(folder, plain, tls, server.port)
    log = folder / "log.txt"
    with (
        log.open("wb") as output,
        subprocess.Popen(
            command, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        ) as process,
    ):
        proxy = Proxy(plain, tls, server)

        def is_up() -> bool:
            try:
                return proxy.get("/healthz").status == 200
            except OSError:
                return process.poll() is not None

        try:
            wait_for(is_up)
            assert process.poll() is None, log.read_text()
            yield proxy
        finally:
            stop(process)


def told_of(proxy: Proxy, target: str) -> dict[str, object]:
    """What the server's log has of the one request for ``target``."""

    def lines() -> list[dict[str, object]]:
        written = proxy.server.log.read_text().splitlines()
        told = [json.loads(line) for line in written if line.startswith("{")]
        return [each for each in told if each.get("target") == target]

    wait_for(lines)
    (line,) = lines()
    return line


def test_a_page_comes_over_tls_and_browsers_are_to_stay_there(proxy: Proxy) -> None:
    answer = proxy.get("/")
    assert answer.status == 200
    assert "Entry 000" in answer.text
    assert answer.headers["strict-transport-security"] == "max-age=31536000"


def test_what_comes_without_tls_is_led_there(proxy: Proxy) -> None:
    answer = proxy.get("/about?a=b", {"X-Forwarded-Proto": "https"}, tls=False)
    assert answer.status in {301, 308}
    assert answer.headers["location"] == f"https://{NAME}/about?a=b"


def test_a_client_can_not_pass_for_another(proxy: Proxy) -> None:
    path = f"/?q=forwarded{proxy.tls}"
    assert proxy.get(path, {"X-Forwarded-For": "203.0.113.9"}).status == 200
    assert told_of(proxy, path)["client"] == "127.0.0.1"


@pytest.mark.parametrize("name", ["X_Forwarded_For", "x-forwarded_for"])
def test_a_client_can_not_pass_for_another_by_an_underscore(proxy: Proxy, name: str) -> None:
    path = f"/?q={name}{proxy.tls}"
    assert proxy.get(path, {name: "203.0.113.9"}).status == 200
    assert told_of(proxy, path)["client"] == "127.0.0.1"


def test_the_answer_and_the_log_name_the_request_alike(proxy: Proxy) -> None:
    path = f"/?q=named{proxy.tls}"
    answer = proxy.get(path)
    assert told_of(proxy, path)["request_id"] == answer.headers["x-request-id"]


def test_by_a_name_that_is_not_the_sites_nothing_is_shown(proxy: Proxy) -> None:
    assert "Entry 000" not in proxy.get("/", {"Host": "evil.example"}).text


def test_a_page_that_was_seen_is_not_sent_again(proxy: Proxy) -> None:
    seen = proxy.get("/about").headers["etag"]
    assert proxy.get("/about", {"If-None-Match": seen}).status == 304
