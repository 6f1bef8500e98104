/// The vocabulary: what can be asked of a speech server and what can come of it.
///
/// Plain records and sealed types. Imports nothing of the project and no library.
package voiceplayground.speech;
