package voiceplayground.updates;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// A version that was published.
///
/// @param notes what is new in it, as plain text with line feeds; may be empty
/// @param page where a person can download it; always one of the pages that the build names
/// @param published when, where that is said
public record Release(Version version, String notes, URI page, Optional<Instant> published) {}
