/// Pronunciation dictionaries: their list, their entries in a table, and what they do to the text.
package voiceplayground.ui.dictionaries;
