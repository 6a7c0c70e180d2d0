package dev.streambook.unit4.live;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.Map;

/**
 * All settings of the recommender: {@code reference.conf} holds the defaults and says what each means, this record reads
 * them once, and a value out of range is refused here by name.
 */
record LiveSettings(
        Http http,
        int eventPartitions,
        Generated generator,
        int maxBadRows,
        Training training,
        Duration archiveTrigger,
        Trending trending,
        int similarTop) {

    record Http(String host, int port) {}

    record Generated(long seed, int users, int films, long history, double eventsPerSecond) {}

    record Training(
            int rank,
            int iterations,
            double regularization,
            int leastRatings,
            long seed,
            long firstAfter,
            double growth,
            double worseBy) {}

    record Trending(Duration window, Duration slide, Duration lateness, int top, int counters) {}

    /**
     * From the command line, system properties, the environment, {@code application.conf} and {@code reference.conf}, in
     * this order.
     *
     * @param over settings by their names below {@code streambook}
     * @throws LiveException naming the setting, its value and what was expected
     */
    static LiveSettings load(Map<String, String> over) {
        Config known = ConfigFactory.defaultReference().getConfig("streambook");
        over.keySet().stream().filter(key -> !known.hasPath(key)).findFirst().ifPresent(key -> {
            throw new LiveException(
                    "--set %s is no setting; expected one of reference.conf, such as training.rank=32".formatted(key));
        });
        try {
            Config set = ConfigFactory.parseMap(over, "--set").atPath("streambook");
            return from(set.withFallback(ConfigFactory.load()).resolve());
        } catch (ConfigException e) {
            throw new LiveException("the configuration cannot be read: " + e.getMessage());
        }
    }

    static LiveSettings from(Config all) {
        Config config = all.getConfig("streambook");
        return new LiveSettings(
                new Http(config.getString("http.host"), whole(config, "http.port", 0, 65_535)),
                whole(config, "kafka.event-partitions", 1, 1_000),
                generated(config.getConfig("generator")),
                whole(config, "movielens.max-bad-rows", 0, Integer.MAX_VALUE),
                training(config.getConfig("training")),
                config.getDuration("archive.trigger"),
                trending(config.getConfig("trending")),
                whole(config, "similar.top", 1, 1_000));
    }

    LiveSettings with(Http changedHttp, Generated changedGenerator) {
        return new LiveSettings(
                changedHttp,
                eventPartitions,
                changedGenerator,
                maxBadRows,
                training,
                archiveTrigger,
                trending,
                similarTop);
    }

    private static Generated generated(Config config) {
        return new Generated(
                config.getLong("seed"),
                whole(config, "users", 1, 10_000_000),
                whole(config, "films", 1, 1_000_000),
                config.getLong("history"),
                number(config, "events-per-second", 0.001, 1_000_000));
    }

    private static Training training(Config config) {
        return new Training(
                whole(config, "rank", 1, 500),
                whole(config, "iterations", 1, 1_000),
                number(config, "regularization", 0, 1_000),
                whole(config, "least-ratings", 1, 1_000_000),
                config.getLong("seed"),
                config.getLong("first-after"),
                number(config, "growth", 0.001, 1_000),
                number(config, "worse-by", 0, 1_000));
    }

    private static Trending trending(Config config) {
        int top = whole(config, "top", 1, 1_000);
        return new Trending(
                config.getDuration("window"),
                config.getDuration("slide"),
                config.getDuration("lateness"),
                top,
                whole(config, "counters", top, 1_000_000));
    }

    private static int whole(Config config, String key, int least, int most) {
        int value = config.getInt(key);
        if (value < least || value > most) {
            throw new LiveException("%s is %d; expected %d to %d; set it in application.conf"
                    .formatted(config.getValue(key).origin().description() + ": " + key, value, least, most));
        }
        return value;
    }

    private static double number(Config config, String key, double least, double most) {
        double value = config.getDouble(key);
        if (!(value >= least && value <= most)) {
            throw new LiveException("%s is %s; expected %s to %s; set it in application.conf"
                    .formatted(config.getValue(key).origin().description() + ": " + key, value, least, most));
        }
        return value;
    }
}
