#!/bin/sh
# Signs for macOS as a known developer and has Apple check the result. Without credentials it says so and does nothing.
#
#   sign-and-notarise.sh jars FOLDER   the native parts inside the jars of a folder
#   sign-and-notarise.sh app BUNDLE    the program: everything in it, inside out
#   sign-and-notarise.sh dmg FILE      the disk image
#
# MACOS_SIGN_IDENTITY    "Developer ID Application: NAME (TEAM)", in a keychain that is unlocked
# MACOS_NOTARY_PROFILE   what `xcrun notarytool store-credentials` was told to call itself
set -eu
what=${1:?jars, app or dmg}
path=${2:?a folder, a bundle or a disk image}
entitlements=$(cd "$(dirname "$0")" && pwd)/macos/entitlements.plist

if [ -z "${MACOS_SIGN_IDENTITY:-}" ]; then
    echo "   $what: not signed, MACOS_SIGN_IDENTITY is not set"
    exit 0
fi

sign() {
    codesign --force --timestamp --options runtime --sign "$MACOS_SIGN_IDENTITY" "$@"
}

# Apple's answer, and its ticket fastened to what was asked about, so that a first start needs no network.
notarise() {
    if [ -z "${MACOS_NOTARY_PROFILE:-}" ]; then
        echo "   $what: signed, not notarised, MACOS_NOTARY_PROFILE is not set"
        return 0
    fi
    xcrun notarytool submit "$1" --keychain-profile "$MACOS_NOTARY_PROFILE" --wait --timeout 30m
    # Fails where Apple refused.
    xcrun stapler staple "$path"
    xcrun stapler validate "$path"
}

case $what in
jars)
    # A library that is unpacked from a jar must carry the program's own signature: the hardened runtime loads no other.
    for jar in "$path"/*.jar; do
        parts=$(unzip -Z1 "$jar" | grep -E '(^|/)[^/]+\.(jnilib|dylib|so)$' || true)
        [ -n "$parts" ] || continue
        work=$(mktemp -d)
        jar=$(cd "$(dirname "$jar")" && pwd)/$(basename "$jar")
        (
            cd "$work"
            printf '%s\n' "$parts" | while IFS= read -r part; do
                unzip -q "$jar" "$part"
                sign "$part"
                zip -q -0 "$jar" "$part"
            done
        )
        rm -rf "$work"
    done
    ;;
app)
    # Inside out. Programs get the entitlements, libraries none; the main launcher is signed with the bundle.
    find "$path" -type f -name '*.dylib' -print | while IFS= read -r file; do
        sign "$file"
    done
    find "$path/Contents/runtime" -type f -perm -u+x ! -name '*.dylib' -print | while IFS= read -r file; do
        sign --entitlements "$entitlements" "$file"
    done
    sign --entitlements "$entitlements" "$path/Contents/runtime"
    sign --entitlements "$entitlements" "$path"
    codesign --verify --deep --strict --verbose=2 "$path"
    zip=$(mktemp -d)/notarise.zip
    ditto -c -k --keepParent "$path" "$zip"
    notarise "$zip"
    rm -rf "$(dirname "$zip")"
    ;;
dmg)
    codesign --force --timestamp --sign "$MACOS_SIGN_IDENTITY" "$path"
    notarise "$path"
    ;;
*)
    echo "jars, app or dmg, not $what" >&2
    exit 2
    ;;
esac
