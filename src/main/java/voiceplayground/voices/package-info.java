/// The voices that are known: read from the service's lists, kept on disk, searched, and checked
/// against a request.
package voiceplayground.voices;
