from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from ssl import SSLCertVerificationError
from threading import Thread
from urllib.error import URLError

import pytest

from nexus.checks import page_requests
from nexus.checks.links import LinkReport, check_links
from nexus.checks.page_requests import Answer, request_page
from nexus.content.loader import read_all

FINE = Answer()
GONE = Answer("answers 404 (Not Found)", certain=True)
NOWHERE = Answer("is on a host that does not exist", certain=True, reached=False)
REFUSED = Answer("answers 403 (Forbidden)")

Check = Callable[..., LinkReport]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Checks the links of a skill with this front matter and body, by the answers given."""
    (tmp_path / "skills").mkdir()
    profile = "---\nname: Ada\nheadline: E\nlinks:\n  - {label: Code, url: https://c.org}\n---\n"

    def checked(front: str, body: str = "", **answers: Answer) -> LinkReport:
        (tmp_path / "profile.md").write_text(profile)
        text = f"---\ntitle: Caching\n{front}\n---\n{body}\n"
        (tmp_path / "skills" / "caching.md").write_text(text)
        return check_links(read_all(tmp_path), request=lambda url: answers.get(host_of(url), FINE))

    return checked


def host_of(url: str) -> str:
    return url.split("/")[2].partition(".")[0]


def evidence(*pairs: str) -> str:
    return "evidence:\n" + "".join(f"  - {{type: article, {pair}}}\n" for pair in pairs)


def test_evidence_that_is_gone_is_told_where_it_stands(check: Check) -> None:
    report = check(evidence("url: https://a.org/x", "url: https://b.org/y"), b=GONE)
    (problem,) = report.problems
    assert str(problem) == (
        "skills/caching.md:5: evidence[1]: 'https://b.org/y' answers 404 (Not Found); "
        "correct the address, or remove the link"
    )
    assert (report.asked, report.uncertain) == (3, ())


def test_links_in_texts_and_of_the_profile_are_asked_too(check: Check) -> None:
    report = check("date: 2024", "One.\n\nSee [this](https://b.org) and `[not](https://d.org)`.",
                   b=GONE, c=GONE)  # fmt: skip
    places = [(problem.path, problem.line, problem.field) for problem in report.problems]
    assert places == [("profile.md", 5, "links[0]"), ("skills/caching.md", 7, "body")]


def test_a_link_that_is_defined_elsewhere_or_in_html_is_asked(check: Check) -> None:
    body = '[that]: https://b.org/x\n<a href="https://c.org/y">c</a> <img src="https://d.org/z">'
    report = check("date: 2024", body, b=GONE, d=GONE)
    assert [problem.line for problem in report.problems] == [5]
    assert report.asked == 3


def test_links_in_comments_are_never_asked(check: Check) -> None:
    comment = "<!--\n[b](https://b.org)\n\nhttps://d.org\n-->"
    report = check("date: 2024", f"{comment}\n\nA <!-- <https://e.org> --> [c](https://f.org).")
    assert report.asked == 2


def test_an_address_that_stands_by_itself_is_asked_once(check: Check) -> None:
    body = "At https://b.org/x, <https://c.org/y> and [https://d.org](https://d.org/z).\n\nDone."
    report = check("date: 2024", body, b=GONE, c=GONE, d=GONE)
    told = [
        (problem.line, problem.column, str(problem).split("'")[1]) for problem in report.problems
    ]
    assert told[1:] == [
        (5, 4, "https://b.org/x"),
        (5, 22, "https://c.org/y"),
        (5, 59, "https://d.org/z"),
    ]
    assert report.asked == 4


def test_private_evidence_and_what_is_no_page_are_never_asked(check: Check) -> None:
    report = check(
        evidence("url: https://a.org/secret, private: true, label: A client's"),
        "[mail](mailto:a@b.org) [here](#top) ![](https://d.org/picture.png) [there](//e.org)",
    )
    assert report.asked == 1


@pytest.mark.parametrize("address", ["http://[::1#f", "http://[::1", "https://e.org:x", "https://"])
def test_what_the_check_calls_no_address_is_never_asked(check: Check, address: str) -> None:
    report = check("date: 2024", f"[one]({address})")
    assert report.asked == 1


def test_an_address_is_asked_as_a_browser_reads_it(tmp_path: Path) -> None:
    body = "[a](https://b.org/?c=1&amp;copy=2) <a href='https://d.org/?e&#38;amp=3'>f</a>"
    (tmp_path / "profile.md").write_text(f"---\nname: Ada\nheadline: E\n---\n{body}\n")
    wanted = {"https://b.org/?c=1&copy=2", "https://d.org/?e&amp=3"}
    report = check_links(read_all(tmp_path), request=lambda url: FINE if url in wanted else GONE)
    assert (report.asked, report.problems) == (2, ())


def test_dead_links_are_told_in_the_order_in_which_they_stand(check: Check) -> None:
    report = check("date: 2024", "[one](HTTPS://b.org) and https://d.org are gone.", b=GONE, d=GONE)
    assert [problem.column for problem in report.problems] == [7, 26]


def test_a_page_is_asked_once_for_all_the_places_on_it(check: Check) -> None:
    report = check(evidence("url: 'https://b.org/y#one'", "url: 'https://b.org/y#two'"), b=GONE)
    assert report.asked == 2
    assert len(report.problems) == 2


def test_a_host_that_refuses_programs_is_uncertain_not_gone(check: Check) -> None:
    report = check(evidence("url: https://b.org/y"), b=REFUSED)
    assert report.problems == ()
    assert report.uncertain == (("https://b.org/y", "answers 403 (Forbidden)"),)


def test_a_host_that_does_not_exist_is_told_if_others_answer(check: Check) -> None:
    report = check(evidence("url: https://b.org/y"), b=NOWHERE)
    assert [problem.code for problem in report.problems] == ["dead-page"]


def test_nothing_is_judged_where_no_host_answers(check: Check) -> None:
    report = check(evidence("url: https://b.org/y"), b=NOWHERE, c=NOWHERE)
    assert not report.is_connected
    assert report.problems == ()
    assert len(report.uncertain) == 2


def test_a_portfolio_without_links_has_nothing_to_judge(tmp_path: Path) -> None:
    (tmp_path / "profile.md").write_text("---\nname: Ada\nheadline: E\n---\n")
    assert check_links(read_all(tmp_path)) == LinkReport((), (), 0, is_connected=True)


class Pages(BaseHTTPRequestHandler):
    """Answers each path with the status that it names; ``/get-200`` knows no HEAD."""

    def do_HEAD(self) -> None:
        self._answer(405 if self.path == "/get-200" else int(self.path.rpartition("/")[2]))

    def do_GET(self) -> None:
        self._answer(int(self.path.rpartition("/")[2].rpartition("-")[2]))

    def _answer(self, status: int) -> None:
        self.send_response(status, "" if self.path.startswith("/bare/") else None)
        if status == 302:
            self.send_header("Location", "/again/302" if "/again/" in self.path else "/404")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def pages() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/200", FINE),
        ("/get-200", FINE),
        ("/ünï/200", FINE),
        ("/404", GONE),
        ("/bare/404", GONE),
        ("/302", GONE),
        ("/again/302", Answer("answers 302 (Found)")),
        ("/410", Answer("answers 410 (Gone)", certain=True)),
        ("/403", REFUSED),
        ("/500", Answer("answers 500 (Internal Server Error)")),
    ],
)
def test_a_server_is_asked_and_believed(pages: str, path: str, answer: Answer) -> None:
    assert request_page(pages + path) == answer


def test_a_name_and_a_password_are_no_part_of_the_host(pages: str) -> None:
    assert request_page(f"{pages.replace('//', '//demo:secret@')}/200") == FINE


def test_a_page_that_is_there_is_asked_for_its_head_alone(
    pages: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    send = Pages.send_response

    def note(self: Pages, code: int, message: str | None = None) -> None:
        asked.append(self.command)
        send(self, code, message)

    monkeypatch.setattr(Pages, "send_response", note)
    assert request_page(f"{pages}/200") == FINE
    assert asked == ["HEAD"]


@pytest.mark.parametrize(
    ("number", "answer"),
    [
        (socket.EAI_NONAME, NOWHERE),
        (
            socket.EAI_AGAIN,
            Answer(f"could not be asked ([Errno {socket.EAI_AGAIN}] why)", reached=False),
        ),
    ],
)
def test_only_a_name_that_nobody_knows_is_certain_to_be_none(
    monkeypatch: pytest.MonkeyPatch, number: int, answer: Answer
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise URLError(socket.gaierror(number, "why"))

    monkeypatch.setattr(page_requests, "urlopen", refuse)
    assert request_page("https://nowhere.example/") == answer


def test_a_port_where_nobody_listens_refuses_every_visitor() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as free:
        port = free.server_port
    answer = request_page(f"http://127.0.0.1:{port}/")
    assert (answer.certain, answer.reached) == (True, False)


def test_a_server_that_could_not_be_reached_is_not_asked_for_the_whole_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def answer(_: str, method: str) -> Answer:
        asked.append(method)
        return Answer("is on a host that does not exist", certain=True, reached=False)

    monkeypatch.setattr(page_requests, "_requested", answer)
    assert not request_page("https://nowhere.example/").reached
    assert asked == ["HEAD"]


def test_a_certificate_that_browsers_refuse_is_certain(monkeypatch: pytest.MonkeyPatch) -> None:
    expired = SSLCertVerificationError()
    expired.verify_message = "certificate has expired"

    def refuse(*_: object, **__: object) -> None:
        raise URLError(expired)

    monkeypatch.setattr(page_requests, "urlopen", refuse)
    told = "has a certificate that browsers refuse (certificate has expired)"
    assert request_page("https://a.example/") == Answer(told, certain=True)


def test_a_server_that_keeps_silent_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_requests, "_TIMEOUT", 0.05)
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as silent:
        answer = request_page(f"http://127.0.0.1:{silent.server_port}/200")
    assert answer == Answer("did not answer within 0.05 seconds", reached=False)


@pytest.mark.parametrize("url", ["http://[::1", "http://a b/", "http://" + "a" * 300 + "/"])
def test_an_address_that_nobody_can_ask_is_uncertain(url: str) -> None:
    answer = request_page(url)
    assert answer.fault.startswith("could not be asked")
    assert not answer.certain
    assert not answer.reached
