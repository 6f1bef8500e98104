/// The offline voice: a loopback server that speaks the same API with an embedded synthesizer.
///
/// Reached over HTTP like any other server; shares no wire class with `api`.
package voiceplayground.sandbox;
