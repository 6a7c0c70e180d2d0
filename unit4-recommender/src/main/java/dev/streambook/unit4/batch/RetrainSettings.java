package dev.streambook.unit4.batch;

import java.time.Duration;

/**
 * When a model is trained.
 *
 * @param firstAfter how many archived events the first model waits for, 1 or more
 * @param growth by what fraction the archive grows from one model to the next, more than 0
 * @param checkEvery how often the archive's size is looked at, more than zero
 */
public record RetrainSettings(long firstAfter, double growth, Duration checkEvery) {

    public RetrainSettings {
        require(firstAfter >= 1, "first-after", firstAfter, "1 or more");
        require(growth > 0, "growth", growth, "more than 0");
        require(!checkEvery.isNegative() && !checkEvery.isZero(), "check-every", checkEvery, "more than PT0S");
    }

    /** The first after 10,000 events, each next after half as many again; looked at each second. */
    public static RetrainSettings defaults() {
        return new RetrainSettings(10_000, 0.5, Duration.ofSeconds(1));
    }

    private static void require(boolean holds, String name, Object value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "training.%s is %s; expected %s; set training.%s".formatted(name, value, expected, name));
        }
    }
}
