package dev.streambook.unit4.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.unit1.CountView;
import dev.streambook.unit4.archive.ArchivedEvents;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    void an_archive_without_rows_has_counted_nothing() {
        assertThat(count()).isEqualTo(CountView.empty());
    }

    private CountView count(Row... rows) {
        return PlaysBatch.count(session.createDataFrame(List.of(rows), ArchivedEvents.SCHEMA));
    }

    private static Row event(String id, String kind, int item, String time, int partition, long offset) {
        Timestamp at = Timestamp.from(Instant.parse("2026-01-31T" + time + ":00Z"));
        return RowFactory.create(id, kind, 1, item, "::/64", at, null, null, null, partition, offset);
    }
}
