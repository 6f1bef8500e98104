#!/usr/bin/env bash
# Reads a running offline voice with curl, Java and Python, whichever are here, and compares.
# Usage: compare.sh BASE_URL KEY (the two lines that `voice-playground sandbox` prints).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
url=$1 key=$2 text="The offline voice is read by other programs too."
out=$(mktemp -d)
trap 'rm -r "$out"' EXIT
if command -v curl >/dev/null; then
    curl -sN "$url/waves/v1/tts/live" -H "Authorization: Bearer $key" \
        -d "{\"text\":\"$text\",\"voice_id\":\"magnus\",\"sample_rate\":24000}" |
        sed -n 's/^data: {"audio": "\([^"]*\)".*/\1/p' |
        while read -r audio; do printf %s "$audio" | base64 -d; done >"$out/curl.pcm"
fi
if command -v java >/dev/null; then
    java "$here/ReadSse.java" "$url" "$key" "$text" >"$out/java.pcm"
fi
if command -v python3 >/dev/null; then
    python3 "$here/read_sse.py" "$url" "$key" "$text" >"$out/python.pcm"
fi
cd "$out"
sha256sum ./*.pcm
[ "$(sha256sum ./*.pcm | cut -d' ' -f1 | sort -u | wc -l)" = 1 ] || { echo "They differ."; exit 1; }
[ "$(stat -c %s "$(ls ./*.pcm | head -1)")" -gt 10000 ] || { echo "There is no sound."; exit 1; }
echo "All the same."
