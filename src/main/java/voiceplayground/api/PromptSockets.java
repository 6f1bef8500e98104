package voiceplayground.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.SocketFactory;

/// Sockets that send at once (`TCP_NODELAY`).
///
/// Else the body of a request, which HTTP/2 writes behind its headers, waits in the system until
/// the headers were acknowledged: a whole round trip before the server can begin to speak.
final class PromptSockets extends SocketFactory {
    private final SocketFactory system = SocketFactory.getDefault();

    @Override
    public Socket createSocket() throws IOException {
        return prompt(system.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return prompt(system.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
            throws IOException {
        return prompt(system.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return prompt(system.createSocket(host, port));
    }

    @Override
    public Socket createSocket(
            InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return prompt(system.createSocket(address, port, localAddress, localPort));
    }

    private static Socket prompt(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }
}
