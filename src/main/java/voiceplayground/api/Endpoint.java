package voiceplayground.api;

import okhttp3.HttpUrl;

import voiceplayground.speech.Environment;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;

import java.util.Optional;
import java.util.Set;

/// Decides which addresses may be spoken to.
///
/// The address is read once, by the same class that connects, so that nobody can mean two hosts by
/// one text. A key or a text only ever leaves this computer inside TLS, or to the one host that a
/// person allowed for an environment.
final class Endpoint {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", LocalNames.LOCALHOST);

    private Endpoint() {}

    /// The base address of an environment.
    ///
    /// @throws SpeechException [SpeechFailure.BadAddress] or [SpeechFailure.InsecureAddress]
    static HttpUrl base(Environment environment) throws SpeechException {
        var url = base(environment.baseUrl());
        boolean isLoopback = LOOPBACK.contains(url.host());
        boolean isAllowed = environment.plainHttpHost().equals(Optional.of(url.host()));
        if (!url.isHttps() && !isLoopback && !isAllowed) {
            throw new SpeechException(new SpeechFailure.InsecureAddress(shown(url)));
        }
        if (environment.kind() == Environment.Kind.SANDBOX && !isLoopback) {
            throw bad(shown(url), "the offline voice is on this computer only");
        }
        return url;
    }

    /// The host that a base address names, where plain `http` to it needs a person's permission.
    ///
    /// @throws SpeechException [SpeechFailure.BadAddress]
    static Optional<String> plainHttpHost(String baseUrl) throws SpeechException {
        var url = base(baseUrl);
        return url.isHttps() || LOOPBACK.contains(url.host())
                ? Optional.empty()
                : Optional.of(url.host());
    }

    private static HttpUrl base(String baseUrl) throws SpeechException {
        String text = baseUrl.strip();
        var url = HttpUrl.parse(text);
        if (url == null) {
            throw bad(withoutUser(text), "not an http or https address");
        }
        String shown = shown(url);
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw bad(shown, "a user name in the address");
        }
        if (url.encodedQuery() != null || url.encodedFragment() != null) {
            throw bad(shown, "a query in the address");
        }
        return url;
    }

    /// The address of a public file, which may be anybody's and have a query.
    ///
    /// @throws SpeechException [SpeechFailure.BadAddress] or [SpeechFailure.InsecureAddress]
    static HttpUrl publicFile(String address) throws SpeechException {
        var url = HttpUrl.parse(address.strip());
        if (url == null) {
            throw bad(withoutUser(address), "not an http or https address");
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw bad(shown(url), "a user name in the address");
        }
        if (!url.isHttps() && !LOOPBACK.contains(url.host())) {
            throw new SpeechException(new SpeechFailure.InsecureAddress(shown(url)));
        }
        return url;
    }

    /// The address of a path below a base address; it may have a query. What is encoded in it stays
    /// as it is.
    ///
    /// @param path with or without its first slash
    static HttpUrl below(HttpUrl base, String path) {
        int question = path.indexOf('?');
        String segments = question < 0 ? path : path.substring(0, question);
        var builder = base.newBuilder();
        int last = base.pathSize() - 1;
        if (base.pathSegments().get(last).isEmpty()) {
            builder.removePathSegment(last);
        }
        builder.addEncodedPathSegments(segments.startsWith("/") ? segments.substring(1) : segments);
        return question < 0
                ? builder.build()
                : builder.encodedQuery(path.substring(question + 1)).build();
    }

    private static SpeechException bad(String url, String detail) {
        return new SpeechException(new SpeechFailure.BadAddress(url, detail));
    }

    /// Scheme, host and port; whatever else is in an address may be a secret.
    private static String shown(HttpUrl url) {
        return url.scheme() + "://" + authority(url);
    }

    /// Host and port as in the header `Host`, the port only where it is not the scheme's own.
    static String authority(HttpUrl url) {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        boolean isUsual = url.port() == HttpUrl.defaultPort(url.scheme());
        return host + (isUsual ? "" : ":" + url.port());
    }

    private static String withoutUser(String text) {
        return text.substring(text.lastIndexOf('@') + 1);
    }
}
