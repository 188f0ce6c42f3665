#!/bin/sh
# On a Debian-like Linux: install what the PyQt6 and VTK wheels expect of the system and the virtual display for the
# tests. As root by apt-get; otherwise print the one line to run. Quick when nothing is missing; silent elsewhere.
#
#   system-packages.sh           install what is missing
#   system-packages.sh --list    only print the names of the missing packages
set -u

[ "$(uname -s)" = Linux ] || exit 0
command -v apt-get >/dev/null 2>&1 || exit 0

ldconfig=$(command -v ldconfig || echo /sbin/ldconfig)
libraries=$("$ldconfig" -p 2>/dev/null) || exit 0
missing=

needs_library() { # soname package
    case $libraries in *"$1 "*) ;; *) missing="$missing $2" ;; esac
}

needs_library libEGL.so.1 libegl1
needs_library libGL.so.1 libgl1
needs_library libGLX_mesa.so.0 libglx-mesa0
needs_library libX11.so.6 libx11-6
needs_library libX11-xcb.so.1 libx11-xcb1
needs_library libxkbcommon.so.0 libxkbcommon0
needs_library libxkbcommon-x11.so.0 libxkbcommon-x11-0
needs_library libxcb.so.1 libxcb1
needs_library libxcb-cursor.so.0 libxcb-cursor0
needs_library libxcb-glx.so.0 libxcb-glx0
needs_library libxcb-icccm.so.4 libxcb-icccm4
needs_library libxcb-image.so.0 libxcb-image0
needs_library libxcb-keysyms.so.1 libxcb-keysyms1
needs_library libxcb-randr.so.0 libxcb-randr0
needs_library libxcb-render.so.0 libxcb-render0
needs_library libxcb-render-util.so.0 libxcb-render-util0
needs_library libxcb-shape.so.0 libxcb-shape0
needs_library libxcb-shm.so.0 libxcb-shm0
needs_library libxcb-sync.so.1 libxcb-sync1
needs_library libxcb-util.so.1 libxcb-util1
needs_library libxcb-xfixes.so.0 libxcb-xfixes0
needs_library libxcb-xkb.so.1 libxcb-xkb1
needs_library libdbus-1.so.3 libdbus-1-3
needs_library libfontconfig.so.1 libfontconfig1
needs_library libfreetype.so.6 libfreetype6
needs_library libglib-2.0.so.0 libglib2.0-0

# Letters: with no font at all the window would show empty boxes.
if ! find /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.local/share/fonts" \
    \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) -print 2>/dev/null | grep -q .; then
    missing="$missing fonts-dejavu-core"
fi
command -v Xvfb >/dev/null 2>&1 && command -v xvfb-run >/dev/null 2>&1 || missing="$missing xvfb"
command -v xauth >/dev/null 2>&1 || missing="$missing xauth"

if [ "${1:-}" = --list ]; then
    printf '%s\n' $missing
    exit 0
fi
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    echo "Installing system packages:$missing"
    export DEBIAN_FRONTEND=noninteractive
    if { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing; } >/dev/null; then
        exit 0
    fi
    echo "apt-get could not install them; going on without" >&2
else
    echo "Packages that the window and its tests need are missing. Run once:"
    echo "    sudo apt-get install -y --no-install-recommends$missing"
fi
exit 0
