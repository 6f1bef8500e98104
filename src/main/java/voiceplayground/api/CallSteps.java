package voiceplayground.api;

import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;

import voiceplayground.api.SpeechListener.Milestone;
import voiceplayground.speech.NanoClock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Notes when the steps of one call happened, to be told later on the caller's thread.
///
/// OkHttp tells of connecting on threads of its own, several addresses at a time: the first start
/// and the last end count.
final class CallSteps extends EventListener {
    private final NanoClock clock;
    private final Runnable acquired;
    private final Runnable sent;
    private final Map<Milestone, Long> times = new EnumMap<>(Milestone.class);
    private boolean isConnected;

    /// @param acquired run when there is a connection to send on
    /// @param sent run when the request was written
    CallSteps(NanoClock clock, Runnable acquired, Runnable sent) {
        this.clock = clock;
        this.acquired = acquired;
        this.sent = sent;
    }

    /// Whether there was a connection to send on.
    synchronized boolean isConnected() {
        return isConnected;
    }

    /// Tells the steps in their order.
    void tell(SpeechListener listener) {
        List<Map.Entry<Milestone, Long>> steps;
        synchronized (this) {
            steps = new ArrayList<>(times.entrySet());
        }
        steps.sort(Map.Entry.comparingByValue());
        for (var step : steps) {
            listener.milestone(step.getKey(), step.getValue());
        }
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        first(Milestone.DNS_STARTED);
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        first(Milestone.CONNECT_STARTED);
    }

    /// OkHttp forgets a cancel that comes between TCP and TLS: it cancels what is being connected,
    /// which at that moment is nothing, and a handshake without an answer then blocks for ever.
    /// Here the handshake has been announced, so a later cancel finds it and an earlier one is
    /// seen.
    @Override
    public void secureConnectStart(Call call) {
        if (call.isCanceled()) {
            throw new UncheckedIOException(new IOException("Canceled"));
        }
        last(Milestone.TLS_STARTED);
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        synchronized (this) {
            isConnected = true;
            if (times.containsKey(Milestone.CONNECT_STARTED)) {
                times.put(Milestone.CONNECTED, clock.nanos());
            }
        }
        acquired.run();
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        last(Milestone.REQUEST_SENT);
        sent.run();
    }

    /// A request without a body, a socket's handshake, is sent with its headers.
    @Override
    public void requestHeadersEnd(Call call, Request request) {
        if (request.body() == null) {
            sent.run();
        }
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        // A socket that has opened has answered nothing yet.
        if (response.code() != 101) {
            last(Milestone.RESPONSE_STARTED);
        }
    }

    private synchronized void first(Milestone milestone) {
        times.putIfAbsent(milestone, clock.nanos());
    }

    private synchronized void last(Milestone milestone) {
        times.put(milestone, clock.nanos());
    }
}
