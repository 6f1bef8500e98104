/// Whether there is a newer version of this program, and what is said of it. Nothing is downloaded.
package voiceplayground.updates;
