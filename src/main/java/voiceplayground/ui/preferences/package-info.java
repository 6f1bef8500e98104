/// What is set once and seldom changed.
package voiceplayground.ui.preferences;
