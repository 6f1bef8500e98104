package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import okhttp3.Dns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.speech.Environment;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.testkit.ScriptedServer;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class EndpointTest {
    private static String base(String url) throws SpeechException {
        return Endpoint.base(Heard.at(url)).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.smallest.ai, https://api.smallest.ai/",
        "https://api.smallest.ai/, https://api.smallest.ai/",
        "HTTPS://API.SMALLEST.AI, https://api.smallest.ai/",
        "https://gateway.test:8443/waves-proxy, https://gateway.test:8443/waves-proxy",
        "http://127.0.0.1, http://127.0.0.1/",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/",
        "http://[::1]:8080, http://[::1]:8080/",
        "http://[0:0:0:0:0:0:0:1], http://[::1]/",
        "http://localhost:8080, http://localhost:8080/",
        "http://LOCALHOST, http://localhost/",
        // The same four bytes in another spelling; what is compared is what is connected to.
        "http://[::ffff:127.0.0.1]:8080, http://127.0.0.1:8080/"
    })
    void aSafeAddressIsTaken(String url, String taken) throws SpeechException {
        assertEquals(taken, base(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.smallest.ai",
                "http://192.168.1.5:8080",
                "http://10.0.0.1",
                "http://0.0.0.0",
                "http://127.1",
                "http://127.0.0.2",
                "http://0x7f000001",
                "http://0x7f.0.0.1",
                "http://2130706433",
                "http://0177.0.0.1",
                "http://127.0.0.1.evil.test",
                "http://localhost.evil.test",
                "http://localhost.",
                "http://evil-localhost",
                "http://127.0.0.1.",
                "http://[::]",
                "http://[::2]",
                "http://[::ffff:10.0.0.1]",
                "http://[fe80::1]",
                "http://evil.test\\@127.0.0.1",
                "http://evil.test#@127.0.0.1",
                "http://evil.test/?@127.0.0.1",
                "http://evil.test/127.0.0.1",
                "http:evil.test",
                "http:/\\evil.test"
            })
    void plainHttpToAnythingButLoopbackIsRefused(String url) {
        var failure = assertThrows(SpeechException.class, () -> base(url)).failure();
        // An address with a query is refused for that already.
        assertFalse(
                failure instanceof SpeechFailure.InsecureAddress(var shown) && shown.contains("@"));
        if (!url.contains("?") && !url.contains("#")) {
            assertInstanceOf(SpeechFailure.InsecureAddress.class, failure);
        } else {
            assertInstanceOf(SpeechFailure.BadAddress.class, failure);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "127.0.0.1:8080",
                "api.smallest.ai",
                "ftp://127.0.0.1",
                "file:///etc/passwd",
                "wss://api.smallest.ai",
                "http://",
                "https://:443",
                "http://127.0.0.1:99999",
                "http://exa mple.test",
                "http://[::1",
                "http://[::1%lo]",
                "https://user@api.smallest.ai",
                "https://user:secret@api.smallest.ai",
                "http://evil.test@127.0.0.1",
                "http://127.0.0.1@evil.test",
                "https://api.smallest.ai?x=1",
                "https://api.smallest.ai/#x"
            })
    void anAddressThatIsNoneIsRefused(String url) {
        var failure = assertThrows(SpeechException.class, () -> base(url)).failure();
        var bad = assertInstanceOf(SpeechFailure.BadAddress.class, failure);
        assertFalse(bad.url().contains("user") || bad.url().contains("secret"), bad.url());
    }

    @ParameterizedTest
    @CsvSource({
        // Circled digits and full-width letters are normalised before they are compared.
        "http://①②⑦.⓪.⓪.①:9, http://127.0.0.1:9/",
        "'http://127.0.0.1\t:9', http://127.0.0.1:9/",
        "'  http://127.0.0.1:9  ', http://127.0.0.1:9/"
    })
    void anOddSpellingIsEitherLoopbackOrRefused(String url, String taken) {
        try {
            assertEquals(taken, base(url));
        } catch (SpeechException e) {
            assertFalse(e.failure() instanceof SpeechFailure.Unexpected);
        }
    }

    @Test
    void aRefusedAddressIsNotConnectedTo() throws Exception {
        var lookups = new AtomicInteger();
        try (var server = ScriptedServer.answering((_, c) -> c.close())) {
            Dns everybodyIsHere =
                    _ -> {
                        lookups.incrementAndGet();
                        return List.of(InetAddress.getLoopbackAddress());
                    };
            var client =
                    new WavesSpeechClient(
                            WireSettings.STANDARD,
                            NanoClock.SYSTEM,
                            builder -> builder.dns(everybodyIsHere));
            assertEquals(
                    new SpeechFailure.InsecureAddress("http://voice.test:" + server.port()),
                    Heard.failure(client, "http://voice.test:" + server.port() + "/secret"));
            client.warm(Heard.at("http://voice.test:" + server.port()));
            assertEquals(0, lookups.get());
            assertEquals(0, server.connections());
        }
    }

    @Test
    void localhostIsNeverLookedUp() throws Exception {
        Dns nobody =
                _ -> {
                    throw new AssertionError("asked for localhost");
                };
        assertEquals(
                List.of("127.0.0.1", "0:0:0:0:0:0:0:1"),
                new LocalNames(nobody)
                        .lookup("localhost").stream().map(InetAddress::getHostAddress).toList());
    }

    @Test
    void theOfflineVoiceIsOnThisComputerOnly() {
        var elsewhere =
                new Environment(
                        "Offline voice",
                        Environment.Kind.SANDBOX,
                        "https://voice.test",
                        Optional.empty());
        assertEquals(
                new SpeechFailure.BadAddress(
                        "https://voice.test", "the offline voice is on this computer only"),
                assertThrows(SpeechException.class, () -> Endpoint.base(elsewhere)).failure());
    }

    @Test
    void plainHttpIsNeverGivenToAProxy() {
        assertEquals(
                List.of(java.net.Proxy.NO_PROXY),
                new DirectLoopback(
                                new VariableProxy(
                                        java.util.Map.of("https_proxy", "http://proxy.test:3128")))
                        .select(java.net.URI.create("http://voice.lab:8080/")));
    }

    @ParameterizedTest
    @CsvSource({
        "https_proxy, proxy.test:3128, '', HTTP @ proxy.test:3128",
        "HTTPS_PROXY, http://user:secret@proxy.test, '', HTTP @ proxy.test:80",
        "ALL_PROXY, socks5h://proxy.test, '', SOCKS @ proxy.test:1080",
        "https_proxy, https://proxy.test, '', DIRECT",
        "https_proxy, ::::, '', DIRECT",
        "https_proxy, '', '', DIRECT",
        "http_proxy, proxy.test:3128, '', DIRECT",
        "https_proxy, proxy.test:3128, '*', DIRECT",
        "https_proxy, proxy.test:3128, 'a.test, .smallest.ai', DIRECT",
        "https_proxy, proxy.test:3128, 'allest.ai', HTTP @ proxy.test:3128"
    })
    void aVariableNamesTheProxyWhereTheSystemHasNone(
            String name, String value, String without, String chosen) {
        var selector =
                new DirectLoopback(
                        new VariableProxy(java.util.Map.of(name, value, "no_proxy", without)));
        var proxies = selector.select(java.net.URI.create("https://api.smallest.ai/waves"));
        assertEquals(
                List.of(chosen),
                proxies.stream().map(p -> p.toString().replace("/<unresolved>", "")).toList());
    }
}
