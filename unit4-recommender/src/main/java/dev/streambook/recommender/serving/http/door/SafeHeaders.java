package dev.streambook.recommender.serving.http.door;

import java.util.Map;

/**
 * Headers of every answer, pages and errors too: a browser takes nothing for what it does not say it is, runs and loads only
 * what comes from here, and shows none of it inside a page of another site.
 */
public final class SafeHeaders {

    public static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy",
                    "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer");

    private SafeHeaders() {}
}
