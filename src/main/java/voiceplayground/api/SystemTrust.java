package voiceplayground.api;

import okhttp3.OkHttpClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// The authorities that certificates are checked against: those of the Java runtime and those of
/// the system, so that a company's own authority, once installed, is believed here as in its
/// browsers.
///
/// More authorities are all that is added. The checking is the JDK's own, and nothing turns it off.
final class SystemTrust {
    /// The bundles of Debian, Fedora, openSUSE and Alpine.
    private static final List<String> LINUX_BUNDLES =
            List.of(
                    "/etc/ssl/certs/ca-certificates.crt",
                    "/etc/pki/tls/certs/ca-bundle.crt",
                    "/etc/ssl/ca-bundle.pem",
                    "/etc/ssl/cert.pem");

    private static final Logger LOG = Logger.getLogger(SystemTrust.class.getName());

    private final List<String> stores;
    private final List<Path> bundles;

    /// @param stores types of key stores that the system's own authorities are in
    /// @param bundles files of certificates in PEM; the first that is there counts
    SystemTrust(List<String> stores, List<Path> bundles) {
        this.stores = stores;
        this.bundles = bundles;
    }

    /// The authorities of a system.
    ///
    /// @param systemName as in the property `os.name`
    /// @param variables `SSL_CERT_FILE` names a bundle, as it does for OpenSSL
    static SystemTrust of(String systemName, Map<String, String> variables) {
        String system = systemName.toLowerCase(Locale.ROOT);
        var named =
                Optional.ofNullable(variables.get("SSL_CERT_FILE"))
                        .filter(file -> !file.isBlank())
                        .stream();
        if (system.startsWith("windows")) {
            return new SystemTrust(
                    List.of("Windows-ROOT", "Windows-ROOT-LOCALMACHINE"), paths(named));
        }
        if (system.startsWith("mac")) {
            return new SystemTrust(List.of("KeychainStore-ROOT", "KeychainStore"), paths(named));
        }
        return new SystemTrust(List.of(), paths(Stream.concat(named, LINUX_BUNDLES.stream())));
    }

    private static List<Path> paths(Stream<String> names) {
        return names.map(Path::of).toList();
    }

    /// Lets a client believe them. Reads the system's list, some tens of milliseconds: not on the
    /// window's thread.
    UnaryOperator<OkHttpClient.Builder> change() {
        try {
            var anchors = anchors();
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(anchors);
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            var trust = manager(factory);
            return builder -> builder.sslSocketFactory(context.getSocketFactory(), trust);
        } catch (GeneralSecurityException | IOException e) {
            LOG.log(Level.WARNING, "the system's authorities are left out", e);
            return UnaryOperator.identity();
        }
    }

    private KeyStore anchors() throws GeneralSecurityException, IOException {
        Set<Certificate> all = new LinkedHashSet<>(ofJava());
        int ofJava = all.size();
        for (String type : stores) {
            all.addAll(ofStore(type));
        }
        all.addAll(ofBundle());
        LOG.log(Level.FINE, "{0} authorities, {1} of Java", new Object[] {all.size(), ofJava});
        var anchors = KeyStore.getInstance(KeyStore.getDefaultType());
        anchors.load(null, null);
        int number = 0;
        for (var certificate : all) {
            anchors.setCertificateEntry("authority-" + number++, certificate);
        }
        return anchors;
    }

    /// Those of the runtime, or those that its own properties name in their place.
    private static List<Certificate> ofJava() throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return List.of(manager(factory).getAcceptedIssuers());
    }

    private static X509TrustManager manager(TrustManagerFactory factory)
            throws GeneralSecurityException {
        for (var manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("no manager for X.509");
    }

    private static List<Certificate> ofStore(String type) {
        try {
            var store = KeyStore.getInstance(type);
            store.load(null, null);
            var found = new ArrayList<Certificate>();
            for (String alias : Collections.list(store.aliases())) {
                var certificate =
                        store.isCertificateEntry(alias) ? store.getCertificate(alias) : null;
                if (certificate != null) {
                    found.add(certificate);
                }
            }
            return found;
        } catch (GeneralSecurityException | IOException e) {
            LOG.log(Level.FINE, "no store " + type, e);
            return List.of();
        }
    }

    private List<Certificate> ofBundle() {
        for (Path bundle : bundles) {
            try (var in = Files.newInputStream(bundle)) {
                return List.copyOf(
                        CertificateFactory.getInstance("X.509").generateCertificates(in));
            } catch (GeneralSecurityException | IOException e) {
                LOG.log(Level.FINE, "no bundle " + bundle, e);
            }
        }
        return List.of();
    }
}
