"""Says why a reference matches no file in ``media/``, and what may have been meant."""

from __future__ import annotations

from pathlib import PurePosixPath

from nexus.content.faults import nearest
from nexus.content.media import MEDIA_TYPES, MediaFinder
from nexus.content.targets import MEDIA_FOLDER, media_name


def fault_of(target: str, media: MediaFinder) -> str:
    """What is wrong with ``target``, which ``media`` does not find, and what to write instead."""
    name = media_name(target)
    suffix = (name or target).rpartition(".")[2].lower()
    if name and suffix not in MEDIA_TYPES:
        return f"is of a type that is not served; expected one of {', '.join(MEDIA_TYPES)}"
    if refusal := media.refusal(target):
        return refusal
    near = _near(target, media)
    if name is None:
        return f"is not in media/; {near or 'expected a file such as media/picture.png'}"
    return f"does not exist; {near or f'expected a file at media/{name}'}"


def _near(target: str, media: MediaFinder) -> str:
    """A question that suggests the file whose name is nearest to ``target``, or nothing."""
    files = {PurePosixPath(name).stem: name for name in media.names()}
    found = nearest(PurePosixPath(target.replace("\\", "/")).stem, list(files))
    return f"did you mean {MEDIA_FOLDER}/{files[found]}?" if found else ""
