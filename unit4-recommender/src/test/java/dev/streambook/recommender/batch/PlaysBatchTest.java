package dev.streambook.recommender.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.recommender.history.ArchivedEvents;
import dev.streambook.recommender.history.ForgottenRows;
import dev.streambook.recommender.topics.Forgotten;
import dev.streambook.unit1.CountView;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@Engines
class PlaysBatchTest {

    private final SparkSession session;

    PlaysBatchTest(SparkSession session) {
        this.session = session;
    }

    @Test
    void films_watched_and_rated_are_counted_each_event_once_up_to_the_last_row_of_each_partition() {
        CountView plays = count(
                event("a", "watched", 10, "12:01", 0, 0),
                event("b", "rated", 10, "12:09", 0, 1),
                event("a", "watched", 10, "12:01", 0, 2),
                event("c", "shown", 20, "12:30", 0, 7),
                event("d", "watched", 20, "12:02", 1, 4));

        assertThat(plays)
                .isEqualTo(new CountView(
                        Map.of(0, 8L, 1, 5L), Map.of(10, 2L, 20, 1L), Instant.parse("2026-01-31T12:09:00Z")));
    }

    @Test
    void what_a_forgotten_user_did_is_not_counted_and_its_place_in_the_log_still_is() {
        Dataset<Row> rows = rows(
                event("a", "watched", 10, "12:01", 0, 0),
                event("b", "watched", 20, "12:02", 0, 1),
                event("c", "watched", 30, "12:03", 0, 2));
        Forgotten first = new Forgotten(1, Instant.parse("2026-01-31T12:02:00Z"));

        assertThat(PlaysBatch.count(ForgottenRows.emptied(rows, List.of(first))))
                .isEqualTo(new CountView(Map.of(0, 3L), Map.of(30, 1L), Instant.parse("2026-01-31T12:03:00Z")));
        assertThat(ForgottenRows.emptied(rows, List.of(new Forgotten(2, Instant.parse("2027-01-01T00:00:00Z"))))
                        .collectAsList())
                .isEqualTo(rows.collectAsList());
    }

    @Test
    void of_a_forgotten_row_only_time_and_place_are_left() {
        Dataset<Row> rows = rows(event("a", "watched", 10, "12:01", 3, 7));

        assertThat(ForgottenRows.emptied(rows, List.of(new Forgotten(1, Instant.parse("2026-02-01T00:00:00Z"))))
                        .first()
                        .mkString("|"))
                .isEqualTo("forgotten-3-7|forgotten|0|0||" + rows.first().getAs("time") + "|null|null|null|3|7");
    }

    @Test
    void an_archive_without_rows_has_counted_nothing() {
        assertThat(count()).isEqualTo(CountView.empty());
    }

    private CountView count(Row... rows) {
        return PlaysBatch.count(rows(rows));
    }

    private Dataset<Row> rows(Row... rows) {
        return session.createDataFrame(List.of(rows), ArchivedEvents.SCHEMA);
    }

    private static Row event(String id, String kind, int item, String time, int partition, long offset) {
        Timestamp at = Timestamp.from(Instant.parse("2026-01-31T" + time + ":00Z"));
        return RowFactory.create(id, kind, 1, item, "::/64", at, null, null, null, partition, offset);
    }
}
