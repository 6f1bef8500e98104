package voiceplayground.bench;

import voiceplayground.api.SpeechClient;
import voiceplayground.speech.Environment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Prints the time from a call to its first PCM, in ms, for the first and the second call of this
/// JVM.
///
/// Arguments: `warm` or `cold`, base URL, the server's certificate.
final class FirstCallClient {
    private FirstCallClient() {}

    public static void main(String[] args) throws Exception {
        trust(Path.of(args[2]));
        SpeechClient client = Clients.own();
        Environment environment = Clients.environment(args[1]);
        if (args[0].equals("warm")) {
            client.warm(environment);
        }
        System.out.println(call(client, environment) + " " + call(client, environment));
        System.exit(0);
    }

    private static double call(SpeechClient client, Environment environment) throws Exception {
        long[] first = {0};
        long start = System.nanoTime();
        client.newCall(environment, Clients.request(24_000))
                .run(
                        new QuietListener() {
                            @Override
                            public void audio(byte[] bytes, int offset, int length) {
                                if (first[0] == 0) {
                                    first[0] = System.nanoTime();
                                }
                            }
                        });
        return (first[0] - start) / 1e6;
    }

    /// The platform's trust for this JVM: the client is measured as it ships.
    private static void trust(Path pem) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(pem)) {
            store.setCertificateEntry(
                    "bench", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        Path file = Files.createTempFile("vp-trust", ".p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        file.toFile().deleteOnExit();
        System.setProperty("javax.net.ssl.trustStore", file.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        SSLContext.getDefault();
    }
}
