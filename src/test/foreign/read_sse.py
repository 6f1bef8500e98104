"""Reads the offline voice with Python's standard library alone and writes the PCM to stdout.

Usage: read_sse.py BASE_URL KEY TEXT > speech.pcm
"""
import base64, json, sys, urllib.request

base_url, key, text = sys.argv[1:4]
body = json.dumps({"text": text, "voice_id": "magnus", "sample_rate": 24000}).encode()
headers = {"Authorization": "Bearer " + key, "Content-Type": "application/json"}
request = urllib.request.Request(base_url + "/waves/v1/tts/live", body, headers)
done = False
with urllib.request.urlopen(request) as answer:
    for line in answer:
        if line.startswith(b"data: "):
            data = json.loads(line[len("data: "):])
            done = done or data["done"] is True
            sys.stdout.buffer.write(base64.b64decode(data.get("audio", "")))
sys.exit(0 if done else 3)
