package dev.streambook.unit4.api;

import java.util.Map;

/**
 * The body of every error: a problem document as in RFC 9457, <i>Problem Details for HTTP APIs</i>. It has no {@code type},
 * which means that the status says what kind of problem it is.
 *
 * @param title of the status; the same for all errors with this status
 * @param detail what is wrong with this request
 */
public record Problem(String title, int status, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int SHOWN = 80;

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    public static Problem of(int status, String detail) {
        return new Problem(TITLES.getOrDefault(status, "Error"), status, detail);
    }

    /** A value of the request as a detail shows it: its first 80 characters. */
    public static String shown(String value) {
        return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }
}
