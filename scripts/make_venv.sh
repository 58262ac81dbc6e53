#!/bin/sh
# Usage: make_venv.sh FOLDER [PYTHON]
# Makes a virtual environment in FOLDER with PYTHON, or with the first Python 3.11 or later
# that it finds. Says what to install where there is none.
set -eu

folder=$1
chosen=${2:-}

# Prints the real path of a Python 3.11+ called by the name $1; fails otherwise.
supported() {
    "$1" -c 'import sys; sys.version_info < (3, 11) and sys.exit(1); print(sys.executable)' \
        2>/dev/null
}

# A version manager follows .python-version here, and knows another version from "/".
first_supported() {
    for place in . /; do
        for name in python3 python3.13 python3.12 python3.11 python3.14 python; do
            (cd "$place" && supported "$name") && return 0
        done
    done
    return 1
}

if [ -n "$chosen" ]; then
    python=$(supported "$chosen") || {
        echo "Nexus needs Python 3.11 or later, and PYTHON=$chosen is none." >&2
        exit 1
    }
else
    python=$(first_supported) || {
        echo "Nexus needs Python 3.11 or later, and none was found. Install one, or name it:" >&2
        echo "    make serve PYTHON=/path/to/python3.11" >&2
        exit 1
    }
fi

echo "Making $folder with $("$python" --version) ($python)"
"$python" -m venv --clear "$folder" || {
    rm -rf "$folder"
    echo "This Python can't make virtual environments. On Debian and Ubuntu:" >&2
    echo "    apt install python3-venv" >&2
    exit 1
}
