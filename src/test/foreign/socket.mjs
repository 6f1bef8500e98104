// Speaks to a running offline voice through `ws`, the WebSocket client of most Node programs.
// Usage, in a folder where `npm install ws@8` was run: node socket.mjs BASE_URL KEY
import WebSocket from 'ws';

const [baseUrl, key] = process.argv.slice(2);
const socket = new WebSocket(baseUrl.replace('http', 'ws') + '/waves/v1/tts/live?timeout=30', {
    headers: { Authorization: `Bearer ${key}` },
});
const seen = { chunk: 0, word_timestamp: 0, pong: 0 };
const words = [];
let bytes = 0;
let lastSound = 0;

socket.on('open', () => {
    socket.send(JSON.stringify({ type: 'ping' }));
    socket.send(
        JSON.stringify({
            text: 'Mr. Smith paid $100 for 3.5 litres.',
            voice_id: 'meher',
            model: 'lightning_v3.1_pro',
            sample_rate: 24000,
            output_format: 'pcm',
            word_timestamps: true,
            session_id: 'foreign',
        }),
    );
});
socket.on('message', (data) => {
    const frame = JSON.parse(data);
    seen[frame.status ?? frame.type]++;
    switch (frame.status) {
        case 'chunk':
            bytes += Buffer.from(frame.data.audio, 'base64').length;
            lastSound = Date.now();
            break;
        case 'word_timestamp':
            words.push(`${frame.data.word}@${frame.data.start}-${frame.data.end}`);
            break;
        case 'complete':
            console.log(`${(bytes / 48000).toFixed(2)} s of sound in ${seen.chunk} chunks, ${seen.pong} pong`);
            console.log(words.join(' '));
            console.log(`complete ${((Date.now() - lastSound) / 1000).toFixed(1)} s after the last chunk`);
            socket.close();
            process.exit(bytes > 40000 && words.length === 7 && frame.external_session_id === 'foreign' ? 0 : 1);
            break;
        case 'error':
            console.log(data.toString());
            process.exit(1);
    }
});
socket.on('error', (error) => {
    console.log(error.message);
    process.exit(1);
});
