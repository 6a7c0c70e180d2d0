package dev.streambook.desk.page;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Set;

/**
 * Serves this machine's own names only: a page of another site could give its own name the address 127.0.0.1 (DNS rebinding).
 * What changes something must come from the desk's own page.
 */
final class LocalOnly {

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private LocalOnly() {}

    /** @throws ForbiddenResponse if the request is not the desk's own */
    static void require(Context request) {
        String host = String.valueOf(request.header("Host"));
        if (!NAMES.contains(host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT))) {
            throw new ForbiddenResponse("host is %s; expected 127.0.0.1 or localhost".formatted(host));
        }
        String origin = request.header("Origin");
        boolean own = origin == null ? READING.contains(request.method()) : origin.equals("http://" + host);
        if (!own) {
            throw new ForbiddenResponse(
                    "origin is %s; expected the desk's own page, http://%s".formatted(origin, host));
        }
    }
}
