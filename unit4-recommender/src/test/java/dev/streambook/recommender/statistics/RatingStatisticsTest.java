package dev.streambook.recommender.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.recommender.RecommenderLog;
import dev.streambook.recommender.settings.MicroBatches;
import dev.streambook.recommender.topics.RatingWindow;
import dev.streambook.unit1.Window;
import dev.streambook.unit3.WindowedRatings.Settings;
import dev.streambook.workbook.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@Engines
class RatingStatisticsTest {

    private static final Instant EIGHT = Instant.parse("2026-01-31T20:00:00Z");

    private final RecommenderLog log;
    private final SparkSession session;
    private final StatisticsSettings settings;

    RatingStatisticsTest(KafkaBroker broker, SparkSession session, Isolated isolated) {
        this.log = RecommenderLog.in(broker, isolated);
        this.session = session;
        this.settings = new StatisticsSettings(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                log.topics(),
                isolated.directory("checkpoint"),
                new StatisticsSettings.Windows(
                        new Settings(Duration.ofHours(1), Duration.ofMinutes(10)),
                        new MicroBatches(Duration.ZERO, 1_000)));
    }

    @Test
    void each_batch_writes_the_windows_that_it_has_changed_and_a_restart_goes_on() {
        run(rated("a", 5, 4), rated("b", 30, 5), watched("c", 40));
        run(rated("d", 50, 3), rated("e", 65, 1));

        assertThat(log.committed(log.topics().statistics()).stream()
                        .map(record -> RatingWindow.fromJson(record.value())))
                .as("ratings of 20:05 and 20:30, a restart, ratings of 20:50 and 21:05; windows of 1 h")
                .containsExactlyInAnyOrder(window(0, 2, 4.5), window(0, 3, 4.0), window(1, 1, 1.0));
    }

    /** The intake hands lines over again when it was killed; a sender posts again when it has no answer. */
    @Test
    void a_rating_that_is_in_the_log_twice_counts_once() {
        run(rated("a", 5, 4), rated("b", 30, 5), rated("a", 5, 4));
        run(rated("b", 30, 5), rated("c", 50, 3));

        assertThat(log.committed(log.topics().statistics()).stream()
                        .map(record -> RatingWindow.fromJson(record.value())))
                .containsExactly(window(0, 2, 4.5), window(0, 3, 4.0));
    }

    /** Spark's watermark begins at 1970, and what is older than a watermark is dropped. */
    @Test
    void the_last_time_that_an_event_may_have_is_counted_and_the_first_one_harms_nothing() {
        run(rated("first", Instant.parse("1900-01-01T00:00:00Z")), rated("a", 5, 4));
        run(rated("last", Instant.parse("9999-12-31T23:59:59.999999999Z")));

        assertThat(log.committed(log.topics().statistics()).stream()
                        .map(record ->
                                RatingWindow.fromJson(record.value()).window().start()))
                .containsExactlyInAnyOrder(EIGHT, Instant.parse("9999-12-31T23:00:00Z"));
    }

    private void run(ViewingEvent... events) {
        log.writeEvents(List.of(events));
        StatisticsExercises reference = StatisticsExercises.take(new Choice(false));
        try (RatingStatistics statistics = RatingStatistics.start(session, settings, reference)) {
            statistics.processAllAvailable();
        }
    }

    private static RatingWindow window(int hour, long ratings, double mean) {
        Instant start = EIGHT.plus(Duration.ofHours(hour));
        return new RatingWindow(new Window(start, start.plus(Duration.ofHours(1))), ratings, mean);
    }

    private static Rated rated(String id, Instant time) {
        return new Rated(id, 7, 31, "2001:db8::/64", time, 4);
    }

    private static Rated rated(String id, int minute, double stars) {
        return new Rated(id, 7, 31, "2001:db8::/64", EIGHT.plus(Duration.ofMinutes(minute)), stars);
    }

    private static Watched watched(String id, int minute) {
        return new Watched(id, 7, 31, "2001:db8::/64", EIGHT.plus(Duration.ofMinutes(minute)), Duration.ofHours(1));
    }
}
