package dev.streambook.recommender.batch;

import dev.streambook.recommender.settings.SettingsBlock;
import java.time.Duration;

/**
 * When a model is trained.
 *
 * @param firstAfter how many archived events the first model waits for, 1 or more
 * @param growth by what fraction the archive grows from one model to the next, more than 0
 * @param atLeastEvery so long after the start of a training the next one begins, however little the archive has grown: the model
 *     and the plays then know nothing more of users who are to be forgotten. More than zero
 * @param checkEvery how often the archive's size is looked at, more than zero
 */
public record RetrainSettings(long firstAfter, double growth, Duration atLeastEvery, Duration checkEvery) {

    public static RetrainSettings read(SettingsBlock training) {
        return new RetrainSettings(
                training.wholeLong("first-after", 1, Long.MAX_VALUE),
                training.number("growth", 0.001, 1_000),
                training.duration("at-least-every", Duration.ofMillis(1)),
                training.duration("check-every", Duration.ofMillis(1)));
    }
}
