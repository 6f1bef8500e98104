package voiceplayground.updates;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a version, ordered by age: a pre-release comes before its release.
///
/// Source: semver.org 2.0.0, sections 9 to 11; a leading `v`, as tags have it, and missing last
/// numbers are read as well.
///
/// @param preRelease what follows the hyphen, split at its dots; empty for a release
public record Version(int major, int minor, int patch, List<String> preRelease)
        implements Comparable<Version> {
    private static final int LONGEST = 100;
    private static final String IDENTIFIER = "(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)";
    private static final Pattern SPELLING =
            Pattern.compile(
                    "[vV]?(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?"
                            + ("(?:-(" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")*))?")
                            // What is behind the plus does not count for the order.
                            + "(?:\\+[0-9A-Za-z.-]+)?");
    private static final Comparator<Version> NUMBERS =
            Comparator.comparingInt(Version::major)
                    .thenComparingInt(Version::minor)
                    .thenComparingInt(Version::patch);

    public Version {
        preRelease = List.copyOf(preRelease);
    }

    /// Reads a version; empty for any other text.
    public static Optional<Version> parse(String text) {
        String bare = text.strip();
        var parts = SPELLING.matcher(bare);
        if (bare.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new Version(
                        Integer.parseInt(parts.group(1)),
                        number(parts.group(2)),
                        number(parts.group(3)),
                        parts.group(4) == null ? List.of() : List.of(parts.group(4).split("\\."))));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    public boolean isPreRelease() {
        return !preRelease.isEmpty();
    }

    /// Whether this one came after another.
    public boolean isNewerThan(Version other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Version other) {
        int numbers = NUMBERS.compare(this, other);
        if (numbers != 0) {
            return numbers;
        }
        if (isPreRelease() != other.isPreRelease()) {
            return isPreRelease() ? -1 : 1;
        }
        int shared = Math.min(preRelease.size(), other.preRelease.size());
        for (int i = 0; i < shared; i++) {
            int identifiers = compare(preRelease.get(i), other.preRelease.get(i));
            if (identifiers != 0) {
                return identifiers;
            }
        }
        return Integer.compare(preRelease.size(), other.preRelease.size());
    }

    private static int compare(String one, String other) {
        boolean isNumber = isNumber(one);
        if (isNumber != isNumber(other)) {
            return isNumber ? -1 : 1;
        }
        return isNumber
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }

    private static boolean isNumber(String identifier) {
        return identifier.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        String numbers = major + "." + minor + "." + patch;
        return isPreRelease() ? numbers + "-" + String.join(".", preRelease) : numbers;
    }
}
