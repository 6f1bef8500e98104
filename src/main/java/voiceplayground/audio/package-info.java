/// Samples: decoders, WAV, the growing sound of a take and its peaks. `audio.playback` owns the
/// device.
///
/// Everywhere in this program PCM is signed 16-bit little-endian mono; a frame is one sample, two
/// bytes.
package voiceplayground.audio;
