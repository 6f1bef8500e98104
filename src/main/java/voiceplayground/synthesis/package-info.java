/// Conducts a run: from a request to silence, with its states, queue, retries, timings and record.
///
/// | thread | kind | does | may block |
/// |---|---|---|---|
/// | FX thread | JavaFX | owns every property, node and ViewModel | never |
/// | `vp-stream-N` | platform daemon, one a run | network, decoding, recording, waits for its turn and for the next attempt | yes |
/// | `vp-stream-deadline` | virtual, one a request | ends a request that takes too long | yes |
/// | `vp-stream-end` | virtual | closes an answer that nobody reads on | yes |
/// | `vp-stream-text`, `vp-stream-ping`, `vp-stream-bye` | virtual, one a socket | send text as it is written, keep the socket awake, say good-bye | yes |
/// | `vp-lookup` | one platform daemon a lookup | looks a server's name up, which cannot be interrupted | yes |
/// | `vp-speaker-N` | one platform daemon, replaced only when its device failed | owns the line, writes | yes |
/// | `vp-speaker-watchdog` | one platform daemon | leaves a device that hangs | never |
/// | `vp-speaker-closing` | platform daemon, one a device that was left | closes it, which may hang | yes |
/// | `vp-disk-N` | virtual | library, export, settings | yes |
/// | `vp-sandbox`, `vp-sandbox-N` | platform, virtual | the offline voice's server and its requests | yes |
/// | `vp-sandbox-socket`, `vp-sandbox-speech` | virtual, one a socket | hold its conversation, speak into it | yes |
/// | `vp-voice` | platform daemon, one a request | speaks: the offline voice's engine | yes |
/// | `vp-voice-load`, `vp-voice-warm`, `vp-warm-N` | platform daemon, virtual | load that engine and try it before its first request | yes |
/// | `vp-fonts` | platform daemon, once | finds out which fonts there are, while the toolkit starts | yes |
/// | `vp-stop` | platform, the command line's | stops what runs when a signal ends the program, and waits until it is kept | yes |
///
/// The thread of a run is not virtual: one that reads a socket leaves the poller of the JVM in
/// native code for ever, and the exit of a JVM waits 0.3 s for such a thread. It was a third of the
/// time that `speak` took for ten words.
package voiceplayground.synthesis;
