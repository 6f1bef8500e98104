package voiceplayground.api;

import okhttp3.OkHttpClient;

import voiceplayground.speech.NanoClock;

/// What all calls of one client share.
///
/// @param clock the one that all times of a run are read from
record Wire(OkHttpClient client, WireSettings settings, NanoClock clock) {}
