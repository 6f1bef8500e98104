/// Conducts a run: from a request to silence, with its states, timings and record.
///
/// | thread | kind | does | may block |
/// |---|---|---|---|
/// | FX thread | JavaFX | owns every property, node and ViewModel | never |
/// | `vp-stream-N` | virtual, one a run | network, decoding, recording | yes |
/// | `vp-speaker-N` | one platform daemon, replaced only when its device failed | owns the line, writes | yes |
/// | `vp-disk-N` | virtual | library, export, settings | yes |
package voiceplayground.synthesis;
