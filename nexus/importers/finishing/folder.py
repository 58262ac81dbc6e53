"""A portfolio -> the files of a content folder."""

from __future__ import annotations

from pathlib import Path, PurePath

from nexus.atomic_writes import write_atomically
from nexus.content.documents import Entry, Portfolio, Profile, Technology
from nexus.content.places import path_for
from nexus.content.writer import write
from nexus.errors import ImportFailed
from nexus.progress import Progress, quiet, with_progress


def files_of(portfolio: Portfolio, progress: Progress = quiet) -> dict[str, str]:
    """Every file of ``portfolio`` by its path, in the order of the paths."""
    documents: tuple[Profile | Technology | Entry, ...]
    documents = (portfolio.profile, *portfolio.technologies, *portfolio.entries)
    made = with_progress(progress, documents, len(documents))
    files = {path_for(each): write(each) for each in made}
    return dict(sorted(files.items()))


def replaced(files: dict[str, str], into: Path) -> list[str]:
    """The paths of ``files`` at which ``into`` holds something else, which would be overwritten."""
    return [path for path, text in files.items() if _differs(into / path, text)]


def _differs(file: Path, text: str) -> bool:
    try:
        return file.is_file() and file.read_bytes() != text.encode()
    except OSError:
        return True


def tree(files: dict[str, str], root: str) -> str:
    """The paths of ``files`` as a tree for the terminal."""
    lines = [f"{root}/"]
    folder = ""
    for path in files:
        head, _, name = path.rpartition("/")
        if head and head != folder:
            lines.append(f"  {head}/")
        folder = head
        lines.append(f"    {name}" if head else f"  {name}")
    return "\n".join(lines) + "\n"


def save(
    files: dict[str, str], into: Path, force: bool = False, progress: Progress = quiet
) -> None:
    """Write ``files`` below ``into``.

    Raises ImportFailed if that folder is not empty, unless ``force`` is set: then files of the
    same name are overwritten and nothing else is touched. Raises it too if one of ``files`` would
    be outside that folder.
    """
    for outside in map(PurePath, files):
        if outside.is_absolute() or ".." in outside.parts:
            raise ImportFailed(str(into), f"is no place for {outside}; nothing was written.")
    if into.exists() and not into.is_dir():
        raise ImportFailed(str(into), "is a file; choose a folder for --into.")
    if into.is_dir() and any(into.iterdir()) and not force:
        raise ImportFailed(
            str(into), "is not empty; choose another folder, or add --force to overwrite files."
        )
    try:
        for path, text in with_progress(progress, files.items(), len(files)):
            target = into / path
            target.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(target, text)
    except OSError as error:
        raise ImportFailed(str(into), f"can't be written: {error.strerror}.") from error
