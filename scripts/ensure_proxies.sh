#!/bin/sh
# Installs those of nginx and Caddy that are missing, and openssl, which makes the certificate of
# the first, for the tests that run docs/deploy.md's proxy settings. Only Debian's packages, and
# only where nobody has to be asked: elsewhere those tests are skipped, and say what they lack.
set -u

missing=""
command -v nginx > /dev/null || missing="nginx-light"
command -v caddy > /dev/null || missing="$missing caddy"
command -v openssl > /dev/null || missing="$missing openssl"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
    echo "Not installed, so their settings are not tried out: $missing" >&2
    exit 0
fi
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # Several packages are several words.
if ! { apt-get update --quiet && apt-get install --yes --quiet --no-install-recommends $missing; } >&2
then
    echo "Could not be installed, so their settings are not tried out: $missing" >&2
fi
