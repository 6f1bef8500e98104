package voiceplayground.takes;

import voiceplayground.speech.JsonValue;
import voiceplayground.storage.JsonFields;
import voiceplayground.storage.JsonObject;
import voiceplayground.synthesis.RunTimings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/// [RunTimings] as JSON: times in milliseconds, to the nanosecond.
final class TimingsJson {
    private TimingsJson() {}

    static JsonValue.Struct write(RunTimings t) {
        return new JsonObject()
                .put("queuedMs", millis(t.queued()))
                .put("dnsMs", t.dns().map(TimingsJson::millis))
                .put("connectedMs", t.connected().map(TimingsJson::millis))
                .put("requestSentMs", t.requestSent().map(TimingsJson::millis))
                .put("firstByteMs", t.firstByte().map(TimingsJson::millis))
                .put("firstEventMs", t.firstEvent().map(TimingsJson::millis))
                .put("firstSampleMs", t.firstSample().map(TimingsJson::millis))
                .put("firstAudibleMs", t.firstAudible().map(TimingsJson::millis))
                .put("lastEventMs", t.lastEvent().map(TimingsJson::millis))
                .put("totalMs", millis(t.total()))
                .put("bytes", t.bytes())
                .put("events", t.events())
                .put("largestGapMs", millis(t.largestGap()))
                .put("frames", t.frames())
                .put("rateHz", t.rateHz())
                .put("starvations", t.starvations())
                .put("starvedMs", millis(t.starved()))
                .put("attempts", t.attempts())
                .build();
    }

    /// Empty where the file holds no usable ones.
    static Optional<RunTimings> read(JsonFields json) {
        var rateHz = json.whole("rateHz").filter(r -> r > 0 && r <= Integer.MAX_VALUE);
        var total = time(json, "totalMs");
        if (rateHz.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new RunTimings(
                        time(json, "queuedMs").orElse(Duration.ZERO),
                        time(json, "dnsMs"),
                        time(json, "connectedMs"),
                        time(json, "requestSentMs"),
                        time(json, "firstByteMs"),
                        time(json, "firstEventMs"),
                        time(json, "firstSampleMs"),
                        time(json, "firstAudibleMs"),
                        time(json, "lastEventMs"),
                        total.get(),
                        count(json, "bytes", Long.MAX_VALUE),
                        (int) count(json, "events", Integer.MAX_VALUE),
                        time(json, "largestGapMs").orElse(Duration.ZERO),
                        count(json, "frames", Long.MAX_VALUE),
                        rateHz.get().intValue(),
                        (int) count(json, "starvations", Integer.MAX_VALUE),
                        time(json, "starvedMs").orElse(Duration.ZERO),
                        (int) Math.max(1, count(json, "attempts", 1000))));
    }

    static JsonValue millis(Duration time) {
        return new JsonValue.Numeral(
                BigDecimal.valueOf(time.toNanos(), 6).stripTrailingZeros().toPlainString());
    }

    static Optional<Duration> time(JsonFields json, String name) {
        return json.value(name)
                .flatMap(v ->
                        v instanceof JsonValue.Numeral(var spelling)
                                ? nanos(spelling)
                                : Optional.empty())
                .filter(n -> n >= 0)
                .map(Duration::ofNanos);
    }

    private static Optional<Long> nanos(String spelling) {
        try {
            return Optional.of(new BigDecimal(spelling).movePointRight(6).longValueExact());
        } catch (ArithmeticException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static long count(JsonFields json, String name, long max) {
        return json.whole(name).filter(n -> n >= 0 && n <= max).orElse(0L);
    }
}
