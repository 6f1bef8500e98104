package voiceplayground.settings;

import voiceplayground.keys.KeyPlace;
import voiceplayground.speech.ApiKey;

import java.util.Optional;

/// What is known of an environment's key.
public sealed interface KeyState {
    /// The key itself, where there is one.
    default Optional<ApiKey> known() {
        return switch (this) {
            case None _, Looking _, Unreadable _ -> Optional.empty();
            case FromVariable(var key) -> Optional.of(key);
            case Held(var key, _) -> Optional.of(key);
        };
    }

    /// There is none.
    record None() implements KeyState {}

    /// The system's key store is being asked.
    record Looking() implements KeyState {}

    /// There is one in the system's key store, which did not give it. @param why never
    /// [KeyPlace#SYSTEM]
    record Unreadable(KeyPlace why) implements KeyState {}

    /// It came with an environment variable of the process.
    record FromVariable(ApiKey key) implements KeyState {}

    /// It was given by the person. @param place where it is, besides in memory
    record Held(ApiKey key, KeyPlace place) implements KeyState {}
}
