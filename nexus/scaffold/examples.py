"""The content that a new portfolio begins with: each entry explains how to write its kind."""

from __future__ import annotations

from nexus.content.documents import Entry, Evidence, Profile, Technology
from nexus.content.kinds import Kind
from nexus.content.placeholder_profile import HEADLINE, SUMMARY

_PROFILE = """\
Write here what people should know once they have read enough to want to meet you. This is the
About page; the lines at the top of `content/profile.md` are the first thing that visitors see.
"""

_SKILL = """\
A skill is something you can do, in a few sentences that a colleague would agree with. Say what you
use it for, and where its limits are.

This file is `content/skills/write-a-skill.md`. The lines at its top name the technologies,
and each of them leads back here: a visitor who asks for **Markdown** finds this entry.

- One skill per file.
- A date if it matters: `2025`, `2025-02` or `2025-02-14`.
- Evidence as links: a repository, a pull request, a demo, a certificate, an article.
"""

_CHALLENGE = """\
## Issue

Say what went wrong, who noticed, and why the obvious answer was not enough.

## Solution

Say what you did, and why. Code is welcome:

```python
def retry(task, times=3):
    return next(done for _ in range(times) if (done := task()))
```

## Outcome

Say what changed, in figures if you have them. You may leave this section out.
"""

_TAKEAWAY = """\
A takeaway is what you would tell yourself a year ago, with the reason. It may point to where you
learned it, such as [that challenge](../challenges/tell-a-challenge.md).

Once you have written an entry of your own, delete these three.
"""


_TECHNOLOGIES = (Technology(slug="git", title="Git"), Technology(slug="markdown", title="Markdown"))
_ENTRIES = (
    Entry(
        kind=Kind.SKILL,
        slug="write-a-skill",
        title="Write a skill in a few sentences",
        summary="What you can do, and with what.",
        technologies=("Markdown", "Git"),
        evidence=(Evidence("repository", "Evidence that is not public", private=True),),
        body=_SKILL.strip(),
    ),
    Entry(
        kind=Kind.CHALLENGE,
        slug="tell-a-challenge",
        title="Tell the story of a challenge",
        summary="What went wrong, and what you did about it.",
        technologies=("Git",),
        featured=True,
        body=_CHALLENGE.strip(),
    ),
    Entry(
        kind=Kind.TAKEAWAY,
        slug="keep-a-takeaway",
        title="Keep a takeaway",
        summary="What you would do again, and why.",
        technologies=("Markdown",),
        body=_TAKEAWAY.strip(),
    ),
)


def example_documents(name: str) -> tuple[Profile | Technology | Entry, ...]:
    """A profile for ``name``, three entries that guide, and the technologies they use."""
    profile = Profile(name=name, headline=HEADLINE, summary=SUMMARY, body=_PROFILE.strip())
    return (profile, *_TECHNOLOGIES, *_ENTRIES)
