package voiceplayground.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

class WordRowsTest {
    @Test
    void wordsTakeTheFirstRowThatIsFree() {
        double[] left = {0, 20, 45, 48, 100};
        double[] widths = {30, 30, 30, 30, 30};
        assertArrayEquals(
                new int[] {0, 1, 0, WordRows.HIDDEN, 0}, WordRows.place(left, widths, 200, 2));
    }

    @Test
    void aWordThatWouldHangOverTheEdgeStandsBack() {
        assertArrayEquals(
                new int[] {0, WordRows.HIDDEN},
                WordRows.place(new double[] {0, 180}, new double[] {30, 30}, 200, 2));
    }

    @Test
    void noWordLiesOverAnother() {
        long seed = System.nanoTime();
        System.out.println("WordRowsTest seed " + seed);
        var random = new Random(seed);
        double[] left = new double[300];
        double[] widths = new double[300];
        for (int i = 0; i < left.length; i++) {
            left[i] = (i == 0 ? 0 : left[i - 1]) + random.nextInt(30);
            widths[i] = 10 + random.nextInt(60);
        }
        int[] rows = WordRows.place(left, widths, 4_000, 3);
        for (int i = 0; i < left.length; i++) {
            for (int j = i + 1; j < left.length; j++) {
                boolean isApart =
                        rows[i] != rows[j] || rows[i] < 0 || left[i] + widths[i] < left[j];
                assertTrue(isApart, i + " over " + j);
            }
        }
    }
}
