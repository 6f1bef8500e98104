/// Keeps runs on disk. One folder a take; the folders are the truth.
package voiceplayground.takes;
