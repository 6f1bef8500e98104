package voiceplayground.bench;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import javax.net.ServerSocketFactory;

/// A TLS 1.3 and HTTP/2 speech server of its own process that answers at once.
///
/// Argument: the file to write its certificate to. Prints its port.
final class TlsServer {
    private TlsServer() {}

    public static void main(String[] args) throws Exception {
        HeldCertificate certificate =
                new HeldCertificate.Builder()
                        .commonName("localhost")
                        .addSubjectAlternativeName("localhost")
                        .build();
        Files.writeString(Path.of(args[0]), certificate.certificatePem());
        byte[] pcm = new byte[7680];
        String audio = Base64.getEncoder().encodeToString(pcm);
        String body =
                "event: audio\ndata: {\"audio\": \"%s\", \"done\": false, \"status\": \"206\"}\n\n"
                                .formatted(audio)
                                .repeat(3)
                        + "data: {\"status\": \"200\", \"done\": true}\n\n";
        var server = new MockWebServer();
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        var answer = new MockResponse.Builder().code(200);
                        return request.getMethod().equals("HEAD")
                                ? answer.build()
                                : answer.addHeader("Content-Type", "text/event-stream")
                                        .body(body)
                                        .build();
                    }
                });
        server.setServerSocketFactory(new PromptServerSockets());
        server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
        server.useHttps(
                new HandshakeCertificates.Builder()
                        .heldCertificate(certificate)
                        .build()
                        .sslSocketFactory());
        server.start(InetAddress.getLoopbackAddress(), 0);
        System.out.println(server.getPort());
        Thread.currentThread().join();
    }

    /// Accepts sockets that send at once, as servers of such services do.
    private static final class PromptServerSockets extends ServerSocketFactory {
        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket socket = super.accept();
                    socket.setTcpNoDelay(true);
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
            throw new UnsupportedOperationException();
        }
    }
}
