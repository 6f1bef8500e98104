/// The wire: server-sent events over HTTP, error bodies, warm connections.
///
/// `WavesSpeechClient` makes a `WavesCall` of a request, `Outgoing` is what it sends; its `Answer`
/// is read by an `EventStream`: `SseReader` cuts the bytes into events, `EventDecoder` takes the
/// sound out of them. What is no speech becomes a failure: `Refusal` by its status, `Breakage` by
/// how the connection ended, `WordsReader` by what the server said. `Endpoint` decides which
/// addresses may be spoken to.
///
/// The only package besides `storage` and `sandbox` that knows Jackson, and the only one that knows
/// OkHttp.
package voiceplayground.api;
