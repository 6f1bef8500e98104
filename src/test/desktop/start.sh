#!/bin/bash
# Measures how fast the program starts: with its start-up cache, with only the runtime's own class archive,
# with neither, and a Chromium window with an equal page, in turn on one screen that nobody sees.
#
#   start.sh IMAGE [window|speak|memory]... [-n ROUNDS]
#
# IMAGE is an app image or what a package installed: the folder with bin/ and lib/.
# Debian packages: xvfb xdotool openbox chromium x11-utils
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
[ $# -gt 0 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2; }
for program in Xvfb openbox chromium; do
    command -v $program >/dev/null || { echo "Not here: $program" >&2; exit 2; }
done
java=$(cat "$root/target/jdk-25" 2>/dev/null || echo "${JAVA_HOME:-/nowhere}")/bin/java
[ -x "$java" ] || java=java
work=$(mktemp -d "${TMPDIR:-/tmp}/voice-start.XXXXXX")
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -fbdir "$work" 3>"$work/display" 2>"$work/xvfb.log" &
screen=$!
manager=
trap 'kill $manager $screen 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
unset WAYLAND_DISPLAY
openbox >"$work/openbox.log" 2>&1 &
manager=$!
"$java" -XX:+UseSerialGC "$here/StartBench.java" "$here/start.html" "$work" "$@"
