/// The device: one speaker thread, start policies, starvations, fades, device loss.
///
/// The speaker is the clock: `SourceDataLine.write` blocks until the device wants more.
package voiceplayground.audio.playback;
