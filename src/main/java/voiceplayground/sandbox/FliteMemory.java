package voiceplayground.sandbox;

import com.dylibso.chicory.runtime.ConstantEvaluators;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.MemoryLimits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The memory of one instance of Flite: one array, where Chicory's own has an array a page.
///
/// An access is so short that both compilers of the JVM put it into its caller; with it `kalman`
/// speaks twice as fast. It can be used again for the next instance, because an instance takes 24
/// MB. An access outside the array is refused; one behind the last page but within the array is
/// not. Thread: one at a time.
final class FliteMemory implements Memory {
    /// What the largest speaker was seen to need (20.5 MB), and some more: growing copies all.
    private static final int ROOM_BYTES = 24_000_000;

    private static final int MOST_PAGES = 4_096;

    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);
    private static final VarHandle FLOAT = view(float[].class);
    private static final VarHandle DOUBLE = view(double[].class);

    private byte[] bytes = new byte[ROOM_BYTES];
    private int firstPages;
    private int pages;

    /// Pages that may hold something, those of the phrase before among them.
    private int usedPages;

    /// As large as the module asks for; everything is 0 again after [#zero], with which an instance
    /// begins.
    FliteMemory ready(MemoryLimits limits) {
        firstPages = limits.initialPages();
        pages = 0;
        grow(firstPages);
        return this;
    }

    private static VarHandle view(Class<?> elements) {
        return MethodHandles.byteArrayViewVarHandle(elements, ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public int grow(int more) {
        int before = pages;
        if (more < 0 || more > MOST_PAGES - before) {
            return -1;
        }
        pages = before + more;
        usedPages = Math.max(usedPages, pages);
        if (Memory.bytes(pages) > bytes.length) {
            bytes = Arrays.copyOf(bytes, Memory.bytes(Math.min(MOST_PAGES, pages + pages / 4)));
        }
        return before;
    }

    @Override
    public int initialPages() {
        return firstPages;
    }

    @Override
    public int maximumPages() {
        return MOST_PAGES;
    }

    @Override
    public boolean shared() {
        return false;
    }

    /// The build took the voices out of the module; the segment they were in is empty.
    @Override
    public void initialize(Instance instance, DataSegment[] segments) {
        try (var voices = FliteEngine.voicesOfThisBuild()) {
            for (var segment : segments) {
                var active = (ActiveDataSegment) segment;
                var place = active.offsetInstructions();
                int start = (int) ConstantEvaluators.computeConstantValue(instance, place)[0];
                if (active.data().length == 0) {
                    voices.readNBytes(bytes, start, Memory.bytes(pages) - start);
                } else {
                    write(start, active.data(), 0, active.data().length);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(Instance instance, DataSegment[] segments, int index) {
        initialize(instance, segments);
    }

    @Override
    public void initPassiveSegment(int segment, int target, int offset, int size) {
        throw new ChicoryException("Flite has no passive segments");
    }

    @Override
    public void drop(int segment) {
        throw new ChicoryException("Flite has no passive segments");
    }

    @Override
    public void write(int address, byte[] data, int offset, int size) {
        System.arraycopy(data, offset, bytes, address, size);
    }

    @Override
    public byte[] readBytes(int address, int size) {
        return Arrays.copyOfRange(bytes, address, address + size);
    }

    @Override
    public byte read(int address) {
        return bytes[address];
    }

    @Override
    public void writeByte(int address, byte value) {
        bytes[address] = value;
    }

    @Override
    public short readShort(int address) {
        return (short) SHORT.get(bytes, address);
    }

    @Override
    public long readU16(int address) {
        return Short.toUnsignedLong(readShort(address));
    }

    @Override
    public void writeShort(int address, short value) {
        SHORT.set(bytes, address, value);
    }

    @Override
    public int readInt(int address) {
        return (int) INT.get(bytes, address);
    }

    @Override
    public void writeI32(int address, int value) {
        INT.set(bytes, address, value);
    }

    @Override
    public long readLong(int address) {
        return (long) LONG.get(bytes, address);
    }

    @Override
    public void writeLong(int address, long value) {
        LONG.set(bytes, address, value);
    }

    @Override
    public float readFloat(int address) {
        return (float) FLOAT.get(bytes, address);
    }

    @Override
    public long readF32(int address) {
        return readInt(address);
    }

    @Override
    public void writeF32(int address, float value) {
        FLOAT.set(bytes, address, value);
    }

    @Override
    public double readDouble(int address) {
        return (double) DOUBLE.get(bytes, address);
    }

    @Override
    public long readF64(int address) {
        return readLong(address);
    }

    @Override
    public void writeF64(int address, double value) {
        DOUBLE.set(bytes, address, value);
    }

    @Override
    public void zero() {
        Arrays.fill(bytes, 0, Memory.bytes(usedPages), (byte) 0);
    }

    @Override
    public void fill(byte value, int from, int to) {
        Arrays.fill(bytes, from, to, value);
    }

    @Override
    public void copy(int target, int source, int size) {
        System.arraycopy(bytes, source, bytes, target, size);
    }

    // Of threads, which Flite has none of.

    @Override
    @SuppressWarnings("removal")
    public Object lock(int address) {
        throw new ChicoryException("Flite has no threads");
    }

    @Override
    @SuppressWarnings("removal")
    public int waitOn(int address, int expected, long timeout) {
        throw new ChicoryException("Flite has no threads");
    }

    @Override
    @SuppressWarnings("removal")
    public int waitOn(int address, long expected, long timeout) {
        throw new ChicoryException("Flite has no threads");
    }

    @Override
    @SuppressWarnings("removal")
    public int notify(int address, int most) {
        throw new ChicoryException("Flite has no threads");
    }
}
