package dev.streambook.unit4.live;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Looks before the engines start whether the page's port can be had. */
final class HttpPort {

    private HttpPort() {}

    /** @throws LiveException where the address is not one of this machine's or the port is taken */
    static void check(String host, int port) {
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new LiveException(
                    "http.host is \"%s\"; expected an address of this machine, such as 127.0.0.1".formatted(host));
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new LiveException(
                    "port %d on %s is not free (%s); stop what uses it, or choose another with --port; 0 takes a free one"
                            .formatted(port, host, e.getMessage()));
        }
    }
}
