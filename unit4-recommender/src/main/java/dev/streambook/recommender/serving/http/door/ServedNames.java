package dev.streambook.recommender.serving.http.door;

import dev.streambook.recommender.serving.ApiException;
import dev.streambook.unit4.api.Problem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which the API answers. On the loopback address only this machine's own names are served: a page of
 * another site could otherwise give its own name the address 127.0.0.1 and read and write here (DNS rebinding).
 */
public final class ServedNames {

    private static final Set<String> OF_LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final Pattern ORIGIN = Pattern.compile("https?://(.+?)(:[0-9]{1,5})?");

    private final Set<String> names = new HashSet<>(OF_LOOPBACK);
    private final Set<String> configured = new HashSet<>();
    private final boolean anyName;

    /**
     * @param host the address to listen on, which is one of its names; other addresses than loopback ones are served under any
     *     name
     * @param more further names, such as that of a proxy in front
     */
    public ServedNames(String host, Set<String> more) {
        this.anyName = !isLoopback(host);
        names.add(literal(host));
        more.forEach(name -> configured.add(name.toLowerCase(Locale.ROOT)));
        names.addAll(configured);
    }

    /** @throws ApiException if a request of this header {@code Host} is not served */
    public void require(String hostHeader) {
        if (!anyName && (hostHeader == null || !names.contains(name(hostHeader)))) {
            throw ApiException.foreignPage(
                    "host is %s; expected one of %s; a name of a proxy goes into http.served-names"
                            .formatted(
                                    hostHeader == null ? "missing" : Problem.shown(hostHeader),
                                    String.join(", ", names.stream().sorted().toList())));
        }
    }

    /**
     * Whether a page of this origin may write: one that was served under the name of the request itself, or under a
     * configured name, as a proxy in front may ask under ours. The scheme is not looked at, as the proxy may add TLS.
     */
    public boolean isOwn(String origin, String hostHeader) {
        if (origin.equals("http://" + hostHeader) || origin.equals("https://" + hostHeader)) {
            return true;
        }
        Matcher name = ORIGIN.matcher(origin.toLowerCase(Locale.ROOT));
        return name.matches() && configured.contains(name.group(1));
    }

    private static String name(String hostHeader) {
        return hostHeader.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
    }

    /** As it stands in a URL. */
    private static String literal(String host) {
        return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host).toLowerCase(Locale.ROOT);
    }

    /** Whether only this machine can reach the address. */
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true; // the server will refuse to listen on it
        }
    }
}
