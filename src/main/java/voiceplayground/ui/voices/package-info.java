/// The browser of voices: search, facets, favourites, recordings.
package voiceplayground.ui.voices;
