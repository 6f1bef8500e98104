/// Cloned voices: their list and state, making one, using one.
package voiceplayground.ui.clones;
