#!/bin/sh
# Prints the path of a Chromium, and installs one first where there is none.
set -eu

find_chromium() {
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        [ -n "$name" ] && command -v "$name" && return 0
    done
    return 1
}

install_chromium() {
    if ! command -v apt-get >/dev/null; then
        echo "no Chromium was found; install one, or set CHROMIUM to its path" >&2
        exit 1
    fi
    as_root=""
    [ "$(id -u)" -eq 0 ] || as_root="sudo"
    $as_root apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -qq -y --no-install-recommends \
        chromium fonts-noto-cjk >&2
}

find_chromium && exit 0
install_chromium
find_chromium
