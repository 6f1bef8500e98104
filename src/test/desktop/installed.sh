#!/bin/bash
# The package as a person meets it: installed, started from its menu entry, heard, removed, put back,
# replaced by a newer and by an older one; and copies with one part taken out, which must say so.
#
#   installed.sh FILE.deb [FOLDER]   pictures and sound go to FOLDER (target/desktop/installed by default)
#
# Installs for real, so it needs root, and refuses where the package is installed already. Builds
# nothing. From Debian: what rig.sh names, and dpkg-dev zip
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
. "$here/rig.sh"
deb=${1:?a .deb}
out=${2:-$root/target/desktop/installed}
name=voice-playground
home=/usr/lib/$name
entry=/usr/share/applications/$name.desktop
java=$(cat "$root/target/jdk-25" 2>/dev/null || echo "${JAVA_HOME:-/nowhere}")/bin/java
[ -x "$java" ] || java=java

failed=0
pass() { echo "ok      $*"; }
fail() { echo "FAILED  $*" >&2; failed=1; }
must() {
    what=$1
    shift
    if "$@" >"$RIG/last" 2>&1; then pass "$what"; else fail "$what"; cat "$RIG/last" >&2; fi
}
installed() { dpkg-query -W -f '${Version} ${db:Status-Status}' $name 2>/dev/null; }
finish() {
    # Only what this script installed.
    [ -n "${is_mine:-}" ] && [ -n "$(installed)" ] && dpkg --purge $name >/dev/null
    rig_stop
}

rig_need || exit 2
for program in zip dpkg-deb xprop; do
    command -v "$program" >/dev/null || { echo "Not here: $program" >&2; exit 2; }
done
[ "$(id -u)" = 0 ] || { echo "dpkg -i needs root" >&2; exit 2; }
[ -z "$(installed)" ] || { echo "$name is installed already: $(installed)" >&2; exit 2; }
mkdir -p "$out"
trap finish EXIT
rig_start 24000 || exit 1
unset SMALLEST_API_KEY VOICE_PLAYGROUND_BASE_URL VOICE_PLAYGROUND_HOME
export XDG_DATA_HOME=$RIG/person DBUS_SESSION_BUS_ADDRESS=unix:path=$RIG/no-bus
takes=$XDG_DATA_HOME/$name/takes
sums() { find "$takes" -type f -exec sha256sum {} + | sort; }
take() { find "$takes" -name audio.wav 2>/dev/null | tail -1; }
has_take() { [ -n "$(take)" ] && [ -e "$(dirname "$(take)")/take.json" ]; }

# A start that insists on the cache: without one, or with one that is refused, it fails.
cache_opens() { JAVA_TOOL_OPTIONS=-XX:AOTMode=on "${1:-$name}" --version; }
whole() {
    "${1:-$name}" --self-check >"$RIG/check" 2>&1 && [ "$(grep -c '^ok ' "$RIG/check")" = "${2:-6}" ]
    result=$?
    cat "$RIG/check"
    return $result
}

install() {
    is_mine=yes
    must "dpkg -i $(basename "$1")" dpkg -i "$1"
    must "the start-up cache opens where it is installed" cache_opens
    must "--self-check, with a window" whole
}

install "$deb"
version=$(dpkg-query -W -f '${Version}' $name)
du -sk --apparent-size $home | awk '{ printf "        installed: %.0f MB\n", $1 * 1024 / 1e6 }'

echo "== from the menu"
line=$(sed -n 's/^Exec=//p' $entry)
class=$(sed -n 's/^StartupWMClass=//p' $entry)
rig_record "$RIG/heard.wav" || exit 1
# shellcheck disable=SC2086 # the line is a command with its arguments
$line >"$out/app.log" 2>&1 &
window_pid=$!
RIG_PIDS="$window_pid $RIG_PIDS"
rig_until 300 xdotool search --onlyvisible --name "Voice Playground" || fail "no window came"
window=$(xdotool search --onlyvisible --name "Voice Playground" | tail -1)
sleep 4
xprop -id "$window" WM_CLASS >"$RIG/class"
must "the window belongs to its menu entry ($class)" grep -qF "\"$class\"" "$RIG/class"
xprop -id "$window" 32c _NET_WM_ICON >"$RIG/icon" 2>&1
must "the window has an icon" grep -q '[1-9][0-9]* x [1-9]\|= [1-9]' "$RIG/icon"
import -window root "$out/1-opened.png"
xdotool windowfocus --sync "$window" 2>/dev/null
xdotool key --window "$window" --clearmodifiers ctrl+a
xdotool type --window "$window" --delay 20 "This was installed a minute ago, and it speaks."
xdotool key --window "$window" --clearmodifiers ctrl+Return
sleep 1.5
import -window root "$out/2-speaking.png"
must "a take is kept in the person's folder" rig_until 600 has_take
[ -n "$(take)" ] || exit 1
sleep "$(awk "BEGIN { print $(stat -c %s "$(take)") / 48000 + 1 }")"
import -window root "$out/3-spoken.png"
kill "$window_pid" 2>/dev/null
wait "$window_pid" 2>/dev/null
rig_record_stop
# Bit for bit is what speak-and-compare.sh looks for; a busy computer may leave gaps.
"$java" "$here/Compare.java" "$(take)" "$RIG/heard.wav" >"$RIG/compared" 2>&1
cat "$RIG/compared"
must "the sound device heard the take" awk '/^found/ { gsub(/[(%)]/, ""); found = $(NF) }
    END { exit !(found >= 95) }' "$RIG/compared"
kept=$(sums)
stays() { [ "$(sums)" = "$kept" ]; }

echo "== with a part taken out"
cp -a $home "$RIG/copy"
copy=$RIG/copy/bin/$name
jar=$RIG/copy/lib/app/$name.jar
cp -a "$jar" "$RIG/jar"
screen=$DISPLAY
unset DISPLAY
must "a whole copy in another place" whole "$copy" 5
says() {
    what=$1
    words=$2
    if "$copy" --self-check >"$RIG/check" 2>&1; then
        fail "$what: the check did not fail"
    elif grep -q "^FAILED .*$words" "$RIG/check"; then
        pass "$what: exit 1, $(grep "$words" "$RIG/check" | head -1)"
    else
        fail "$what: not in these words: $words"
        cat "$RIG/check" >&2
    fi
}
mv "$RIG/copy/lib/app/app.aot" "$RIG/app.aot"
says "no start-up cache" "start-up cache is missing"
mv "$RIG/app.aot" "$RIG/copy/lib/app/app.aot"
zip -q -d "$jar" voiceplayground/sandbox/flite/voices.bin
says "no voice" "voices of Flite are missing"
cp -a "$RIG/jar" "$jar"
zip -q -d "$jar" voiceplayground/ui/shell.css
says "no resource" "resources are missing or damaged: voiceplayground/ui/shell.css"
cp -a "$RIG/jar" "$jar"
mv "$RIG/copy/lib/app/"jna-[0-9]*.jar "$RIG/"
says "no way to a key store" "parts that talk to a key store are missing: JNA"
mv "$RIG/"jna-[0-9]*.jar "$RIG/copy/lib/app/"
must "whole again" whole "$copy" 5
export DISPLAY=$screen

echo "== removed, put back, newer, older"
must "dpkg -r" dpkg -r $name
cp "$RIG/last" "$RIG/removal"
must "it says that takes are kept, and where" grep 'kept.*\.local/share/voice-playground' "$RIG/removal"
cat "$RIG/last"
must "the program is gone" test ! -e $home -a ! -e /usr/bin/$name
must "the take is still there" stays
install "$deb"
must "the take is still there" stays
dpkg-deb -R "$deb" "$RIG/newer"
sed -i "s/^Version: .*/Version: $version+newer/" "$RIG/newer/DEBIAN/control"
dpkg-deb --root-owner-group -Znone -b "$RIG/newer" "$RIG/newer.deb" >/dev/null
install "$RIG/newer.deb"
must "the newer one is installed" test "$(installed)" = "$version+newer installed"
must "the take is still there" stays
install "$deb"
must "the older one is installed" test "$(installed)" = "$version installed"
must "the take is still there" stays
must "dpkg --purge" dpkg --purge $name
must "the take is still there" stays
[ $failed = 0 ] && echo "All as expected; pictures in $out"
exit $failed
