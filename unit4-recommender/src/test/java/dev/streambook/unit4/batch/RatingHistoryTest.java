package dev.streambook.unit4.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.unit4.archive.ArchivedEvents;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@Engines
class RatingHistoryTest {

    private static final int USER = 1;

    private final SparkSession session;
    private long offset;

    RatingHistoryTest(SparkSession session) {
        this.session = session;
    }

    @Test
    void what_a_user_says_last_counts_however_early_it_arrived() {
        assertThat(latest(rated(10, "12:05", 4), rated(10, "12:00", 1), rated(20, "12:00", 3)))
                .containsExactlyInAnyOrder("1 10 4.0 12:05", "1 20 3.0 12:00");
    }

    @Test
    void a_rating_that_was_taken_back_is_none() {
        assertThat(latest(rated(10, "12:00", 4), unrated(10, "12:01"))).isEmpty();
        assertThat(latest(unrated(10, "12:01"), rated(10, "12:00", 4))).isEmpty();
    }

    @Test
    void a_rating_after_one_was_taken_back_counts() {
        assertThat(latest(rated(10, "12:00", 4), unrated(10, "12:01"), rated(10, "12:02", 2)))
                .containsExactly("1 10 2.0 12:02");
    }

    @Test
    void at_the_same_moment_the_later_one_in_the_log_counts() {
        assertThat(latest(rated(10, "12:00", 4), rated(10, "12:00", 2))).containsExactly("1 10 2.0 12:00");
    }

    @Test
    void what_was_watched_or_shown_is_no_rating() {
        assertThat(latest(event("watched", 10, "12:00", null), event("shown", 10, "12:00", null)))
                .isEmpty();
    }

    private List<String> latest(Row... events) {
        Dataset<Row> history = session.createDataFrame(List.of(events), ArchivedEvents.SCHEMA);
        return RatingHistory.latest(history).collectAsList().stream()
                .map(row -> "%s %s %s %s"
                        .formatted(
                                row.getInt(0),
                                row.getInt(1),
                                row.getFloat(2),
                                row.getTimestamp(3).toInstant().toString().substring(11, 16)))
                .toList();
    }

    private Row rated(int item, String time, double stars) {
        return event("rated", item, time, stars);
    }

    private Row unrated(int item, String time) {
        return event("unrated", item, time, null);
    }

    private Row event(String kind, int item, String time, Double stars) {
        Timestamp at = Timestamp.from(Instant.parse("2026-01-31T" + time + ":00Z"));
        return RowFactory.create("e" + offset, kind, USER, item, "::/64", at, stars, null, null, 0, offset++);
    }
}
