package dev.streambook.recommender.live.process;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where the page and the API can be reached from this machine.
 *
 * @param host as in the settings, such as {@code 127.0.0.1}, {@code ::1} or {@code 0.0.0.0}
 * @param port the port in use
 */
public record ServedAddress(String host, int port) {

    /** Such as {@code http://127.0.0.1:8080/} or {@code http://[::1]:8080/}. */
    public String url() {
        String reachable = reachable();
        String literal = reachable.contains(":") ? "[" + reachable + "]" : reachable;
        return "http://" + literal + ":" + port + "/";
    }

    /** An address that stands for all of this machine's cannot be called; the loopback address of its family can. */
    private String reachable() {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (!address.isAnyLocalAddress()) {
                return host.replaceAll("^\\[|]$", "");
            }
            return address.getAddress().length == 4 ? "127.0.0.1" : "::1";
        } catch (UnknownHostException e) {
            return host;
        }
    }
}
