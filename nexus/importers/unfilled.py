"""What was meant to be filled in and never was: placeholders, and words that promise more."""

from __future__ import annotations

import re

from nexus.importers.wording import undecorated

_BRACKETED = re.compile(r"\[[^\[\]]{3,}\]")
_FILLER = re.compile(
    r"[\s,]{0,3}(?:(?:\b(?:and|plus)|&)\s+)?"
    r"(?:\betc\b|\b(?:(?:many|much|lots|so many|so much)\s+)?more\b|\bothers\b|\bso on\b)[\s.…!]*$",
    re.IGNORECASE,
)
_YOURS = r"(?:user[-_ ]?name|name|e-?mail|profile|linkedin|github|handle|portfolio|website)"
_WRITTEN = r"(?:added|filled|completed|written|updated)"
_TEXT = (
    r"(?:more|this|these|it|them|rest|details|photos|pictures|screenshots|images|charts|diagrams"
    r"|links|sections?)"
)
_PLACEHOLDER = re.compile(
    r"\[(?:your|insert|add|my|link|name|enter|todo)\b[^\]]*\](?!\()"
    r"|<(?:your|insert|add|my|name)\b[^>]*>"
    r"|\{\{?\s*(?:your|insert|name)\b[^}]*\}|\b(?:tbd|tba|fixme)\b"
    # "Coming soon page" is what it is called.
    r"|\bcoming soon\b(?! (?:landing )?(?:page|screen|site|template|website)s?\b)"
    # Only at the start: a sentence may mention it.
    r"|^\W*(?:\w+:\W*)?lorem ipsum\b"
    # "A todo app" and "todo el contexto" are not gaps.
    r"|\b(?-i:TODO)\b(?! (?:apps?|applications?|lists?|api)\b)|^\W*todo\b\s*(?:[^\w\s]|$)"
    # Nor is "Keep your portfolio short", unlike "GitHub: your GitHub profile".
    rf"|\byour[-_.]?{_YOURS}\b"
    rf"|(?:^|[^\w\s'’]\s*|\b(?:add|insert|enter|put|write|with|by|here)\s+)your {_YOURS}"
    r"(?: (?:profile|link|url|handle|user ?name|name|address|id|account|page|here))*"
    r"\s*(?:[^\w\s]|$)"
    # "Tests need to be written first" and "Limit work in progress" have real content.
    r"|(?<!need )(?<!needs )(?<!needed )(?<!have )(?<!has )(?<!had )(?<!deserve )(?<!deserves )"
    rf"\(?\bto be {_WRITTEN}\b(?! (?:down|first|before)\b)"
    r"|^\W*placeholder(?:\W*$|\s(?:text|image|content|link|for|here|section)\b)|\(placeholder\)"
    r"|^\W*(?:still )?in progress\s*(?:$|[^\w\s])"
    r"|(?:^|[^\w\s]\s*|\b(?:a|still|is) )work in progress\b(?! \w)"
    # "Mails went to example.com at first" speaks of it.
    r"|(?:@example\.(?:com|org)|\bexample\.com)\b(?!\S{0,80}\s(?-i:[a-z]))"
    r"|https?://(?:www\.)?your[-.]"
    # "I will add photos later", unlike "I will write tests first, not later"
    r"|^\W*(?:(?:(?:i|we)\s)?will|(?:i|we)['’]ll)\s(?:write|add|fill|complete|finish|update|document"
    rf"|put|expand)\s(?:\w+\s){{0,2}}{_TEXT}(?:\s\w+){{0,3}}\s(?:later|soon|tomorrow|days)\W*$"
    # "Les mois à venir" is content; alone, it promises some.
    r"|^\W*(?:à (?:compléter|remplir|venir|faire)|por completar|pendiente|por preencher"
    r"|folgt noch|noch offen)\W*$",
    re.IGNORECASE,
)


def is_placeholder(text: str) -> bool:
    """Whether ``text`` only marks a place where something was to be filled in."""
    if _BRACKETED.fullmatch(text.strip(" .*_")) or (text.strip() and not without_filler(text)):
        return True
    return bool(_PLACEHOLDER.search(text)) and len(text.split()) <= 14


_NONE = re.compile(
    r"\W*(?:(?:currently|there (?:are|were|is|was)),?\s)*"
    r"(?:nothing|none|nil|n/a|no (?:(?:real|big|major|serious|new|other|known|open) )?(?:problem"
    r"|issue|bug|error|challenge|trouble|blocker|difficult(?:y|ie))s?)"
    r"(?: (?:really|much|new|big|special|particular|serious|major|in particular|at all|so far|yet"
    r"|here|today|this \w+|for now|at (?:the|this) (?:moment|time)|to report))*\s?(?:[.!;)]|$)",
    re.IGNORECASE,
)
_LONGEST_NONE = 8


def says_none(text: str) -> bool:
    """Whether ``text`` only says that there was nothing to report: "None this week."."""
    return len(text.split()) <= _LONGEST_NONE and bool(_NONE.match(text))


def is_only_placeholder(text: str) -> bool:
    """Whether ``text`` is nothing else: ``TODO``, ``[fill in]``, ``TODO: tell more``."""
    bare = undecorated(text)
    first = _PLACEHOLDER.match(bare)
    rest = bare[first.end() :].lstrip() if first else bare
    return bool(_BRACKETED.fullmatch(text.strip(" .*_"))) or (
        first is not None and not rest[:1].isalnum()
    )


_NOTE = re.compile(r"\W*(?:TODO|TBD|TBA|FIXME)\b")


def is_note(text: str) -> bool:
    """Whether the sentence ``text`` is a note to oneself: ``TODO add a chart``."""
    return is_placeholder(text) and bool(_NOTE.match(text) or is_only_placeholder(text))


def without_filler(text: str) -> str:
    """``text``, a list of names, without "and many more" or "etc." at its end."""
    return _FILLER.sub("", text)


UNDONE = "not ticked: still to be done"


def is_undone(text: str) -> bool:
    """Whether ``text`` is an item of a task list that is not ticked."""
    return bool(re.match(r"\s*\[\s?\]\s", text))
