#!/bin/bash
# Starts the real window on a screen and a sound device of its own, presses Ctrl+Enter, and compares
# what the device heard with the take that was saved. Build first: mvn -DskipTests package
#
#   speak-and-compare.sh [--cli] [FOLDER]   pictures, recording and take go to FOLDER
#                                            (target/desktop by default); --cli speaks without a window
#
# Needs programs that it does not install (it names the Debian packages when one is missing).
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
. "$here/rig.sh"
mode=window
[ "${1:-}" = --cli ] && { mode=cli; shift; }
out=${1:-$root/target/desktop}
app=$root/target/voice-playground/bin/voice-playground
java=$(cat "$root/target/jdk-25" 2>/dev/null || echo "${JAVA_HOME:-/nowhere}")/bin/java
[ -x "$java" ] || java=java

rig_need || exit 2
[ -x "$app" ] || { echo "Build first: mvn -DskipTests package" >&2; exit 2; }
mkdir -p "$out"
rm -f "$out"/*.png "$out"/*.wav
trap rig_stop EXIT
rig_start 24000 || exit 1
export VOICE_PLAYGROUND_HOME=$RIG/home
unset SMALLEST_API_KEY VOICE_PLAYGROUND_BASE_URL
rig_record "$RIG/heard.wav" || exit 1

# The newest take that is complete.
take() { ls -d "$VOICE_PLAYGROUND_HOME"/takes/*/audio.wav 2>/dev/null | tail -1; }
has_take() { [ -n "$(take)" ]; }

speak_in_window() {
    "$app" >"$out/app.log" 2>&1 &
    window_pid=$!
    RIG_PIDS="$window_pid $RIG_PIDS"
    rig_until 300 xdotool search --onlyvisible --name "Voice Playground" || { echo "no window came" >&2; return 1; }
    window=$(xdotool search --onlyvisible --name "Voice Playground" | tail -1)
    # The offline voice warms itself up in the background; a person needs longer to read the window.
    sleep 4
    import -window root "$out/1-opened.png"
    xdotool windowfocus --sync "$window" 2>/dev/null
    xdotool key --window "$window" --clearmodifiers ctrl+Return
    sleep 1.5
    import -window root "$out/2-speaking.png"
    rig_until 900 has_take || { import -window root "$out/3-no-take.png"; echo "no take was kept" >&2; return 1; }
    wav=$(take)
    frames=$((($(stat -c %s "$wav") - 44) / 2))
    sleep "$(awk "BEGIN { print $frames / 24000 + 1 }")"
    import -window root "$out/3-spoken.png"
    kill "$window_pid" 2>/dev/null
    wait "$window_pid" 2>/dev/null
    :
}

speak_in_cli() {
    "$app" speak --play --text "The quick brown fox jumps over the lazy dog. Then it rests for a while in the warm grass." \
        --json --out "$out/out.wav" >"$out/cli.json" || { cat "$out/cli.json"; return 1; }
    cat "$out/cli.json"
    cmp "$out/out.wav" "$(take)" && echo "--out is the take, byte for byte"
}

speak_in_$mode || exit 1
sleep 0.5
rig_record_stop
cp "$(take)" "$out/saved.wav"
cp "$RIG/heard.wav" "$out/heard.wav"
"$java" "$here/Compare.java" "$out/saved.wav" "$out/heard.wav"
result=$?
# A starvation is a gap that the program itself knows of: sound came too late, or the computer was busy.
grep -o '"starv[^,}]*' "$(dirname "$(take)")/take.json"
[ $result = 0 ] && echo "heard as saved" || echo "NOT heard as saved"
exit $result
