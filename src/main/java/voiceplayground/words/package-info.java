/// Failures and outcomes in words, from the resource bundle.
package voiceplayground.words;
