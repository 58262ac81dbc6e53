"""The wheel of this source tree, and a new environment that holds it."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

from tests.servers import ROOT


def build_wheel(folder: Path) -> Path:
    """The wheel, below ``folder``."""
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder)]
    run([sys.executable, "-m", "pip", "wheel", *options, str(ROOT)], folder)
    return next(folder.glob("*.whl"))


def install(wheel: Path, folder: Path) -> Path:
    """The ``bin`` of an environment below ``folder`` with ``wheel``, and this one's libraries."""
    environment = folder / "venv"
    venv.create(environment, symlinks=True)
    python = environment / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    run([*pip, "--no-deps", "--disable-pip-version-check", str(wheel)], folder)
    # A path file in a folder that a path file names is not read: the editable install of
    # this source tree stays out.
    libraries = next(environment.glob("lib/python*/site-packages")) / "libraries.pth"
    libraries.write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return environment / "bin"


def run(command: list[str], folder: Path) -> str:
    """What ``command`` prints when it runs in ``folder``; it must succeed."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("NEXUS_", "PYTHON"))}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
