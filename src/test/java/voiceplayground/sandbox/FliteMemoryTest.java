package voiceplayground.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.MemoryLimits;

import org.junit.jupiter.api.Test;

import java.util.Random;

/// Against Chicory's own memory.
class FliteMemoryTest {
    private static final MemoryLimits LIMITS = new MemoryLimits(3, 400);

    @Test
    void everyAccessIsThatOfChicorysOwnMemory() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        Memory mine = new FliteMemory().ready(LIMITS);
        Memory theirs = new ByteArrayMemory(LIMITS);
        int size = Memory.bytes(LIMITS.initialPages());
        for (int i = 0; i < 20_000; i++) {
            int kind = random.nextInt(9);
            int at = random.nextInt(size - 64);
            long bits = random.nextLong();
            change(mine, kind, at, bits);
            change(theirs, kind, at, bits);
            int other = random.nextInt(size - 64);
            assertEquals(seen(theirs, other), seen(mine, other), "kind " + kind + " at " + at);
        }
        assertArrayEquals(theirs.readBytes(0, size), mine.readBytes(0, size));
    }

    private static void change(Memory memory, int kind, int at, long bits) {
        switch (kind) {
            case 0 -> memory.writeByte(at, (byte) bits);
            case 1 -> memory.writeShort(at, (short) bits);
            case 2 -> memory.writeI32(at, (int) bits);
            case 3 -> memory.writeLong(at, bits);
            case 4 -> memory.writeF32(at, Float.intBitsToFloat((int) bits & 0x7f7fffff));
            case 5 -> memory.writeF64(at, (double) bits);
            case 6 -> memory.fill((byte) bits, at, at + (int) (bits >>> 58));
            case 7 -> memory.copy(at, (int) (bits & 0xffff), (int) (bits >>> 58));
            default -> memory.write(at, new byte[] {(byte) bits, 1, 2, 3}, 1, 2);
        }
    }

    private static String seen(Memory memory, int at) {
        return memory.read(at)
                + " "
                + memory.readShort(at)
                + " "
                + memory.readU16(at)
                + " "
                + memory.readInt(at)
                + " "
                + memory.readLong(at)
                + " "
                + memory.readF32(at)
                + " "
                + memory.readF64(at)
                + " "
                + Float.floatToRawIntBits(memory.readFloat(at))
                + " "
                + Double.doubleToRawLongBits(memory.readDouble(at));
    }

    @Test
    void itGrowsWithItsContentsAndNotBeyondItsMost() {
        var memory = new FliteMemory().ready(LIMITS);
        memory.writeLong(1_000, 42);
        assertEquals(3, memory.grow(0));
        assertEquals(3, memory.grow(600));
        assertEquals(603, memory.pages());
        memory.writeLong(Memory.bytes(603) - Long.BYTES, 43);
        assertEquals(42, memory.readLong(1_000));
        assertEquals(43, memory.readLong(Memory.bytes(603) - Long.BYTES));
        assertEquals(-1, memory.grow(Integer.MAX_VALUE));
        assertEquals(-1, memory.grow(memory.maximumPages()));
        assertEquals(603, memory.pages());
    }

    @Test
    void aUsedOneThatIsReadyAgainHoldsNothingOfThePhraseBefore() {
        var memory = new FliteMemory().ready(LIMITS);
        memory.grow(500);
        int size = Memory.bytes(503);
        memory.fill((byte) 7, 0, size);
        memory.ready(LIMITS).zero();
        assertEquals(3, memory.pages());
        memory.grow(500);
        assertArrayEquals(new byte[size], memory.readBytes(0, size));
    }

    @Test
    void whatIsOutsideIsRefused() {
        var memory = new FliteMemory().ready(LIMITS);
        assertThrows(IndexOutOfBoundsException.class, () -> memory.readInt(-4));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.readInt(Integer.MAX_VALUE - 3));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.writeF64(-1, 1));
    }
}
