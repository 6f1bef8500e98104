/// The stage: the sound that is being heard, live or kept, with its transport and its times.
package voiceplayground.ui.player;
