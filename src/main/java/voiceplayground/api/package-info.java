/// The wire: server-sent events over HTTP, error bodies, warm connections.
///
/// The only package besides `storage` and `sandbox` that knows Jackson, and the only one that knows
/// OkHttp.
package voiceplayground.api;
