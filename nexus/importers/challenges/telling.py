"""Challenges told in prose: first the problem, then from some sentence on what was done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nexus.importers import render
from nexus.importers.blocks import Text, plain, spaced
from nexus.importers.challenges.events import Challenge
from nexus.importers.cutting import cut
from nexus.importers.leads import without_ornament
from nexus.importers.vocabulary import Part
from nexus.importers.wording import SUCCESS

_CLAUSE_ENDS = re.compile(
    r"[.!?;][\"'”’)]?(?:\s+|$)|:\s+(?=(?:[Ii]|we)\b)"
    r"|,\s+(?=(?:(?:so|but|which) (?:I|we)|which (?:was|were|got))\b)"
)
_SOLVED = re.compile(
    r"(?:\S+\s+){0,5}?"
    r"(?:solv|fix|resolv|overc|address|tackl|to handle|the solution|switch|decid|r[ée]solu\w* en\b"
    r"|r[ée]solu par|corrig[ée]|g[ée]r[ée]e?s? (?:par|avec)|solucion|resuelt|gel[öo]st|behoben)\w*"
    r"|(?:this|it|that|which|they|these)\s+(?:was|were|got|ha(?:s|ve) been)\s+(?:\w+ly\s+)?"
    r"(?:simplif|mitigat|handl|improv|achiev|reduc|avoid|prevent|eased|manag|remed|replac|correct"
    r"|automat|streamlin|optimi[sz]|sorted|done|cached|cut)\w*\s+(?:by|using|with|through|via|in)\b"
    r"|the (?:resolution|answer|remedy|cure|way out) (?:was|is|came)\b|since then,? (?:I|we)\b"
    r"|(?:nous (?:l['’]|les |en )?avons|j['’](?:en |y )?ai|je l['’]ai|on (?:l['’]|les )?a) "
    r"(?!(?:eu|perdu|rencontr|pass|constat|remarqu|oubli|cru|vu|d[ûu]|gal[ée]r)\w*\b)\w+"
    # "I moved ...", "In the end we wrote ..." say what was done; "I could not ..." does not.
    r"|by \w+ing\b|(?:(?:so|but|then|in the end|eventually|finally|instead|now|once"
    r"|to \w+ [^.!?,;]{1,80}"
    r"|(?:instead of|(?:by|after) \w+ing) [^.!?,;]{1,80}),?\s+)?(?:I|we)\s+(?:also\s+)?"
    r"(?!(?:could|couldn|can|struggl|had(?! to (?!deal|face|handle|cope|learn|understand|wait))"
    r"|have|was|were|did|didn|do|don|kept|fail|lost|notic|fac|encounter|need|want|found it|felt"
    r"|got(?! (?:over|past|around)\b)|get|never|often|always|sometimes|thought|expect|am|are"
    r"|spent|knew|hit|ran into|saw|realiz|realis|forgot|miss|wast|misunder)\w*\b)\w+",
    re.IGNORECASE,
)
_FIXED = re.compile(
    r"(?<!not )(?<!never )\b(?:fixed|solved|resolved|prevented|cured|settled) "
    r"(?:it|this|that|them|the (?:issue|problem|error|warning|bug))\b",
    re.IGNORECASE,
)
# "I could not fix it" and "not solved yet" say that nothing helped; "not only fixed", "did not stop
# until I fixed it" and "could not have fixed it without ..." say that something did.
_UNSOLVED = re.compile(
    r"(?:[^\s.!?]+\s+){0,5}?(?:\w+n['’]t|not|never|cannot|unable)\s+"
    r"(?:(?:yet|been|be|have|able|to|manage|really|fully|completely|quite)\s+){0,3}"
    r"(?:solved?|fix(?:ed)?|resolved?|overc[ao]me|figured?)\b(?!\s+\w+\s+without\b)",
    re.IGNORECASE,
)


_LABELLED = re.compile(
    r"(?P<before>.*?(?:[.!?;:)]\W{0,6}?|\n\W{0,6}?(?=(?-i:[A-Z]))))(?:(?:the\s+)?(?:solution|fix|resolution|workaround|remedy"
    r"|what (?:i|we) did|how (?:i|we) (?:solved|fixed|handled) (?:it|this|that))s?\s*"
    r"(?::|\s[–—-]|\.(?=\s(?-i:[A-Z])))\s+|(?=(?:solved|fixed|resolved) (?:by|it|this|with)[\s:])"
    r"|(?=to (?:fix|solve|address|resolve|handle|overcome) (?:this|it|that)\b))",
    re.IGNORECASE | re.DOTALL,
)
_LEADS_IN = rf"(?:→|⇒|➜|➔|➡|->|=>|[{''.join(sorted(SUCCESS))}])\ufe0f?[ \t]+(?=\S)"
# A line that starts with an arrow or a tick gives the result of the lines above it.
_ARROW_BELOW = re.compile(rf"(?<=\S)\s*\n[ \t]*{_LEADS_IN}")
_ARROW = re.compile(rf"\s*{_LEADS_IN}")


def after_arrow(text: Text) -> Text:
    """The text after an arrow or a tick at the start of ``text``; empty if there is none."""
    found = _ARROW.match(plain(text))
    return cut(text, found.end())[1] if found else ()


def says_solution(text: Text) -> bool:
    """Whether ``text`` says what was wrong, and then explicitly what was done."""
    return bool(_LABELLED.match(plain(text)) or _ARROW_BELOW.search(plain(text)))


_DONE = re.compile(
    r"(?:(?:then|now|finally|eventually|so|instead|later)\s+)?(?:(?:i|we)(?:['’]ve|\s+have)?\s+)?"
    r"(?:enabled|disabled|fixed|solved|resolved|improved|added|created|used|switched|implemented"
    r"|changed|moved|introduced|replaced|wrote|rewrote|built|configured|refactored|reduced"
    r"|optimi[sz]ed|handled|addressed|applied|adopted|integrated|installed|updated|upgraded"
    r"|set up|split|simplified|automated|documented|tested|wrapped|extracted|cached|validated"
    r"|removed|increased|limited|restarted|overcame|overcome|tackled|mitigated|leveraged|utili[sz]ed"
    r"|developed|designed|established|unified|merged|combined|converted|learned to|learnt to"
    r"|containeri[sz]ed|rerouted|offloaded|centrali[sz]ed|ensured|adjusted|isolated|debugged|avoided"
    r"|practi[sc]ed|rebuilt|redesigned|restructured|reorgani[sz]ed|standardi[sz]ed|normali[sz]ed"
    r"|migrated|patched|pinned|enforced|batched|debounced|throttled|memoi[sz]ed|cleaned up|tuned"
    r"|rolled back|reverted|recreated|reinstalled|regenerated|renamed|restored|secured|profiled"
    r"|separated|decoupled|abstracted|delegated|shifted|opted|chose|relied on|followed|studied"
    r"|researched|consulted|broke (?:\S+ ){0,4}?(?:down|into|up))\b"
    r"|(?!(?:fail|miss|need|want|caus|crash|block|expect|requir|reject|ignor|return|show|ind)\w*ed\b)"
    r"\w{3,}ed (?:it|them|all|both)\b",
    re.IGNORECASE,
)
_DASHED = re.compile(r"\s+[–—-]\s+(?=(?:so )?(?:I|we)\b)")


def behind_dash(text: Text) -> tuple[Text, Text]:
    """``The sail tore - I sewed it`` divided at the dash; otherwise all of ``text``."""
    told = plain(text)
    found = _DASHED.search(told)
    if found is None or not _SOLVED.match(told, found.end()):
        return text, ()
    return cut(text, found.start())[0], cut(text, found.end())[1]


def says_solved(text: Text) -> bool:
    """Whether ``text`` says that something fixed it: "A longer rope solved it."."""
    return bool(_FIXED.search(plain(text)))


def says_done(text: Text) -> bool:
    """Whether ``text`` begins with what was done: "Enabled it", "To fix this, I ..."."""
    told = spaced(text)
    return bool(_DONE.match(told) or _SOLVED.match(told))


def states_solution(text: Text) -> bool:
    """Whether ``text`` says anywhere what was done about a problem."""
    told = plain(text)
    return says_solution(text) or _solved_at(told, _clauses(told)) is not None


def add_prose(now: Challenge, text: Text) -> None:
    """Add ``text`` to ``now``: its solution begins with the first sentence that states one."""
    told = plain(text)
    if arrow := _ARROW_BELOW.search(told):
        now.add(Part.ISSUE, render.paragraph(without_ornament(cut(text, arrow.start())[0])))
        now.add(Part.SOLUTION, render.paragraph(cut(text, arrow.end())[1]))
    elif labelled := _LABELLED.match(told):
        now.add(Part.ISSUE, render.paragraph(cut(text, labelled.end("before"))[0]))
        now.add(Part.SOLUTION, render.paragraph(cut(text, labelled.end())[1]))
    else:
        starts = _clauses(told)[1:]
        _add_parted(now, text, _solved_at(told, starts) or len(told))


def tell_named(now: Challenge, text: Text) -> None:
    """Add ``text`` about the name of ``now``: its solution, perhaps after what led to it."""
    told = plain(text)
    starts = _clauses(told)
    solved = _solved_at(told, starts)
    if solved == 0 and AT_FAULT.search(told, 0, [*starts, len(told)][1]):
        # "I cut the wrong rope, so it failed. I tied it again."
        solved = _solved_at(told, starts[1:]) or 0
    if solved is None:
        solved = next((at for at in starts[1:] if _DOING.match(told, at)), None)
    at_fault = solved is None and len(starts) == 1 and AT_FAULT.search(told)
    if solved is None and any(_UNSOLVED.match(told, at) for at in starts):
        solved = len(told)
    doing = _DOING.match(told) and not _WAS.match(told)
    _add_parted(now, text, len(told) if at_fault and not doing else solved or 0)


# Words for what went wrong, where nothing says that anything was done about it.
AT_FAULT = re.compile(
    r"\b(?:difficult|challeng|hard\b|tricky|struggl|fail|crash|confus|unable|could ?n[o'’]t"
    r"|did ?n[o'’]t|overwhelm|frustrat|broke\b|demand|steep|wrong|error|mistake|accident"
    r"|tedious|meticulous|daunting|time[- ]consuming|require[sd]? (?:precise|careful)\b)",
    re.IGNORECASE,
)
_DOING = re.compile(r"\W*(?:by\s+)?\w+ing\b", re.IGNORECASE)
# "Tying each of them was tedious" tells of no cure.
_WAS = re.compile(
    r"(?i)\W*\w+ing\b[^.!?;]{0,300}?(?<!which)(?<!that)\s(?:was|were|took|required|demanded"
    r"|involved)\b"
)


def _clauses(told: str) -> list[int]:
    """Where the clauses of ``told`` begin."""
    return [0, *(match.end() for match in _CLAUSE_ENDS.finditer(told) if match.end() < len(told))]


def _solved_at(told: str, starts: Sequence[int]) -> int | None:
    """The first of ``starts`` from which ``told`` says what was done."""
    ends = [*starts, len(told)][1:]
    for start, end in zip(starts, ends, strict=True):
        done = _SOLVED.match(told, start, end) or _DONE.match(told, start, end)
        if (done and not _UNSOLVED.match(told, start, end)) or _FIXED.search(told, start, end):
            return start
    return None


# "..., but we waited" stands alone without it.
_JOINS = re.compile(r"but\s+(?=(?:I|we)\b)")


def _add_parted(now: Challenge, text: Text, at: int) -> None:
    issue, solution = cut(text, at)
    if joined := _JOINS.match(plain(solution)):
        solution = cut(solution, joined.end())[1]
    if spaced(issue):
        now.add(Part.ISSUE, render.paragraph(issue).rstrip(" ,;:" if spaced(solution) else " ,;"))
    if spaced(solution):
        now.add(Part.SOLUTION, render.paragraph(solution))
