/// The form: what to say and how, the environment that is asked, Generate and Stop.
///
/// [ComposeViewModel] knows nothing of the scene; one [voiceplayground.speech.SpeechRequest] is
/// derived from the fields and is the very thing that is previewed, sent and kept.
package voiceplayground.ui.compose;
