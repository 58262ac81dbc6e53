"""English: words that name a topic only if the heading says nothing else, and no other does."""

from __future__ import annotations

from nexus.importers.vocabulary.kinds import Topic

HINTS = {
    Topic.TECHNOLOGIES: frozenset(
        "kit bag equipment instrument utensil ingredient machinery armoury armory workbench".split()
    ),
    Topic.CHALLENGES: frozenset(
        "failure failed fail disaster crash fire trap detour bruise storm crisis crises "
        "surprise error bump oops mess".split()
    ),
    Topic.TAKEAWAYS: frozenset(
        "recommended keeper keep rule truth vow promise standard guideline".split()
    ),
    Topic.SKILLS: frozenset("idea notion pattern term studied covered".split()),
    Topic.CONTACT: frozenset({"correspondence"}),
    Topic.LEFT_OUT: frozenset({"run"}),
}
