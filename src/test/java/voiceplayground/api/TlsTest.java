package voiceplayground.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import voiceplayground.api.SpeechListener.Milestone;
import voiceplayground.speech.NanoClock;
import voiceplayground.speech.SpeechException;
import voiceplayground.speech.SpeechFailure;
import voiceplayground.testkit.ScriptedServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// Real TLS with certificates made by the JDK's own tool.
@Timeout(60)
class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final byte[] PCM = {1, 2, 3, 4};

    @TempDir Path folder;

    /// A certificate that nobody signed but itself.
    private KeyStore certificate(String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        keytool(file, "server", name);
        return load(file);
    }

    /// A certificate signed by an authority `ca`, whose key is not kept.
    private KeyStore signed(String name, String... more) throws Exception {
        Path file = folder.resolve("signed.p12");
        keytool(file, "ca", "Authority", "-ext", "bc:c=ca:true");
        var signing = new ArrayList<>(List.of("-signer", "ca"));
        signing.addAll(List.of(more));
        keytool(file, "server", name, signing.toArray(String[]::new));
        var store = load(file);
        var authority = store.getCertificate("ca");
        store.deleteEntry("ca");
        store.setCertificateEntry("ca", authority);
        return store;
    }

    private static void keytool(Path file, String alias, String name, String... more)
            throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                alias,
                                "-keyalg",
                                "EC",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                new String(PASSWORD),
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "SAN=dns:" + name));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
    }

    private static KeyStore load(Path file) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static ScriptedServer server(KeyStore store)
            throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return ScriptedServer.start(
                context.getServerSocketFactory(),
                "https",
                ScriptedServer.answers((_, c) ->
                        c.streamHead().chunk(Heard.event(PCM) + Heard.end()).lastChunk()));
    }

    private static UnaryOperator<OkHttpClient.Builder> trusting(KeyStore store)
            throws GeneralSecurityException {
        var anchors = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            anchors.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        String anchor = store.containsAlias("ca") ? "ca" : "server";
        anchors.setCertificateEntry(anchor, store.getCertificate(anchor));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return builder ->
                builder.sslSocketFactory(
                        context.getSocketFactory(), (X509TrustManager) trust.getTrustManagers()[0]);
    }

    private static WavesSpeechClient client(UnaryOperator<OkHttpClient.Builder> trust) {
        Dns here = _ -> List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        return new WavesSpeechClient(
                WireSettings.STANDARD, NanoClock.SYSTEM, builder -> trust.apply(builder).dns(here));
    }

    private static SpeechFailure failure(
            ScriptedServer server, UnaryOperator<OkHttpClient.Builder> trust) {
        var failure = Heard.failure(client(trust), "https://voice.test:" + server.port());
        assertEquals(0, server.requests().size());
        return failure;
    }

    private static SpeechFailure untrusted(String detail) {
        return new SpeechFailure.Untrusted("voice.test", detail);
    }

    @Test
    void aTrustedCertificateIsSpokenTo() throws Exception {
        var store = certificate("voice.test");
        try (var server = server(store)) {
            var heard = Heard.whole(client(trusting(store)), "https://voice.test:" + server.port());
            assertArrayEquals(PCM, heard.bytes());
            assertEquals(
                    List.of(
                            Milestone.DNS_STARTED,
                            Milestone.CONNECT_STARTED,
                            Milestone.TLS_STARTED,
                            Milestone.CONNECTED,
                            Milestone.REQUEST_SENT,
                            Milestone.RESPONSE_STARTED),
                    heard.milestones);
        }
    }

    @Test
    void aCertificateOfNobodysIsNotTrusted() throws Exception {
        try (var server = server(certificate("voice.test"))) {
            assertEquals(
                    untrusted("its certificate is not from a trusted authority"),
                    failure(server, UnaryOperator.identity()));
        }
    }

    /// As a company's authority is installed: in a file of certificates.
    @Test
    void anAuthorityOfTheSystemIsTrustedBesideThoseOfJava() throws Exception {
        var store = signed("voice.test");
        Path bundle = folder.resolve("authorities.pem");
        var pem = java.util.Base64.getMimeEncoder(64, new byte[] {'\n'});
        Files.writeString(
                bundle,
                "# Authority\n-----BEGIN CERTIFICATE-----\n"
                        + pem.encodeToString(store.getCertificate("ca").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        var system = SystemTrust.of("Linux", java.util.Map.of("SSL_CERT_FILE", bundle.toString()));
        try (var server = server(store)) {
            var heard = Heard.whole(client(system.change()), "https://voice.test:" + server.port());
            assertArrayEquals(PCM, heard.bytes());
        }
        var other = certificate("voice.test");
        try (var server = server(other)) {
            assertEquals(
                    untrusted("its certificate is not from a trusted authority"),
                    failure(server, system.change()));
        }
    }

    @Test
    void withoutAuthoritiesOfTheSystemThoseOfJavaRemain() throws Exception {
        Path broken = folder.resolve("broken.pem");
        Files.writeString(broken, "no certificates");
        var system = new SystemTrust(List.of("No-Such-Store"), List.of(folder, broken));
        var builder = system.change().apply(new OkHttpClient.Builder());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init((KeyStore) null);
        var ofJava = (X509TrustManager) trust.getTrustManagers()[0];
        assertEquals(
                java.util.Set.copyOf(List.of(ofJava.getAcceptedIssuers())),
                java.util.Set.copyOf(
                        List.of(builder.build().x509TrustManager().getAcceptedIssuers())));
    }

    @Test
    void aCertificateOfAnotherNameIsNotTrusted() throws Exception {
        var store = certificate("other.test");
        try (var server = server(store)) {
            assertEquals(
                    untrusted("its certificate is for another name"),
                    failure(server, trusting(store)));
        }
    }

    @Test
    void anExpiredCertificateIsNotTrusted() throws Exception {
        var store = signed("voice.test", "-startdate", "-3d", "-validity", "1");
        try (var server = server(store)) {
            assertEquals(
                    untrusted("its certificate has expired"), failure(server, trusting(store)));
        }
    }

    @Test
    void aHandshakeThatIsCutIsNotTriedWithLess() throws Exception {
        try (var server = ScriptedServer.start(c -> c.close())) {
            assertEquals(
                    untrusted("no secure connection could be made"),
                    failure(server, UnaryOperator.identity()));
            assertEquals(1, server.connections());
        }
    }

    @Test
    void aHandshakeIsNotBegunOnceTheCallIsCancelled() {
        var steps = new CallSteps(NanoClock.SYSTEM, () -> {}, () -> {});
        var call =
                new OkHttpClient().newCall(new Request.Builder().url("https://voice.test").build());
        steps.secureConnectStart(call);
        call.cancel();
        assertThrows(UncheckedIOException.class, () -> steps.secureConnectStart(call));
    }

    @Test
    void cancellingDuringTheHandshakeEndsTheCall() throws Exception {
        var gone = new Semaphore(0);
        var accepted = new Semaphore(0);
        try (var server =
                ScriptedServer.start(c -> {
                    accepted.release();
                    c.awaitHangUp();
                    gone.release();
                })) {
            var client = client(UnaryOperator.identity());
            for (int i = 0; i < 5; i++) {
                var call =
                        client.newCall(
                                Heard.at("https://voice.test:" + server.port()), Heard.REQUEST);
                Thread.ofVirtual()
                        .start(() -> {
                            accepted.acquireUninterruptibly();
                            call.cancel();
                        });
                var e = assertThrows(SpeechException.class, () -> call.run(new Heard()));
                assertEquals(new SpeechFailure.CutShort("the call was cancelled"), e.failure());
                gone.acquire();
            }
        }
    }
}
