/// A sound drawn while it grows: a raster of its own in physical pixels, pulled once a pulse.
package voiceplayground.ui.waveform;
