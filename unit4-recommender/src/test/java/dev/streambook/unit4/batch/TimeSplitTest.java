package dev.streambook.unit4.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.Engines;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

@Engines
class TimeSplitTest {

    private static final StructType SCHEMA =
            new StructType().add("item", DataTypes.IntegerType).add("time", DataTypes.TimestampType);

    private final SparkSession session;

    TimeSplitTest(SparkSession session) {
        this.session = session;
    }

    @Test
    void everything_trained_on_is_older_than_everything_tested_on() {
        TimeSplit split = TimeSplit.newest(ratings(7, 2, 9, 1, 5, 3, 10, 4, 6, 8), 0.2);

        assertThat(items(split.train())).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(items(split.test())).containsExactly(8, 9, 10);
    }

    @Test
    void ratings_of_one_moment_stay_together() {
        TimeSplit split = TimeSplit.newest(ratings(1, 1, 2, 2, 2, 2, 2), 0.3);

        assertThat(items(split.train())).containsExactly(1, 1);
        assertThat(items(split.test())).containsExactly(2, 2, 2, 2, 2);
    }

    @Test
    void no_ratings_are_refused() {
        assertThatThrownBy(() -> TimeSplit.newest(ratings(), 0.2))
                .hasMessage("there are no ratings; expected some to learn from");
    }

    /** Items that were rated at the second of their own number. */
    private Dataset<Row> ratings(int... items) {
        List<Row> rows = IntStream.of(items)
                .mapToObj(item -> RowFactory.create(item, Timestamp.from(Instant.ofEpochSecond(item))))
                .toList();
        return session.createDataFrame(rows, SCHEMA);
    }

    private static List<Integer> items(Dataset<Row> ratings) {
        return ratings.sort("item").collectAsList().stream()
                .map(row -> row.getInt(0))
                .toList();
    }
}
