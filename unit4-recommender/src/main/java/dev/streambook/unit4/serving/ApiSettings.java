package dev.streambook.unit4.serving;

import java.time.Duration;

/**
 * How the HTTP API behaves.
 *
 * @param host the address to listen on; loopback unless the API is meant for others
 * @param port 0 takes a free one
 * @param defaultHowMany films in a list if the request does not say
 * @param maxHowMany the longest list
 * @param maxBodyBytes the largest body of a request
 * @param maxBatch the most events in one request
 * @param maxConcurrent requests answered at the same time; one more is turned away
 * @param maxLiveClients live pages served at the same time
 * @param liveInterval between two pictures of the live page
 */
public record ApiSettings(
        String host,
        int port,
        int defaultHowMany,
        int maxHowMany,
        int maxBodyBytes,
        int maxBatch,
        int maxConcurrent,
        int maxLiveClients,
        Duration liveInterval) {

    public ApiSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("api.port is %d; expected 0 (any free one) to 65535".formatted(port));
        }
        atLeastOne("api.default-how-many", defaultHowMany);
        atLeastOne("api.max-how-many", maxHowMany);
        atLeastOne("api.max-body-bytes", maxBodyBytes);
        atLeastOne("api.max-batch", maxBatch);
        atLeastOne("api.max-concurrent", maxConcurrent);
        atLeastOne("api.max-live-clients", maxLiveClients);
    }

    /** Loopback, lists of 10 to 1000, bodies to 1 MiB, 64 requests at a time, a picture a second. */
    public static ApiSettings onLoopback(int port) {
        return new ApiSettings("127.0.0.1", port, 10, 1000, 1 << 20, 1000, 64, 32, Duration.ofSeconds(1));
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("%s is %d; expected 1 or more".formatted(name, value));
        }
    }
}
