package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.serving.http.door.ServedNames;
import dev.streambook.recommender.settings.SettingsBlock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How the HTTP API behaves.
 *
 * @param host the address to listen on; loopback unless the API is meant for others
 * @param port 0 takes a free one
 * @param servedNames names under which it is served on loopback, besides 127.0.0.1, localhost and [::1]
 */
public record ApiSettings(
        String host, int port, Set<String> servedNames, HowMany howMany, Limits limits, Protection protection) {

    /**
     * @param standard films in a list if the request does not say
     * @param most the longest list
     * @param ids the most users or items that one request may name
     */
    public record HowMany(int standard, int most, int ids) {}

    /**
     * @param bodyBytes the largest body of a request
     * @param batch the most events in one request
     * @param concurrent requests answered at the same time
     * @param waiting requests that wait for their turn; one more is refused, or answered the cheap way
     * @param patience how long a request waits at most
     */
    public record Limits(int bodyBytes, int batch, int concurrent, int waiting, Duration patience, Live live) {}

    /**
     * @param clients live pages served at the same time
     * @param interval between two snapshots of the live page
     * @param node the name of this node, which the page shows
     */
    public record Live(int clients, Duration interval, String node) {}

    /**
     * Who may do how much, and what is noted of it.
     *
     * @param apiKey what a request that writes must show; empty if everybody may write. Never in a log or a message
     * @param requestsPerSecond that one client may make; 0 if there is no limit
     * @param accessLog whether each answered request is a line in the log
     */
    public record Protection(Optional<String> apiKey, int requestsPerSecond, boolean accessLog) {

        /** Everybody may do everything, and nothing is noted. */
        public static final Protection NONE = new Protection(Optional.empty(), 0, false);

        private static final int SHORTEST_KEY = 16;

        static Protection read(SettingsBlock http) {
            String key = http.optional("api-key");
            if (!key.isEmpty() && (key.length() < SHORTEST_KEY || !key.matches("[!-~]+"))) {
                throw http.wrong(
                        "api-key",
                        "a text of %d characters".formatted(key.length()),
                        "%d characters or more, letters, digits and signs without spaces".formatted(SHORTEST_KEY));
            }
            return new Protection(
                    Optional.of(key).filter(text -> !text.isEmpty()),
                    http.whole("requests-per-second", 0, 1_000_000),
                    http.flag("access-log"));
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "Protection[apiKey=%s, requestsPerSecond=%d, accessLog=%s]"
                    .formatted(apiKey.isPresent() ? "set" : "none", requestsPerSecond, accessLog);
        }
    }

    /** Whether it listens for this machine alone. */
    public boolean isLoopback() {
        return ServedNames.isLoopback(host);
    }

    public static ApiSettings read(SettingsBlock http) {
        int most = http.whole("max-how-many", 1, 1_000_000);
        int standard = http.whole("default-how-many", 1, 1_000_000);
        if (standard > most) {
            throw http.wrong("default-how-many", standard, "at most http.max-how-many, " + most);
        }
        return new ApiSettings(
                http.text("host"),
                http.whole("port", 0, 65_535),
                http.names("served-names"),
                new HowMany(standard, most, http.whole("max-ids", 1, 10_000)),
                new Limits(
                        http.whole("max-body-bytes", 1, 1 << 30),
                        http.whole("max-batch", 1, 1_000_000),
                        http.whole("max-concurrent", 1, 100_000),
                        http.whole("max-waiting", 0, 100_000),
                        http.duration("max-wait", Duration.ofMillis(1)),
                        new Live(
                                http.whole("max-live-clients", 1, 100_000),
                                http.duration("live-interval", Duration.ofMillis(10)),
                                http.text("node"))),
                Protection.read(http));
    }
}
