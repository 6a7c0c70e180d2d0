package dev.streambook.unit4.speed;

import java.time.Duration;

/**
 * How the speed layer runs.
 *
 * @param group the consumer group, the same for all instances
 * @param instance names this process over its restarts, unlike all others of the group: a restarted instance aborts what
 *     it left open
 * @param threads how many tasks, 1 or more; more than there are partitions stand idle
 * @param batch the most events of one transaction
 * @param solvesPerBatch how many untouched users are moved to a new model in one transaction, so that events keep
 *     flowing in between
 * @param recentIds how many event ids to remember for each user
 * @param restoreLimit how long taking over partitions may take
 */
public record SpeedSettings(
        String group,
        String instance,
        int threads,
        int batch,
        int solvesPerBatch,
        int recentIds,
        Duration restoreLimit) {

    public SpeedSettings {
        atLeastOne("threads", threads);
        atLeastOne("batch", batch);
        atLeastOne("solves-per-batch", solvesPerBatch);
        atLeastOne("recent-ids", recentIds);
    }

    /** One task of 5000 events a transaction. */
    public static SpeedSettings of(String group, String instance) {
        return new SpeedSettings(group, instance, 1, 5000, 500, 128, Duration.ofMinutes(2));
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("speed.%s is %d; expected 1 or more".formatted(name, value));
        }
    }
}
