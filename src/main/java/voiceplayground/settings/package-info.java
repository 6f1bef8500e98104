/// What the person set, and the draft of the form, kept across starts.
package voiceplayground.settings;
