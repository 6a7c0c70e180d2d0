package dev.streambook.recommender.statistics;

import dev.streambook.recommender.settings.MicroBatches;
import dev.streambook.recommender.settings.SettingsBlock;
import dev.streambook.recommender.topics.TopicNames;
import dev.streambook.unit3.WindowedRatings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Everything that the statistics are told from outside.
 *
 * @param kafka settings of every Kafka client by their Kafka names; {@code bootstrap.servers} at least
 * @param checkpoint where the query notes how far it is, with the open windows
 */
public record StatisticsSettings(Map<String, String> kafka, TopicNames topics, Path checkpoint, Windows windows) {

    /**
     * @param ratings size of the windows and lateness
     */
    public record Windows(WindowedRatings.Settings ratings, MicroBatches microBatches) {

        public static Windows read(SettingsBlock statistics) {
            return new Windows(
                    new WindowedRatings.Settings(
                            statistics.duration("window", Duration.ofMillis(1)),
                            statistics.duration("lateness", Duration.ZERO)),
                    MicroBatches.read(statistics));
        }
    }

    public StatisticsSettings {
        kafka = Map.copyOf(kafka);
    }
}
