/// The window: arranges the screens, knows the keys, remembers its place.
package voiceplayground.ui.shell;
