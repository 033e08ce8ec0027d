# shellcheck shell=bash disable=SC2154
# Sourced by packaging/run and packaging/test: makes .venv fit the lock, at no cost once it does. For bash 3.2 and later.
# Expects $root. The work itself is done by packaging/environment.py, the same on every system.

# ready KIND: whether .venv already holds what the lock of KIND asks for, here and for this interpreter. Starts no Python.
ready() {
    local kept=$root/.venv/installed/$1 was="" interpreter=""
    [ -x "$root/.venv/bin/python" ] && [ -r "$kept/environment" ] || return 1
    { IFS= read -r was && IFS= read -r interpreter; } <"$kept/environment" || return 1
    [ "$was" = "$root" ] && [ "$interpreter" -ef "$root/.venv/bin/python" ] || return 1
    cmp -s "$root/packaging/$2" "$kept/requirements.txt" && cmp -s "$root/pyproject.toml" "$kept/pyproject.toml"
}

find_python() {
    local name
    for name in ${PYTHON:+"$PYTHON"} python3 python3.13 python3.12 python3.11 python; do
        if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' >/dev/null 2>&1; then
            python=$name
            return 0
        fi
    done
    return 1
}

# Debian and its children can be asked for Python; elsewhere the user is told what to install.
install_python() {
    local root_command=""
    [ -x /usr/bin/apt-get ] || return 1
    if [ "$(id -u)" != 0 ]; then
        root_command="sudo -n"
        $root_command true 2>/dev/null || return 1
    fi
    echo "Installing Python…" >&2
    { $root_command apt-get update && $root_command apt-get install -y --no-install-recommends python3 python3-venv; } \
        </dev/null >&2
}

# environment KIND LOCK: returns once .venv is as packaging/LOCK says; ends the script with 2 when it cannot be.
environment() {
    if [ -L "$root/.venv" ]; then # lent by another worktree, whose business it is: only the sources are taken from here
        export PYTHONPATH="$root/app${PYTHONPATH:+:$PYTHONPATH}"
        return 0
    fi
    ready "$1" "$2" && return 0
    if ! find_python && ! { install_python && find_python; }; then
        echo "Concertation needs Python 3.11, 3.12 or 3.13 and found none. Install it, then run this command again:" >&2
        echo "    Debian, Ubuntu: sudo apt-get install python3 python3-venv" >&2
        echo "    Fedora: sudo dnf install python3.13        Arch: sudo pacman -S python" >&2
        echo "    macOS: brew install python@3.13, or the installer of python.org" >&2
        exit 2
    fi
    "$python" "$root/packaging/environment.py" "$1" </dev/null >&2 || exit 2
}
