"""Text that has lost its line breaks: headings and items run together in one paragraph.

Copied from a rendered page, a record may read "Technologies Covered Throughout the
program ... Challenges and Solutions This section ...". A heading inside such a paragraph
is recognised by capitalised words that name a topic and nothing else, before another
capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nexus.importers.blocks import Text, plain
from nexus.importers.cutting import cut, cut_at
from nexus.importers.structure import headings

_TOKEN = re.compile(r"\S+")
_LONGEST_HEADING = 6
_CONNECTS = frozenset("and & of the to for".split())
_NAMED = re.compile(
    r"(?:(?<=\s)|^)((?:[A-Z][\w.+#/-]*|\([A-Z]+\))(?:\s(?:(?:and|&|of)\s)?(?:[A-Z][\w.+#/-]*|\([A-Z]+\))){0,7})"
    r"\s[–—-]\s"
)
_IMPERATIVES = frozenset(
    "Accept Add Admit Adopt Agree Aim Always Answer Apply Ask Assume Automate Avoid Be Begin "
    "Believe Break Bring Build Cache Call Catch Celebrate Centralise Centralize Change Check "
    "Choose Clean Close Collaborate Comment Commit Communicate Compare Consider Count Cover Create "
    "Cut Debug Decide Define Delete Deploy Describe Design Develop Discuss Divide Do Document "
    "Don't Draw Drop Eliminate Embrace Enable Encourage Encrypt Enforce Engage Enjoy Ensure "
    "Establish Estimate Evaluate Expect Experiment Explain Explore Expose Extract Fail Find Finish "
    "Fix Focus Follow Forget Format Get Give Handle Have Help Hide Identify Ignore Implement "
    "Improve Include Inspect Integrate Invest Investigate Isolate Join Keep Know Lean Learn Leave "
    "Let Leverage Limit Listen Load Lock Log Look Maintain Make Manage Measure Merge Migrate Mind "
    "Minimise Minimize Mock Monitor Move Name Never Normalise Normalize Note Notice Observe Offer "
    "Open Optimise Optimize Organise Organize Own Paginate Pair Pause Pick Pin Plan Practice "
    "Practise Predict Prefer Prepare Prevent Prioritise Prioritize Profile Protect Prove Provide "
    "Publish Push Put Question Raise Reach Read Record Reduce Refactor Reject Release Rely "
    "Remember Remove Rename Repeat Replace Report Reproduce Resist Resolve Respect Rest Restrict "
    "Retry Return Reuse Revert Review Revisit Rewrite Rotate Run Sanitise Sanitize Save Say Scale "
    "Search Secure Seek Send Separate Serve Set Share Ship Show Simplify Sketch Skip Sleep Solve "
    "Sort Speak Specify Spend Split Squash Start Stay Stick Stop Store Structure Study Submit "
    "Switch Take Talk Teach Tell Test Think Throttle Track Treat Trust Try Tune Understand Update "
    "Upgrade Use Utilise Utilize Validate Verify Version Visit Wait Warn Watch Work Wrap "
    "Write".split()
)


def headings_in(text: Text) -> list[tuple[int, int]]:
    """The headings inside ``text``, each by its start and end position."""
    told = plain(text)
    words = list(_TOKEN.finditer(told))
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(words):
        lost = bool(found) and found[0][0] == words[0].start()
        size = _heading_at(words, place, lost)
        if size:
            found.append((words[place].start(), words[place + size - 1].end()))
        place += size or 1
    return found


def _heading_at(words: list[re.Match[str]], place: int, lost: bool) -> int:
    """How many words from ``place`` on are a heading; ``lost``: the text begins with one."""
    for size in range(_LONGEST_HEADING, 0, -1):
        chosen = [word[0] for word in words[place : place + size]]
        after = words[place + size][0] if place + size < len(words) else ""
        if len(chosen) < size or not after[:1].isupper() or not _titled(chosen):
            continue
        if after.endswith(","):  # "Welcome to Harbour Log, a record ..." is a sentence
            continue
        if place and words[place - 1][0][:1].isupper():
            continue
        apart = lost and place and after in _SENTENCES and words[place - 1][0] not in _LEADS_ON
        if size < (3 if place else 2) and not apart:  # too few within a sentence
            continue
        reading = headings.read(" ".join(chosen))
        telling = reading.topic and (reading.topic.learning or size > 2 or apart or not place)
        if reading.pure and telling:
            return size
    return 0


# Words that only begin a new sentence, if the word before them is not a name.
_SENTENCES = frozenset("I We My Our The This These In During Throughout Here There".split())
_LEADS_ON = frozenset(
    "a an and as at by for from in my of on or our the through to via with without".split()
)


def _titled(words: list[str]) -> bool:
    ends = words[0][:1].isupper() and words[-1][:1].isupper()
    inner = all(word[:1].isupper() or word in _CONNECTS for word in words)
    return ends and inner and not any(word[-1] in ".,:;" for word in words)


def parted(text: Text, found: list[tuple[int, int]]) -> Iterator[tuple[Text, Text]]:
    """Each heading of ``text`` with the text up to the next; text before the first has none."""
    starts = [0, *(start for start, _ in found)]
    if found and found[0][0] == 0:
        starts = starts[1:]
    ends = [*starts[1:], len(plain(text))]
    titles = dict(found)
    for start, end in zip(starts, ends, strict=True):
        piece = cut(cut(text, end)[0], start)[1]
        stop = titles.get(start, start) - start
        yield cut(piece, stop)


def named_items(text: Text) -> list[Text]:
    """The items of ``Next.js – pages TypeScript – types ...``; empty unless there are several."""
    told = plain(text)
    starts = [match.start(1) for match in _NAMED.finditer(told)]
    return cut_at(text, starts) if len(starts) > 2 else []


_SENTENCE_ENDED = re.compile(r"[.!?][\"'”’)]?\s+$")
_NAME_ENDED = re.compile(r"[.:]")


def bold_items(text: Text) -> list[Text]:
    """The items of ``**Reef early.** The wind grows. **Dry the sails**: they rot.``, if several."""
    told, starts, at = plain(text), list[int](), 0
    for span in text:
        end = at + len(span.text)
        ended = _NAME_ENDED.match(told, end) or span.text.rstrip()[-1:] in ".:?"
        if span.bold and ended and (not at or _SENTENCE_ENDED.search(told[:at])):
            starts.append(at)
        at = end
    return cut_at(text, starts) if len(starts) > 1 and not starts[0] else []


def imperative_items(text: Text) -> list[Text]:
    """The items of ``Build small modules Use types ...``; empty unless there are several."""
    told = plain(text)
    if _ENDS.search(told):
        return []
    words = list(_TOKEN.finditer(told))
    starts = [
        word.start()
        for before, word in zip([None, *words], words, strict=False)
        if word[0] in _IMPERATIVES and (before is None or _may_end(before[0]))
    ]
    # The first item is an imperative like the others, even if its verb is unknown.
    if len(starts) > 2 and words[0][0].istitle() and words[0][0] not in _SENTENCES:
        starts = sorted({words[0].start(), *starts})
    items = cut_at(text, starts)
    whole = all(len(plain(item).split()) >= _SHORTEST for item in items)
    return items if whole and len(items) > 1 else []


_SHORTEST = 3
# No sentence ends within "3 a.m. and later".
_ENDS = re.compile(r"(?<!\.[a-z])[.;!?]\s")


def _may_end(word: str) -> bool:
    return word[:1].islower() and word not in _LEADS_ON
