/// Pronunciation dictionaries: their entries, which of them a text meets, their CSV files, and what
/// is kept of them on this computer.
package voiceplayground.dictionaries;
