package dev.streambook.unit3;

import dev.streambook.unit3.microbatch.MicroBatch;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Ratings of the evening of 2026-01-31 as rows, and windows as text. */
final class RatingRows {

    static final StructType SCHEMA = new StructType()
            .add("user", DataTypes.IntegerType)
            .add("item", DataTypes.IntegerType)
            .add("time", DataTypes.TimestampType)
            .add("arrived", DataTypes.TimestampType)
            .add("stars", DataTypes.DoubleType);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RatingRows() {}

    /** @param clock such as {@code 20:05} */
    static Row rated(String clock, double stars) {
        return rated(at(clock), at(clock), stars);
    }

    static Row rated(Instant time, Instant arrived, double stars) {
        return RowFactory.create(7, 31, Timestamp.from(time), Timestamp.from(arrived), stars);
    }

    static Instant at(String clock) {
        return Instant.parse("2026-01-31T" + (clock.length() == 5 ? clock + ":00" : clock) + "Z");
    }

    /** All rows of these batches, by their windows: {@code 20:00 to 21:00: 2 ratings, mean 4.5}. */
    static List<String> windows(List<MicroBatch> batches) {
        return text(batches.stream().flatMap(batch -> batch.rows().stream()).toList());
    }

    static List<String> text(List<Row> rows) {
        return rows.stream().map(RatingRows::text).sorted().toList();
    }

    private static String text(Row row) {
        long ratings = row.getAs("ratings");
        double mean = row.getAs("mean");
        return String.format(
                Locale.ROOT,
                "%s to %s: %d rating%s, mean %s",
                CLOCK.format(row.<Timestamp>getAs("start").toInstant()),
                CLOCK.format(row.<Timestamp>getAs("end").toInstant()),
                ratings,
                ratings == 1 ? "" : "s",
                mean);
    }
}
