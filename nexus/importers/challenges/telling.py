"""Challenges told in prose: the problem first, and from some sentence on what was done."""

from __future__ import annotations

import re

from nexus.importers.blocks import Text, plain, spaced
from nexus.importers.challenges.events import Challenge
from nexus.importers.challenges.labels import said
from nexus.importers.vocabulary import Part
from nexus.importers.wording import cut

_SENTENCE_ENDS = re.compile(r"[.!?](?:\s+|$)")
_CLAUSE_ENDS = re.compile(r"[.!?;](?:\s+|$)|,\s+(?=so (?:I|we)\b)")
_SOLVED = re.compile(
    r"(?:\S+\s+){0,5}?"
    r"(?:solv|fix|resolv|overc|address|tackl|to handle|the solution|switch|decid)\w*"
    # "I moved ...", "In the end we wrote ..." tells what was done; "I could not ..." does not.
    r"|(?:(?:so|then|in the end|eventually|finally|instead|now|to \w+ it),?\s+)?(?:I|we)\s+"
    r"(?!(?:could|couldn|can|struggl|had|have|was|were|did|didn|do|don|kept|fail|lost|notic|fac"
    r"|encounter|need|want|found it|felt|got|get|never|often|always|sometimes|thought|expect|am|are"
    r"|spent|knew|hit|ran into|saw|realiz|realis|forgot|miss|wast|misunder)\w*\b)\w+",
    re.IGNORECASE,
)


def tells_several(told: str) -> bool:
    """Whether ``told`` is more than one sentence."""
    return len(_SENTENCE_ENDS.findall(told)) > 1


_LONGEST_NAME = 5


def named(text: Text) -> tuple[Text, Text]:
    """``text`` parted after a short first sentence that names it; no name where there is none."""
    told = plain(text)
    end = _SENTENCE_ENDS.search(told)
    if end is None or end.end() == len(told) or len(told[: end.start()].split()) > _LONGEST_NAME:
        return (), text
    return cut(text, end.start())[0], cut(text, end.end())[1]


_LABELLED = re.compile(
    r"(?P<before>.*?[.!?;:)\n]\W{0,6}?)(?:(?:the\s+)?(?:solution|fix|resolution|workaround)s?\s*:\s+"
    r"|(?=(?:solved|fixed|resolved) (?:by|it|this|with)\s)"
    r"|(?=to (?:fix|solve|address|resolve|handle|overcome) (?:this|it|that)\b))",
    re.IGNORECASE | re.DOTALL,
)


def says_solution(text: Text) -> bool:
    """Whether ``text`` tells what was wrong, and then in so many words what was done."""
    return bool(_LABELLED.match(plain(text)))


_DONE = re.compile(
    r"(?:(?:then|now|finally|eventually|so|instead|later)\s+)?(?:i\s+|we\s+)?"
    r"(?:enabled|disabled|fixed|solved|resolved|improved|added|created|used|switched|implemented"
    r"|changed|moved|introduced|replaced|wrote|rewrote|built|configured|refactored|reduced"
    r"|optimi[sz]ed|handled|addressed|applied|adopted|integrated|installed|updated|upgraded"
    r"|set up|split|simplified|automated|documented|tested|wrapped|extracted|cached|validated"
    r"|removed|increased|limited|restarted|overcame|overcome|tackled|mitigated|leveraged|utili[sz]ed"
    r"|developed|designed|established|learned to|learnt to)\b",
    re.IGNORECASE,
)


def says_done(text: Text) -> bool:
    """Whether ``text`` begins with what was done: "Enabled it", "Improved by ..."."""
    return bool(_DONE.match(spaced(text)))


def tell(now: Challenge, line: int, text: Text) -> None:
    """Add ``text`` to ``now``, its solution from the first sentence that tells one."""
    told = plain(text)
    if labelled := _LABELLED.match(told):
        now.add(Part.ISSUE, said(line, cut(text, labelled.end("before"))[0]))
        now.add(Part.SOLUTION, said(line, cut(text, labelled.end())[1]))
        return
    starts = [match.end() for match in _CLAUSE_ENDS.finditer(told)]
    solved = next((at for at in starts if _SOLVED.match(told[at:])), len(told))
    issue, solution = cut(text, solved)
    now.add(Part.ISSUE, said(line, issue).rstrip(" ,"))
    if spaced(solution):
        now.add(Part.SOLUTION, said(line, solution))
