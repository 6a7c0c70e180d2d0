package dev.streambook.recommender.live.process;

import dev.streambook.recommender.settings.SettingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Checks before the engines start whether the page can listen on its port. */
public final class HttpPort {

    private HttpPort() {}

    /** @throws SettingException where the address is not one of this machine's or the port is taken */
    public static void check(String host, int port) {
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new SettingException(
                    "http.host is \"%s\"; expected an address of this machine, such as 127.0.0.1".formatted(host));
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new SettingException(
                    "port %d on %s is not free (%s); stop what uses it, or choose another with --port; 0 takes a free one"
                            .formatted(port, host, e.getMessage()));
        }
    }
}
