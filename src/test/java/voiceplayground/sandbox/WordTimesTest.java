package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.List;

/// Word times as a client gets them, from the engine of this build.
class WordTimesTest {
    /// Numbers, money, dates, abbreviations, initials, marks alone, and typography.
    private static final List<String> SENTENCES =
            List.of(
                    "Mr. Smith paid $100, about 3.5 percent.",
                    "Dr. Jones lives at 221 Baker St. in London.",
                    "It's 10:30 a.m. and 25 degrees outside.",
                    "The U.S. spent $5 million in 1999.",
                    "Call 555-1234 before 6 p.m. today!",
                    "She said \"no\" (twice) -- then left.",
                    "Mrs. O'Neil's 2nd well-known e-mail bounced.",
                    "He ran 42 km in 3:15:07.",
                    "Is 7 x 8 equal to 56?",
                    "Prof. Lee et al. found 12% more.",
                    "On 12/25/2020 we had 3 guests.",
                    "Version 2.0.1 fixes 14 bugs, e.g. number 9.",
                    "About 1,000,000 people saw it.",
                    "I owe you $3.50 plus 20 cents.",
                    "No. 5 is alive, no. 6 is not.",
                    "The 21st century began in 2001.",
                    "J. R. Smith vs. K. Jones, round 2.",
                    "Chapter IV starts on page 77.",
                    "We met at 5 o'clock on Jan. 3rd.",
                    "A 50-50 chance is fair enough.",
                    "Add 1/2 cup of milk & 2 eggs.",
                    "His I.Q. is 140, or so he says.",
                    "The 1980s were loud; the 1990s louder.",
                    "Type 'yes' or 'no' and press Enter.",
                    "Temperatures fell to -15 overnight.",
                    "Flight BA 249 leaves from gate 12B.",
                    "See www.example.com for more, etc.",
                    "It costs 9.99 a month, i.e. too much.",
                    "Room 101 holds 30 people.",
                    "The ratio is 16:9 on most screens.",
                    "Ms. Park's 3 cats weigh 4 kg each.",
                    "Twenty-one plus 21 is 42.",
                    "Wait... what? 100 of them!",
                    "Order 66 was executed.",
                    "The N.B.A. final had 7 games.",
                    "My ZIP code is 90210.",
                    "Pay by 31 Dec. 2026, please.",
                    "It took 0.5 seconds flat.",
                    "He scored 3 goals in 90 minutes.",
                    "An A+ is worth 4.0 points.",
                    "The 100 m dash took 9.58 s.",
                    "Sgt. Brown has 2 medals.",
                    "We need 8 GB of memory.",
                    "St. Paul wrote 13 letters.",
                    "Item #4 is sold out.",
                    "Only 1 in 10 agrees.",
                    "He was born on May 4th, 1977.",
                    "Lt. Dan has 40% of it.",
                    "I’d say “maybe” — it’s 50/50.",
                    "Naïve café owners pay €5 per lb.",
                    "Gen. Grant won in 1865.",
                    "Highway 66 is 2,448 miles long.",
                    "The code 007 belongs to Mr. Bond.",
                    "Inc. and Ltd. are 2 kinds of firms.",
                    "Bring 2 lbs. of flour and 1 oz. of salt.",
                    "At 6 ft. 2 in. he is tall.",
                    "Nos. 1, 2 and 3 are ready.",
                    "From 9 to 5, Mon. to Fri.",
                    "The file is 3.2 MB, not 32.",
                    "Yes 😀 it is 1 o'clock.");

    private static SandboxServer sandbox;
    private static SocketClient socket;

    @BeforeAll
    static void start() throws IOException {
        sandbox = SandboxServer.start(0, SandboxFault.NONE, Pace.UNPACED);
        socket = new SocketClient(sandbox.environment(), "");
    }

    @AfterAll
    static void stop() {
        socket.close();
        sandbox.close();
    }

    @Test
    void everyTokenHasOneEntryVerbatimAndTheyFollowEachOther() throws Exception {
        assertEquals(60, SENTENCES.size());
        for (String sentence : SENTENCES) {
            var frames = speak("kalman", sentence);
            var words = SocketClient.words(frames);
            assertEquals(
                    List.of(sentence.split(" ")),
                    words.stream().map(word -> word.path("word").asString()).toList());
            double length = SocketClient.sound(frames).length / 2.0 / 16_000;
            double before = 0;
            for (int i = 0; i < words.size(); i++) {
                double start = words.get(i).path("start").asDouble();
                double end = words.get(i).path("end").asDouble();
                assertEquals(i, words.get(i).path("id").asInt());
                assertTrue(start >= before && end >= start && end <= length + 0.001, sentence);
                assertTrue(
                        end > start || !SpeakableText.isSpeakable(sentence.split(" ")[i]),
                        () -> sentence + ": " + words);
                before = end;
            }
        }
    }

    private static List<JsonNode> speak(String voice, String text) throws InterruptedException {
        socket.send(
                "{\"text\": \""
                        + text.replace("\"", "\\\"")
                        + "\", \"voice_id\": \""
                        + voice
                        + "\", \"sample_rate\": 16000, \"word_timestamps\": true,"
                        + " \"complete_backoff_ms\": 0}");
        return socket.until("complete");
    }
}
