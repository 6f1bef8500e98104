/// The servers that can be asked, and their keys.
package voiceplayground.ui.environments;
