/// The list of kept takes.
package voiceplayground.ui.library;
