package voiceplayground.api;

import okhttp3.MediaType;
import okhttp3.RequestBody;

import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// A body that tells how much of it has been sent, and that is sent only once.
final class CountedBody extends RequestBody {
    private final RequestBody body;
    private final Progress progress;

    /// Told of bytes, on the thread that sends.
    @FunctionalInterface
    interface Progress {
        /// @param sent so far
        /// @param total of the body
        void sent(long sent, long total);
    }

    CountedBody(RequestBody body, Progress progress) {
        this.body = body;
        this.progress = progress;
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        long total = contentLength();
        var counting =
                new ForwardingSink(sink) {
                    private long sent;

                    @Override
                    public void write(Buffer source, long byteCount) throws IOException {
                        super.write(source, byteCount);
                        sent += byteCount;
                        progress.sent(sent, total);
                    }
                };
        var counted = Okio.buffer(counting);
        body.writeTo(counted);
        counted.flush();
    }
}
