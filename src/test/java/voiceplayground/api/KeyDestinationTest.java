package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import okhttp3.Dns;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import voiceplayground.speech.Environment;
import voiceplayground.speech.Header;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.speech.Transport;
import voiceplayground.testkit.RecordingPort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the bytes of a key arrive. `127.0.0.1` is this computer; every other host is `127.0.0.2`,
/// where somebody listens on the same port and writes everything down.
@Timeout(120)
class KeyDestinationTest {
    private static final String KEY = Heard.SECRET;

    private RecordingPort here;
    private RecordingPort elsewhere;
    private WavesSpeechClient client;

    @BeforeEach
    void listen() throws IOException {
        here = RecordingPort.on(1, 0);
        elsewhere = RecordingPort.on(2, here.port());
        Dns everybodyIsElsewhere =
                host -> host.equals("localhost") ? List.of(address(1)) : List.of(address(2));
        client =
                new WavesSpeechClient(
                        Heard.shortly(SpeechFailure.Wait.RESPONSE),
                        NanoClock.SYSTEM,
                        builder -> builder.dns(everybodyIsElsewhere));
    }

    @AfterEach
    void close() throws IOException {
        here.close();
        elsewhere.close();
    }

    private static InetAddress address(int last) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    private static Environment at(String url, Optional<String> plainHttpHost) {
        return Heard.at(url).withPlainHttpHost(plainHttpHost);
    }

    /// Asks in every way there is: by all transports, for a list, and by warming a connection up.
    private void askInEveryWay(Environment environment) {
        for (var transport : Transport.values()) {
            Heard.failure(client.newCall(environment, Heard.by(transport)), new Heard());
        }
        new KeyCheck(client).check(environment);
        client.warm(environment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1:PORT",
                "http://0x7f000001:PORT",
                "http://0x7f.0.0.1:PORT",
                "http://2130706433:PORT",
                "http://0177.0.0.1:PORT",
                "http://127.0.0.2:PORT",
                "http://user@127.0.0.2:PORT",
                "http://127.0.0.1@127.0.0.2:PORT",
                "http://127.0.0.2:PORT\\@127.0.0.1",
                "http://127.0.0.2:PORT#@127.0.0.1",
                "http://127.0.0.2:PORT?@127.0.0.1",
                "http://127.0.0.2:PORT/@127.0.0.1",
                "http://localhost.evil.test:PORT",
                "http://127.0.0.1.evil.test:PORT",
                "http://localhost.:PORT",
                "http://evil-localhost:PORT",
                "http://[::ffff:127.0.0.2]:PORT",
                "http://[::127.0.0.2]:PORT",
                "http://0.0.0.0:PORT",
                "http://①②⑦.⓪.⓪.②:PORT",
                "http://ⓔvil.test:PORT",
                "http://127.0.0.2\t:PORT",
                "http://evil。test:PORT",
                "http:127.0.0.2:PORT",
                "http:/\\127.0.0.2:PORT",
                "http://api.smallest.ai:PORT",
                "https://127.0.0.2:PORT",
                "https://voice.test:PORT"
            })
    void noByteOfTheKeyGoesElsewhere(String form) {
        String url = form.replace("PORT", Integer.toString(elsewhere.port()));
        askInEveryWay(at(url, Optional.empty()));
        assertEquals(List.of(), elsewhere.holding(KEY));
        if (url.startsWith("http:")) {
            assertEquals(0, elsewhere.connections(), "nobody was even connected to");
        } else {
            assertTrue(elsewhere.connections() > 0, "TLS was tried and not believed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT",
                "http://LOCALHOST:PORT",
                "http://①②⑦.⓪.⓪.①:PORT",
                "http://[::ffff:127.0.0.1]:PORT"
            })
    void thisComputerIsAskedWithTheKey(String form) {
        askInEveryWay(at(form.replace("PORT", Integer.toString(here.port())), Optional.empty()));
        assertTrue(here.holding(KEY).size() >= Transport.values().length);
        assertEquals(0, elsewhere.connections());
    }

    @Test
    void aHostThatWasAllowedIsAskedAndNoOther() {
        String allowed = "http://voice.test:" + elsewhere.port();
        askInEveryWay(at(allowed, Optional.of("other.test")));
        askInEveryWay(at(allowed, Optional.of("test")));
        askInEveryWay(at(allowed, Optional.of("")));
        askInEveryWay(at("http://sub.voice.test:" + elsewhere.port(), Optional.of("voice.test")));
        assertEquals(0, elsewhere.connections());
        askInEveryWay(at(allowed, Optional.of("voice.test")));
        assertTrue(elsewhere.holding(KEY).size() >= Transport.values().length);
    }

    @ParameterizedTest
    @CsvSource({
        "https://voice.test, ''",
        "http://127.0.0.1:8, ''",
        "http://[::1]:8, ''",
        "http://localhost, ''",
        "http://voice.lab:8080/x, voice.lab",
        "http://VOICE.lab, voice.lab",
        "http://127.1, 127.1",
        "nonsense, ''"
    })
    void whatMustBeAllowedIsExactlyTheHost(String url, String host) {
        assertEquals(host, EnvironmentCheck.plainHttpHost(url).orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "301 Moved Permanently",
                "302 Found",
                "303 See Other",
                "307 Temporary Redirect",
                "308 Permanent Redirect"
            })
    void aRedirectTakesNeitherKeyNorTextElsewhere(String status) {
        for (String location :
                List.of(
                        "http://127.0.0.2:" + elsewhere.port() + "/waves",
                        "//127.0.0.2:" + elsewhere.port() + "/waves")) {
            here.answer(
                    "HTTP/1.1 "
                            + status
                            + "\r\nLocation: "
                            + location
                            + "\r\nContent-Length: 0\r\n\r\n");
            var environment = at("http://127.0.0.1:" + here.port(), Optional.empty());
            var failure = Heard.failure(client.newCall(environment, Heard.REQUEST), new Heard());
            assertInstanceOf(SpeechFailure.Redirected.class, failure);
            askInEveryWay(environment);
            assertEquals(0, elsewhere.connections());
        }
    }

    /// A proxy is told the host, and gets nothing else in clear.
    @Test
    void aProxySeesNeitherKeyNorText() {
        String proxy = "127.0.0.2:" + elsewhere.port();
        client =
                new WavesSpeechClient(
                        WireSettings.STANDARD,
                        NanoClock.SYSTEM,
                        builder ->
                                builder.proxySelector(
                                        new DirectLoopback(
                                                new VariableProxy(Map.of("https_proxy", proxy)))));
        askInEveryWay(
                at("https://voice.test", Optional.empty())
                        .withHeaders(List.of(new Header("X-Team", "audio"))));
        assertTrue(elsewhere.connections() > 0);
        for (String seen : elsewhere.all()) {
            assertTrue(seen.startsWith("CONNECT voice.test:443 HTTP/1.1\r\n"), seen);
            assertFalse(seen.contains(KEY) || seen.contains("X-Team"), seen);
        }
    }
}
