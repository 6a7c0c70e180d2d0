package dev.streambook.recommender.speed;

import dev.streambook.recommender.settings.SettingsBlock;
import java.time.Duration;

/**
 * How the speed layer runs.
 *
 * @param group the consumer group, the same for all instances
 * @param instance names this process over its restarts, unlike all others of the group: a restarted instance aborts what
 *     it left open
 * @param threads how many tasks, 1 or more; more than there are partitions stand idle
 * @param transaction how much one transaction does
 * @param recentIds how many event ids are remembered for each user
 * @param restoreLimit how long taking over partitions may take
 */
public record SpeedSettings(
        String group, String instance, int threads, Transaction transaction, int recentIds, Duration restoreLimit) {

    /**
     * @param events the most events of one transaction
     * @param solves how many untouched users one transaction moves to a new model, so that events keep flowing
     */
    public record Transaction(int events, int solves) {}

    public static SpeedSettings read(SettingsBlock speed, String group, String instance) {
        return new SpeedSettings(
                group,
                instance,
                speed.whole("threads", 1, 256),
                new Transaction(speed.whole("batch", 1, 1_000_000), speed.whole("solves-per-batch", 1, 1_000_000)),
                speed.whole("recent-ids", 1, 1_000_000),
                speed.duration("restore-limit", Duration.ofMillis(1)));
    }
}
