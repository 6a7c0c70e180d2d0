package dev.streambook.unit4.api;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the client gets.
 *
 * @param mediaType the header {@code Content-Type}
 * @param headers further ones
 * @param body is written as JSON: one of {@link Answers}, or a {@link Problem}
 */
public record Response(int status, String mediaType, Map<String, String> headers, Object body) {

    /** A 200. */
    public static Response ok(Object body) {
        return new Response(200, "application/json", Map.of(), body);
    }

    /**
     * An error, in the one shape that all errors have.
     *
     * @param detail one sentence for the human at the other end
     */
    public static Response problem(int status, String detail) {
        return new Response(status, Problem.MEDIA_TYPE, Map.of(), Problem.of(status, detail));
    }

    /** The same with one more header. */
    public Response with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new Response(status, mediaType, Map.copyOf(all), body);
    }
}
