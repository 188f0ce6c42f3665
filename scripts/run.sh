#!/bin/sh
# Open the window; with no display run the demo on a virtual one instead, and say so.
set -u
out=${1:-out}
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "No display here: running the demo, the same window on a virtual screen, into $out/"
    exec sh scripts/with-display.sh .venv/bin/vertebra3d demo --output "$out"
fi
exec .venv/bin/vertebra3d
