package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.serving.ApiException;
import dev.streambook.unit4.api.Problem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names under which the API answers. On the loopback address only this machine's own names are served: a page of
 * another site could otherwise give its own name the address 127.0.0.1 and read and write here (DNS rebinding).
 */
final class ServedNames {

    private static final Set<String> OF_LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> names = new HashSet<>(OF_LOOPBACK);
    private final boolean anyName;

    /**
     * @param host the address to listen on; other addresses than loopback ones are served under any name
     * @param more further names, such as that of a proxy in front
     */
    ServedNames(String host, Set<String> more) {
        this.anyName = !isLoopback(host);
        more.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    /** @throws ApiException if a request of this header {@code Host} is not served */
    void require(String hostHeader) {
        if (!anyName && (hostHeader == null || !names.contains(name(hostHeader)))) {
            throw ApiException.foreignPage(
                    "host is %s; expected one of %s; a name of a proxy goes into http.served-names"
                            .formatted(
                                    hostHeader == null ? "missing" : Problem.shown(hostHeader),
                                    String.join(", ", names.stream().sorted().toList())));
        }
    }

    /**
     * Whether a page of this origin may write: one that was served under the name of the request itself. The scheme is not
     * looked at, as a proxy in front may add TLS.
     */
    static boolean isOwn(String origin, String hostHeader) {
        return origin.equals("http://" + hostHeader) || origin.equals("https://" + hostHeader);
    }

    private static String name(String hostHeader) {
        return hostHeader.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true; // the server will refuse to listen on it
        }
    }
}
