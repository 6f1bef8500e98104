package voiceplayground.sandbox;

import voiceplayground.speech.ApiKey;
import voiceplayground.speech.Environment;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Sets how a running sandbox misbehaves, over its own control endpoint.
///
/// Thread: a virtual one, it blocks for a moment.
///
/// @param sandbox a sandbox's environment
public record SandboxControl(Environment sandbox) {
    private static final int TIMEOUT_MILLIS = 2_000;

    /// From the next request on the sandbox misbehaves like this.
    ///
    /// @param words as [SandboxFault#parse] reads them; none for good behaviour
    /// @throws IOException when the sandbox cannot be reached or does not understand; its message
    ///   is what the sandbox said
    public void misbehave(List<String> words) throws IOException {
        exchange("PUT", SandboxHandler.FAULT, String.join("\n", words));
    }

    /// How it misbehaves now, in the same words.
    public List<String> faults() throws IOException {
        return exchange("GET", SandboxHandler.FAULT, "").lines().toList();
    }

    /// Sends a request that is refused.
    ///
    /// @throws IOException always, as it is refused
    void rehearse() throws IOException {
        exchange("POST", SandboxHandler.LIVE, "{\"text\": \"\", \"voice_id\": \"\"}");
    }

    private String exchange(String method, String path, String body) throws IOException {
        var address = URI.create(sandbox.baseUrl() + path).toURL();
        // Never through a proxy: it is on this machine.
        if (!(address.openConnection(Proxy.NO_PROXY) instanceof HttpURLConnection connection)) {
            throw new IOException("not an HTTP address: " + address);
        }
        try {
            connection.setRequestMethod(method);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            String key = sandbox.key().map(ApiKey::reveal).orElse("");
            connection.setRequestProperty("Authorization", "Bearer " + key);
            if (!method.equals("GET")) {
                connection.setDoOutput(true);
                try (var out = connection.getOutputStream()) {
                    out.write(body.getBytes(StandardCharsets.UTF_8));
                }
            }
            int status = connection.getResponseCode();
            try (var in =
                    status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String answer =
                        in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (status >= 400) {
                    throw new IOException("the sandbox answered " + status + ": " + answer);
                }
                return answer;
            }
        } finally {
            connection.disconnect();
        }
    }
}
