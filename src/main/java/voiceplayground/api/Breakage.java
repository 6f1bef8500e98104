package voiceplayground.api;

import voiceplayground.speech.ServerWords;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.SpeechFailure.Wait;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Says what the breaking of a connection means.
///
/// Texts of exceptions are not passed on: some of them quote what the server sent.
final class Breakage {
    private Breakage() {}

    /// The failure of a call that broke before its answer.
    ///
    /// @param isConnected whether the request could be sent
    static SpeechFailure beforeAnswer(
            IOException e, String host, boolean isConnected, WireSettings settings) {
        return switch (e) {
            case UnknownHostException _ ->
                    new SpeechFailure.Unreachable(host, "the name is not known");
            case SSLException ssl -> new SpeechFailure.Untrusted(host, tls(ssl));
            case SocketTimeoutException _ when isConnected ->
                    new SpeechFailure.TimedOut(Wait.RESPONSE, settings.write());
            case SocketTimeoutException _ ->
                    new SpeechFailure.TimedOut(Wait.CONNECTION, settings.connect());
            case ConnectException _ when !isConnected ->
                    new SpeechFailure.Unreachable(host, "the connection was refused");
            case NoRouteToHostException _ when !isConnected ->
                    new SpeechFailure.Unreachable(host, "there is no way to it");
            case ProtocolException p when message(p).contains("(407)") ->
                    // OkHttp refuses this status where no proxy was used.
                    new SpeechFailure.Rejected(407, ServerWords.NONE);
            case ProtocolException _ when isConnected -> new SpeechFailure.NotAudio("", "");
            case IOException _ when !isConnected ->
                    new SpeechFailure.Unreachable(host, "the connection failed");
            case IOException _ when isTooMuchHeader(e) ->
                    new SpeechFailure.TooLarge("headers", settings.headerBytes());
            case IOException _ ->
                    new SpeechFailure.CutShort("the connection ended before an answer came");
        };
    }

    /// The failure of an answer that broke off.
    static SpeechFailure withinAnswer(IOException e) {
        return new SpeechFailure.CutShort(
                e instanceof EOFException || e instanceof ProtocolException
                        ? "the answer ended before its announced length"
                        : "the connection broke");
    }

    /// A failure with its cause, unless the cause quotes the key or what the server sent.
    static SpeechException because(SpeechFailure failure, IOException cause, CleanText clean) {
        return quotesNothing(cause, clean)
                ? new SpeechException(failure, cause)
                : new SpeechException(failure);
    }

    private static boolean quotesNothing(Throwable cause, CleanText clean) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var left = new ArrayDeque<Throwable>();
        left.add(cause);
        while (!left.isEmpty()) {
            var next = left.remove();
            if (!seen.add(next)) {
                continue;
            }
            String message = message(next);
            if (next instanceof ProtocolException
                    || message.contains("content=")
                    || clean.holdsKey(message)) {
                return false;
            }
            if (next.getCause() != null) {
                left.add(next.getCause());
            }
            Collections.addAll(left, next.getSuppressed());
        }
        return true;
    }

    private static String tls(SSLException e) {
        if (e instanceof SSLPeerUnverifiedException) {
            return "its certificate is for another name";
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "its certificate has expired";
            }
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return "its certificate is not from a trusted authority";
            }
        }
        return "no secure connection could be made";
    }

    /// OkHttp reads at most 256 KiB of headers and reports more as a line without an end.
    private static boolean isTooMuchHeader(IOException e) {
        return e.getCause() instanceof EOFException eof && message(eof).contains("limit=262144 ");
    }

    private static String message(Throwable e) {
        String message = e.getMessage();
        return message == null ? "" : message;
    }
}
