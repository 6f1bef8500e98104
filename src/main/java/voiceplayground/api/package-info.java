/// The wire: server-sent events, plain HTTP and sockets, error bodies, warm connections.
///
/// `WavesSpeechClient` makes a `WavesCall` of a request; `Outgoing` is what it sends, its head
/// listed by `RequestHead`, `Answer` what comes. An event stream is read by `EventStream`:
/// `SseReader` cuts the bytes into events, `EventDecoder` takes the sound out of them. A body that
/// is sound is read by `SoundBody`, a socket by `SocketSpeech`, whose text `SocketText` sends over
/// `SocketFrames`. `SoundCheck` looks at which sound it is. What is no speech becomes a failure:
/// `Refusal` by its status, `Breakage` by how the connection ended, `WordsReader` by what the
/// server said. `Endpoint` decides which addresses may be spoken to.
///
/// The only package besides `storage` and `sandbox` that knows Jackson, and the only one that knows
/// OkHttp.
package voiceplayground.api;
