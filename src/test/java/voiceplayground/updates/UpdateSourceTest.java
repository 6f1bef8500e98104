package voiceplayground.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

class UpdateSourceTest {
    private static final String DOCUMENT = "https://api.example/releases/latest";
    private static final String PAGE = "https://pages.example/releases";

    @Test
    void aBuildThatNamesBothPlacesHasASource() {
        assertEquals(
                Optional.of(
                        new UpdateSource(
                                new Version(1, 0, 0, List.of()),
                                URI.create(DOCUMENT),
                                URI.create(PAGE))),
                source("1.0.0", DOCUMENT, PAGE));
    }

    @Test
    void anyOtherBuildHasNone() {
        assertEquals(Optional.empty(), UpdateSource.of(new Properties()));
        assertEquals(Optional.empty(), source("1.0.0", "", ""));
        assertEquals(Optional.empty(), source("1.0.0", DOCUMENT, ""));
        assertEquals(Optional.empty(), source("1.0.0", "", PAGE));
        assertEquals(Optional.empty(), source("", DOCUMENT, PAGE));
        assertEquals(Optional.empty(), source("${version}", DOCUMENT, PAGE));
        assertEquals(Optional.empty(), source("1.0.0", "${update.document}", "${update.page}"));
        assertEquals(Optional.empty(), source("1.0.0", DOCUMENT, "http://pages.example/releases"));
        assertEquals(Optional.empty(), source("1.0.0", DOCUMENT, "file:///releases"));
    }

    @Test
    void aDayMustPassBetweenTwoLooks() {
        var last = Instant.parse("2026-11-20T10:00:00Z");
        var day = UpdateCheck.BETWEEN;
        assertTrue(UpdateCheck.isDue(Optional.empty(), last));
        assertFalse(UpdateCheck.isDue(Optional.of(last), last));
        assertFalse(UpdateCheck.isDue(Optional.of(last), last.plus(day).minusMillis(1)));
        assertTrue(UpdateCheck.isDue(Optional.of(last), last.plus(day)));
        assertTrue(UpdateCheck.isDue(Optional.of(last), last.minusMillis(1)), "a wrong clock");
        assertTrue(UpdateCheck.isDue(Optional.of(Instant.MIN), last));
        assertTrue(UpdateCheck.isDue(Optional.of(Instant.MAX), last));
    }

    private static Optional<UpdateSource> source(String version, String document, String page) {
        var build = new Properties();
        build.setProperty("version", version);
        build.setProperty("update.document", document);
        build.setProperty("update.page", page);
        return UpdateSource.of(build);
    }
}
