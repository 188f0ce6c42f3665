#!/bin/sh
# Run a command with a display: the one that is there, else a virtual one (Linux).
set -u
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    if ! command -v xvfb-run >/dev/null 2>&1; then
        echo "vertebra3d: no display, and no xvfb-run to make a virtual one (package xvfb)" >&2
        exit 1
    fi
    exec xvfb-run -a -s "-screen 0 1920x1200x24" "$@"
fi
exec "$@"
