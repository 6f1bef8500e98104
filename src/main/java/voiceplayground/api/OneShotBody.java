package voiceplayground.api;

import okhttp3.MediaType;
import okhttp3.RequestBody;

import okio.BufferedSink;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// A body that may be sent only once: speech costs money.
///
/// OkHttp asks for this wherever it would send a request again by itself (408, 421, 503 with
/// `Retry-After: 0`, a connection that broke), whatever its other settings say.
final class OneShotBody extends RequestBody {
    static final MediaType JSON = MediaType.get("application/json");

    private final byte[] bytes;

    OneShotBody(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public @Nullable MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
