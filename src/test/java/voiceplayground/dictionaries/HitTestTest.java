package voiceplayground.dictionaries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class HitTestTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    We use mysql daily.    | mysql    | We use X daily.
                    mysql                  | mysql    | X
                    (mysql), "mysql"!      | mysql    | (X), "X"!
                    mysqld and my_mysql    | mysql    | mysqld and my_mysql
                    mysql5 5mysql          | mysql    | mysql5 5mysql
                    mysql-server's mysql's | mysql    | X-server's X's
                    We use MySQL daily.    | mysql    | We use MySQL daily.
                    I love New York, York! | New York | I love X, York!
                    C++ is not C++11       | C++      | X is not C++11
                    nai\u0308ve naive      | nai      | nai\u0308ve naive
                    привет, приветы        | привет   | X, приветы
                    """)
    void wholeWordsAreReplacedAsTheyAreWritten(String text, String word, String spoken) {
        assertEquals(spoken, HitTest.of(text, List.of(new Entry(word, "X"))).spoken());
    }

    @Test
    void whatDiffersOnlyInCapitalsIsShownAsAMiss() {
        var entry = new Entry("MySQL", "my-sequel");
        var hits = HitTest.of("mysql MySQL MYSQL mysqlX", List.of(entry));
        assertEquals(
                new Hits(
                        "mysql MySQL MYSQL mysqlX",
                        List.of(new Hit(0, entry, 6, 11)),
                        List.of(new Hit(0, entry, 0, 5), new Hit(0, entry, 12, 17))),
                hits);
        assertEquals(1, hits.hitsOf(0));
        assertEquals(2, hits.missesOf(0));
    }

    @Test
    void aMissUnderAHitOfAnotherEntryIsNone() {
        var hits = HitTest.of("mysql", List.of(new Entry("mysql", "a"), new Entry("MySQL", "b")));
        assertEquals("a", hits.spoken());
        assertEquals(List.of(), hits.misses());
    }

    @Test
    void theLongerWordWinsAndOfTwoTheFirst() {
        var entries =
                List.of(
                        new Entry("New", "n"),
                        new Entry("New York", "ny"),
                        new Entry("New York", "never"),
                        new Entry("York City", "yc"));
        var hits = HitTest.of("New York City, New Orleans", entries);
        assertEquals("ny City, n Orleans", hits.spoken());
        assertEquals(0, hits.hitsOf(2));
        assertEquals(0, hits.hitsOf(3));
    }

    @Test
    void whatWasReplacedIsNotReplacedAgain() {
        var entries = List.of(new Entry("a", "b"), new Entry("b", "c"));
        assertEquals("b c", HitTest.of("a b", entries).spoken());
    }

    @Test
    void placesAreToldInUnitsAndInCodePoints() {
        String text = "😀😀 gif";
        var hit = HitTest.of(text, List.of(new Entry("gif", "jif"))).hits().getFirst();
        assertEquals(5, hit.start());
        assertEquals(8, hit.end());
        assertEquals(3, hit.startCodePoint(text));
        assertEquals(6, hit.endCodePoint(text));
    }

    @Test
    void anEntryWithoutAWordMeetsNothing() {
        var entries = List.of(new Entry("", "x"), new Entry(" \u00A0", "y"));
        assertEquals(new Hits("a  b", List.of(), List.of()), HitTest.of("a  b", entries));
    }

    @Test
    void placesHoldWhereCapitalsAndSmallLettersDifferInLength() {
        var entry = new Entry("Mail", "post");
        var hits = HitTest.of("\u0130stanbul Straße \uFB00 mail", List.of(entry));
        assertEquals(List.of(new Hit(0, entry, 18, 22)), hits.misses());
    }
}
