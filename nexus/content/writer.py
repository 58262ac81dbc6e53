"""Documents to markdown files: the inverse of the reader."""

from __future__ import annotations

from typing import Any

import yaml

from nexus.content.documents import Entry, Evidence, PartialDate, Profile, Technology

_NO_FOLDING = 1_000_000


def write(document: Profile | Technology | Entry) -> str:
    """The text of ``document``'s file: its keys in a fixed order, then its body.

    What is empty or at its default is left out. Reading the text back at
    ``places.path_for(document)`` gives the same document, if its texts are what the
    reader would make of them: one line each, and a body as ``text.normal_body`` has it.
    """
    keys = {name: value for name, value in _keys(document).items() if value}
    front = yaml.dump(
        keys,
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=False,
        width=_NO_FOLDING,
    )
    return f"---\n{front}---\n" + (f"\n{document.body}\n" if document.body else "")


def _keys(document: Profile | Technology | Entry) -> dict[str, Any]:
    if isinstance(document, Profile):
        return _profile_keys(document)
    if isinstance(document, Technology):
        return _technology_keys(document)
    return _entry_keys(document)


def _profile_keys(profile: Profile) -> dict[str, Any]:
    return {
        "name": profile.name,
        "headline": profile.headline,
        "summary": profile.summary,
        "location": profile.location,
        "email": profile.email,
        "links": [{"label": link.label, "url": link.url} for link in profile.links],
        "programme": profile.programme,
        "avatar": profile.avatar,
        "language": profile.language,
    }


def _technology_keys(technology: Technology) -> dict[str, Any]:
    return {
        "title": technology.title,
        "summary": technology.summary,
        "group": technology.group,
        "aliases": list(technology.aliases),
        "url": technology.url,
    }


def _entry_keys(entry: Entry) -> dict[str, Any]:
    return {
        "title": entry.title,
        "summary": entry.summary,
        "technologies": list(entry.technologies),
        "date": entry.date,
        "category": entry.category,
        "evidence": [_evidence_keys(evidence) for evidence in entry.evidence],
        "featured": entry.featured,
        "draft": entry.draft,
        "aliases": list(entry.aliases),
    }


def _evidence_keys(evidence: Evidence) -> dict[str, Any]:
    keys = {
        "type": evidence.type,
        "url": evidence.url,
        "label": evidence.label,
        "private": evidence.private,
    }
    return {name: value for name, value in keys.items() if value}


class _Dumper(yaml.SafeDumper):
    """Block style with indented lists, and dates without quotes, as they are read."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Indent lists under their key."""
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        """Always write a repeated value in full: the reader accepts no aliases."""
        return True


def _represent_date(dumper: _Dumper, date: PartialDate) -> yaml.ScalarNode:
    # The tag that YAML infers from the plain text, so that neither tag nor quotes are written.
    tag = dumper.resolve(yaml.ScalarNode, str(date), (True, False))  # type: ignore[no-untyped-call]
    return dumper.represent_scalar(tag, str(date))


_Dumper.add_representer(PartialDate, _represent_date)
