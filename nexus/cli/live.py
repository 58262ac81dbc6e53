"""What the terminal reports while a portfolio is served and written."""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

import click

from nexus.development.site import LiveSite
from nexus.development.state import State
from nexus.index.folder.live_cache import LiveCache
from nexus.numbers import counted
from nexus.progress import Progress

_NAMED = 3


class Reporter:
    """Rebuilds ``site`` for each change below ``content`` and reports the outcome.

    ``live_cache`` is notified of what changed, and does what can wait until that is on show.
    """

    def __init__(self, site: LiveSite, content: Path, live_cache: LiveCache) -> None:
        self._site = site
        self._content = content
        self._live_cache = live_cache
        self._busy = Lock()
        self._is_settled = False

    def first(self, progress: Progress) -> None:
        """Make the first version; nothing is reported unless there are mistakes."""
        with self._busy:
            self._echo_mistakes(self._site.rebuild(progress))

    def changed(self, paths: Sequence[Path]) -> None:
        """Make a further version, because the files at ``paths`` changed."""
        began = time.perf_counter()
        with self._busy:
            self._live_cache.report(paths)
            state = self._site.rebuild()
            if state.mistakes:
                self._echo_mistakes(state)
            else:
                seconds = time.perf_counter() - began
                click.echo(f"{self._names(paths)} changed: shown after {seconds:.1f} s")
            self._run_deferred()

    def quiet(self) -> None:
        """Make a further version if anything changed without being reported."""
        with self._busy:
            self._run_deferred()
            missed = self._live_cache.recheck()
            if not self._is_settled:
                # Most of what was read at first stays: garbage collection may skip it.
                gc.freeze()
                self._is_settled = True
        if missed:
            self.changed([self._content])

    def _run_deferred(self) -> None:
        """Do the work that could wait; failures are reported, and watching goes on."""
        try:
            self._live_cache.run_deferred()
        except Exception as error:
            message = (
                f"The site is complete, but not everything could be cached ({error}): "
                "the next change may take longer."
            )
            click.secho(message, fg="yellow", err=True)

    def interrupted(self, error: Exception) -> None:
        """Report that the watch broke off and begins again."""
        message = f"Watching files was interrupted ({error}); starting again with every file."
        click.secho(message, fg="yellow", err=True)

    def unwatched(self, error: Exception) -> None:
        """Report that files can't be watched in any way, so nothing is rebuilt any more."""
        message = f"Files can't be watched ({error}); restart nexus serve to see changes."
        click.secho(message, fg="yellow", err=True)

    def _echo_mistakes(self, state: State) -> None:
        for mistake in state.mistakes:
            place = click.style(f"{mistake.place}: ", bold=True) if mistake.place else ""
            click.echo(f"{place}{mistake.message}", err=True)
        if state.mistakes:
            self._echo_consequence(len(state.mistakes))

    def _echo_consequence(self, mistakes: int) -> None:
        stays = self._site.shows_anything
        what = "the site stays as it is" if stays else "there is nothing to show"
        until = "this is" if mistakes == 1 else "these are"
        message = f"{counted(mistakes, 'mistake')}; {what} until {until} fixed."
        click.secho(message, fg="red", err=True)

    def _names(self, paths: Sequence[Path]) -> str:
        # Temporary files that an editor wrote and removed again are not worth mentioning.
        shown = [path for path in paths if path.exists()] or paths
        names = [self._name(path) for path in shown[:_NAMED]]
        further = len(shown) - len(names)
        return ", ".join(names) + (f" and {further} more" if further else "")

    def _name(self, path: Path) -> str:
        inside = path.is_relative_to(self._content) and path != self._content
        return path.relative_to(self._content).as_posix() if inside else path.name
