#!/usr/bin/env bash
# Sends the samples of the vendor's three pages to a running offline voice, word for word but for the host.
# Usage: samples.sh BASE_URL KEY (the two lines that `voice-playground sandbox` prints).
set -euo pipefail
url=$1 SMALLEST_API_KEY=$2
out=$(mktemp -d)
trap 'rm -r "$out"' EXIT
cd "$out"

check() { # NAME, BYTES AT LEAST, FIRST BYTES IN HEX
    size=$(stat -c %s "$1")
    first=$(head -c 4 "$1" | od -An -tx1 | tr -d ' \n')
    echo "$1: $size bytes, begins $first"
    [ "$size" -ge "$2" ] || { echo "$1 is too short."; exit 1; }
    [ -z "${3:-}" ] || [ "$first" = "$3" ] || { echo "$1 does not begin with $3."; exit 1; }
}
events() { sed -n 's/^data: {"audio": "\([^"]*\)".*/\1/p' "$1" | while read -r audio; do printf %s "$audio" | base64 -d; done; }

curl -sS -N -X POST "$url/waves/v1/lightning-v3.1/stream" \
  -H "Authorization: Bearer $SMALLEST_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{
 "text": "Streaming this paragraph chunk by chunk so playback can start sooner.",
 "voice_id": "magnus",
 "sample_rate": 24000,
 "output_format": "pcm"
 }' >retired.sse
events retired.sse >retired.pcm
check retired.pcm 100000
grep -qx 'data: {"done": true}' retired.sse

curl -sS -X POST "$url/waves/v1/tts" \
  -H "Authorization: Bearer $SMALLEST_API_KEY" \
  -H "Content-Type: application/json" \
  -H "Accept: audio/wav" \
  -d '{
 "text": "Hello from Waves TTS.",
 "voice_id": "magnus",
 "sample_rate": 24000,
 "output_format": "wav"
 }' --output speech.wav
check speech.wav 40000 52494646

curl -sS -X POST "$url/waves/v1/tts" \
  -H "Authorization: Bearer $SMALLEST_API_KEY" \
  -H "Content-Type: application/json" \
  -H "Accept: audio/wav" \
  -d '{
 "text": "Hello from the Lightning v3.1 Pro pool.",
 "voice_id": "meher",
 "model": "lightning_v3.1_pro",
 "sample_rate": 24000,
 "output_format": "wav"
 }' --output pro.wav
check pro.wav 40000 52494646

curl -sS -N -X POST "$url/waves/v1/tts/live" \
  -H "Authorization: Bearer $SMALLEST_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{
    "text": "Streaming this paragraph chunk by chunk so playback can start sooner.",
    "voice_id": "magnus",
    "sample_rate": 24000,
    "output_format": "pcm"
  }' >live.sse
events live.sse >live.pcm
check live.pcm 100000
grep -qx 'data: {"status": "200", "done": true}' live.sse
cmp retired.pcm live.pcm && echo "The retired route and the live one say the same."

curl -sS -X POST "$url/waves/v1/lightning-v2/get_speech" \
  -H "Authorization: Bearer $SMALLEST_API_KEY" -d '{}' >gone.json
cat gone.json
echo
grep -q '"recommended_endpoint":"/waves/v1/tts"' gone.json
echo "All of them were answered."
