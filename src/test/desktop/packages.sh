#!/bin/bash
# Looks at the packages of Linux as their systems' own checkers do, unpacks each one somewhere and lets
# it check itself. Installs and builds nothing.
#
#   packages.sh [FOLDER]   with the packages (target/installers by default)
#
# From Debian: apt-get install --no-install-recommends lintian appstream desktop-file-utils rpm rpmlint
set -u
root=$(cd "$(dirname "$0")/../../.." && pwd)
folder=$(cd "${1:-$root/target/installers}" && pwd) || exit 2
for program in lintian appstreamcli desktop-file-validate rpm rpm2cpio cpio dpkg-deb; do
    command -v "$program" >/dev/null || { echo "Not here: $program" >&2; exit 2; }
done
work=$(mktemp -d "${TMPDIR:-/tmp}/voice-packages.XXXXXX")
trap 'rm -rf "$work"' EXIT
export VOICE_PLAYGROUND_HOME=$work/home
unset DISPLAY WAYLAND_DISPLAY
failed=0
must() {
    what=$1
    shift
    if "$@" >"$work/last" 2>&1; then
        echo "ok      $what"
    else
        echo "FAILED  $what" >&2
        cat "$work/last" >&2
        failed=1
    fi
}
deb=$(ls "$folder"/*.deb) rpm=$(ls "$folder"/*.rpm) tar=$(ls "$folder"/*.tar.gz)

cd "$folder" && must "checksums" sha256sum -c SHA256SUMS

mkdir "$work/deb" "$work/rpm" "$work/tar"
dpkg-deb -x "$deb" "$work/deb"
(cd "$work/rpm" && rpm2cpio "$rpm" | cpio -idm --quiet)
tar -xzf "$tar" -C "$work/tar"

must "menu entry" desktop-file-validate "$work/deb/usr/share/applications/voice-playground.desktop"
must "AppStream data" appstreamcli validate --no-net \
    "$work/deb/usr/share/metainfo/"*.metainfo.xml
cat "$work/last"
must "lintian: no error that is not explained" lintian --fail-on error "$deb"
cat "$work/last"
must "rpm: files" rpm -qlp "$rpm"
awk 'END { print "        " NR " files" }' "$work/last"
must "rpm: the same files below /usr/lib and /usr/share as the deb" diff \
    <(cd "$work/deb" && find usr/lib usr/share/applications usr/share/icons usr/share/metainfo | sort) \
    <(cd "$work/rpm" && find usr/lib usr/share/applications usr/share/icons usr/share/metainfo | sort)
if command -v rpmlint >/dev/null; then
    must "rpmlint: no error that is not explained" rpmlint -r "$root/jpackage/linux/rpmlintrc" "$rpm"
    cat "$work/last"
fi

# What the native parts are linked to has to come from the package or from what it depends on.
needed() {
    find "$work/deb/usr/lib/voice-playground" \( -name '*.so' -o -path '*/bin/*' \) -type f \
        -exec objdump -p {} + 2>/dev/null | awk '/NEEDED/ { print $2 }' | sort -u
}
for library in $(needed); do
    [ -n "$(find "$work/deb" -name "$library" -print -quit)" ] && continue
    case $library in
    # The C library itself.
    libc.so.* | libm.so.* | libdl.so.* | libpthread.so.* | librt.so.* | ld-linux*) continue ;;
    # Parts of GLib and GTK that have no package or no version of their own.
    libg*-2.0.so.0 | libgdk-3.so.0) continue ;;
    esac
    rpm -qp --requires "$rpm" | grep -qF "$library" ||
        { echo "FAILED  nothing of the rpm's requirements brings $library" >&2; failed=1; }
    file=$(ldconfig -p | awk -v l="$library" '$1 == l { print $NF; exit }')
    package=$(dpkg -S "$(readlink -f "$file")" 2>/dev/null | head -1 | cut -d: -f1)
    dpkg-deb -f "$deb" Depends | grep -qE "(^|[ |,])${package:-none}([ ,|]|\$)" ||
        { echo "FAILED  nothing of the deb's dependencies brings $library (${package:-?})" >&2; failed=1; }
done

must "the deb unpacked elsewhere is whole" "$work/deb/usr/bin/voice-playground" --self-check
must "the rpm unpacked elsewhere is whole" "$work/rpm/usr/bin/voice-playground" --self-check
must "the tar.gz unpacked elsewhere is whole" "$(echo "$work/tar/"*/bin/voice-playground)" --self-check

echo "== sizes, MB"
size() { awk -v n="$1" -v b="$2" 'BEGIN { printf "%8.1f  %s\n", b / 1e6, n }'; }
for file in "$deb" "$rpm" "$tar"; do size "$(basename "$file")" "$(stat -c %s "$file")"; done
image=$work/deb/usr/lib/voice-playground
bytes() { find "$@" -type f -printf '%s\n' | awk '{ s += $1 } END { print s + 0 }'; }
size "installed" "$(bytes "$work/deb")"
size "  start-up cache" "$(bytes "$image/lib/app/app.aot")"
size "  Java's and JavaFX's classes" "$(bytes "$image/lib/runtime/lib/modules")"
size "  their native parts" "$(bytes "$image/lib/runtime" -name '*.so')"
size "  the program with its voices" "$(bytes "$image/lib/app/voice-playground.jar")"
size "  its libraries" "$(bytes "$image/lib/app" -name '*.jar' ! -name voice-playground.jar)"
[ "$(stat -c %s "$deb")" -le 70000000 ] || { echo "FAILED  the deb is above 70 MB" >&2; failed=1; }
[ "$(bytes "$work/deb")" -le 260000000 ] || { echo "FAILED  installed it is above 260 MB" >&2; failed=1; }
exit $failed
