/// Careful file writing, folders per system, JSON files. Knows nothing of speech but its JSON
/// values.
package voiceplayground.storage;
