/// Looking for a new version, if a person wants that, and what is shown of one.
package voiceplayground.ui.updates;
