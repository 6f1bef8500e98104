#!/bin/sh
# The system's real key store in its four states: there, absent, locked, frozen. Needs a build
# (target/voice-playground), and from Debian: apt-get install --no-install-recommends dbus gnome-keyring
#
# IMAGE=/usr/lib/voice-playground asks with an installed copy instead: its own Java, its own jars.
#
# Everything lives in a folder of its own with a session bus of its own; processes are ended by id.
# Passes when each state is what is expected, no call took 100 ms, and the key is in no file and in
# no list of arguments.
set -u
here=$(CDPATH= cd -- "$(dirname -- "$0")/../../.." && pwd)
probe=$here/src/test/desktop/KeyStoreProbe.java
java=$(cat "$here/target/jdk-25" 2>/dev/null || echo "${JAVA_HOME:-/nowhere}")/bin/java
[ -x "$java" ] || java=java

if [ "${1:-}" != inside ]; then
    for program in dbus-run-session dbus-send gnome-keyring-daemon; do
        command -v "$program" >/dev/null 2>&1 || { echo "Not here: $program" >&2; exit 2; }
    done
    work=$(mktemp -d "${TMPDIR:-/tmp}/voice-keys.XXXXXX")
    mkdir -p "$work/home" "$work/run"
    chmod 700 "$work/run"
    PROBE_KEY=sk_canary_$(od -An -N8 -tx1 /dev/urandom | tr -d ' \n')
    if [ -n "${IMAGE:-}" ]; then
        mkdir "$work/probe"
        "${java}c" -cp "$IMAGE/lib/app/voice-playground.jar" -d "$work/probe" "$probe" || exit 2
        export IMAGE PROBE_CLASSES="$work/probe"
    fi
    export HOME="$work/home" XDG_RUNTIME_DIR="$work/run" XDG_DATA_HOME="$work/home/data" PROBE_KEY
    unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY
    echo "== absent"
    timeout 60 sh "$0" inside absent >"$work/absent.txt" 2>&1
    cat "$work/absent.txt"
    timeout 120 dbus-run-session -- sh "$0" inside session >"$work/session.txt" 2>&1
    cat "$work/session.txt"
    failed=0
    expect() {
        grep -q "$2" "$work/$1.txt" || { echo "MISSING in $1: $2" >&2; failed=1; }
    }
    expect absent '^put: NO_STORE, the key'
    expect session '^present put: SYSTEM, the key'
    expect session '^present find: SYSTEM, the key'
    expect session '^locked find: REFUSED\|^locked find: NO_ANSWER'
    expect session '^locked put: REFUSED\|^locked put: NO_ANSWER'
    expect session '^frozen find: NO_ANSWER, -'
    expect session '^frozen thawed\|^frozen find: SYSTEM, the key'
    expect session '^last remove: SYSTEM, -'
    expect session '^last find: SYSTEM, -'
    if grep -h 'longest call' "$work"/*.txt | grep -Ev 'longest call: [0-9]{1,2}\.[0-9] ms'; then
        echo "A call took 100 ms or more" >&2
        failed=1
    fi
    if grep -rlF "$PROBE_KEY" "$work"; then
        echo "The key is in these files" >&2
        failed=1
    fi
    [ $failed = 0 ] && echo "All as expected; the key is in no file." && rm -r "$work"
    exit $failed
fi

ask() {
    title=$1
    shift
    if [ -n "${IMAGE:-}" ]; then
        "$IMAGE/lib/runtime/bin/java" --enable-native-access=ALL-UNNAMED \
            -cp "$PROBE_CLASSES:$IMAGE/lib/app/*" KeyStoreProbe "$@" 2>&1 | sed -u "s/^/$title/"
        return
    fi
    "$java" --enable-native-access=com.sun.jna -p "$here/target/voice-playground/lib" \
        --add-modules voiceplayground \
        --add-exports voiceplayground/voiceplayground.keys=ALL-UNNAMED \
        --add-exports voiceplayground/voiceplayground.speech=ALL-UNNAMED \
        "$probe" "$@" 2>&1 | sed -u "s/^/$title/"
}

# Waits for the daemon, else the bus would start another one.
own() {
    keyring_pid=$1
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
            org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true && return
        sleep 1
    done
    echo "The key store did not start" >&2
}

case $2 in
absent)
    ask "" put find remove
    ;;
session)
    printf 'password' | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
    own $!
    echo "== present"
    ask "present " put find
    ask "present " find
    echo "== frozen"
    kill -STOP $keyring_pid
    ask "frozen " find find put thaw=$keyring_pid find
    echo "== last"
    ask "last " find remove find put
    kill $keyring_pid
    wait $keyring_pid 2>/dev/null
    echo "== locked"
    gnome-keyring-daemon --foreground --components=secrets </dev/null >/dev/null 2>&1 &
    own $!
    ask "locked " find put
    kill $keyring_pid
    ;;
esac
