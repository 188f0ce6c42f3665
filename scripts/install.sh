#!/bin/sh
# Make .venv and install vertebra3d into it, editable, with the exact versions of constraints.txt.
# PYTHON=... chooses the interpreter.
set -eu
cd "$(dirname "$0")/.."

fail() {
    echo "vertebra3d: $1" >&2
    exit 1
}

right_python() { # command
    command -v "$1" >/dev/null 2>&1 && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

python=
for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
    if right_python "$candidate"; then
        python=$candidate
        break
    fi
done
[ -n "$python" ] || fail "needs Python 3.11 or newer as 'python3' (or: make PYTHON=/path/to/python3.11 ...)"

if ! right_python .venv/bin/python || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
            echo "Installing system packages: $package"
            { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package"; } >/dev/null ||
                fail "needs the venv module of $python: install the package $package"
        else
            fail "needs the venv module of $python: sudo apt-get install -y $package"
        fi
    fi
    "$python" -m venv --clear .venv || fail "could not make .venv with $python"
fi

echo "Installing vertebra3d into .venv (the first time takes a few minutes)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev,imaging]' ||
    fail "pip could not install the packages of constraints.txt; its own message is above"
echo "Compiling the numerical code (the first time takes about half a minute)"
.venv/bin/python -m vertebra3d.first_start || fail "the numerical code could not be compiled; the message is above"
touch .venv/.installed
