package voiceplayground.settings;

import voiceplayground.speech.Environment;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is kept of the servers between starts. No key is among it.
///
/// @param own the person's own servers; the official one and the offline voice are among them only
///   where something was set for them
/// @param chosen id of the one asked last; empty at a first start
/// @param atStart id of the one to begin with; empty for the one asked last
/// @param keysKept ids of those whose key is in the system's key store, so that the store is asked
///   for no other
/// @param isKeyOffered whether a key is asked for where there is none at all
public record Environments(
        List<Environment> own,
        Optional<String> chosen,
        Optional<String> atStart,
        Set<String> keysKept,
        boolean isKeyOffered) {
    /// Those of a first start.
    public static final Environments NONE =
            new Environments(List.of(), Optional.empty(), Optional.empty(), Set.of(), true);

    public Environments {
        own = own.stream().map(e -> e.withKey(Optional.empty())).toList();
        keysKept = Set.copyOf(keysKept);
    }

    /// These with other servers.
    Environments withOwn(List<Environment> others) {
        return new Environments(others, chosen, atStart, keysKept, isKeyOffered);
    }

    /// These with another choice.
    Environments withChosen(String id) {
        return new Environments(own, Optional.of(id), atStart, keysKept, isKeyOffered);
    }

    /// These with another beginning.
    Environments withAtStart(Optional<String> id) {
        return new Environments(own, chosen, id, keysKept, isKeyOffered);
    }

    /// These with other keys kept.
    Environments withKeysKept(Set<String> ids) {
        return new Environments(own, chosen, atStart, ids, isKeyOffered);
    }

    /// These, with a key offered or not.
    Environments withKeyOffered(boolean isOffered) {
        return new Environments(own, chosen, atStart, keysKept, isOffered);
    }
}
