package voiceplayground.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class VersionTest {
    /// From the oldest to the newest.
    private static final List<String> BY_AGE =
            List.of(
                    "0.0.1",
                    "0.1.0",
                    "0.9.9",
                    "1.0.0-0",
                    "1.0.0-9",
                    "1.0.0-10",
                    "1.0.0-99999999999999999999",
                    "1.0.0-alpha",
                    "1.0.0-alpha.1",
                    "1.0.0-alpha.beta",
                    "1.0.0-beta",
                    "1.0.0-beta.2",
                    "1.0.0-beta.11",
                    "1.0.0-rc.1",
                    "1.0.0",
                    "1.0.1",
                    "1.0.10",
                    "1.2.0",
                    "1.10.0",
                    "2.0.0-rc.1",
                    "2.0.0",
                    "10.0.0",
                    "999999999.0.0");

    @Test
    void versionsAreOrderedByAge() {
        long seed = System.nanoTime();
        var versions = new ArrayList<Version>();
        BY_AGE.forEach(text -> versions.add(version(text)));
        Collections.shuffle(versions, new Random(seed));
        Collections.sort(versions);
        assertEquals(BY_AGE, versions.stream().map(Version::toString).toList(), "seed " + seed);
    }

    @Test
    void everyPairIsOrderedBothWays() {
        for (int i = 0; i < BY_AGE.size(); i++) {
            for (int j = 0; j < BY_AGE.size(); j++) {
                String pair = BY_AGE.get(i) + " and " + BY_AGE.get(j);
                var one = version(BY_AGE.get(i));
                var other = version(BY_AGE.get(j));
                assertEquals(Integer.signum(i - j), Integer.signum(one.compareTo(other)), pair);
                assertEquals(i > j, one.isNewerThan(other), pair);
            }
        }
    }

    @Test
    void tagsAndShortNumbersAreRead() {
        assertEquals(Optional.of(new Version(1, 2, 0, List.of())), Version.parse("v1.2.0"));
        assertEquals(Optional.of(new Version(1, 2, 0, List.of())), Version.parse(" V1.2 "));
        assertEquals(Optional.of(new Version(3, 0, 0, List.of())), Version.parse("3"));
        assertEquals(
                Optional.of(new Version(1, 2, 3, List.of("rc", "1"))),
                Version.parse("1.2.3-rc.1+build.7"));
    }

    @Test
    void otherTextsAreNoVersions() {
        for (String text :
                List.of(
                        "",
                        "v",
                        "latest",
                        "1.",
                        "1.2.3.4",
                        "-1.0.0",
                        "1.0.0-",
                        "1.0.0-a..b",
                        "1.0.0-01",
                        "1.0.0+",
                        "1,0",
                        "1.0.0 2",
                        "9999999999.0.0",
                        "\u0661.0.0",
                        "<b>1.0.0</b>",
                        "1.0.0-" + "a".repeat(200))) {
            assertEquals(Optional.empty(), Version.parse(text), text);
        }
    }

    private static Version version(String text) {
        return Version.parse(text).orElseThrow();
    }
}
