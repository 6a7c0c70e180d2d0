package dev.streambook.unit4.play;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Twenty ratings of one evening, in the order of time. User 5 and film 40 appear late. */
public final class FilmClubEvening {

    /** A rating, so many minutes after eight o'clock. */
    public record Given(int user, int item, double stars, int minute) {

        public Instant time() {
            return EIGHT.plusSeconds(60L * minute);
        }
    }

    public static final Instant EIGHT = Instant.parse("2026-01-31T20:00:00Z");

    public static final List<Given> RATINGS = List.of(
            new Given(2, 20, 3.0, 3),
            new Given(1, 10, 4.5, 4),
            new Given(3, 10, 4.0, 8),
            new Given(4, 20, 2.0, 11),
            new Given(1, 20, 1.5, 17),
            new Given(2, 10, 5.0, 22),
            new Given(3, 30, 3.5, 30),
            new Given(1, 30, 4.0, 33),
            new Given(4, 10, 4.5, 41),
            new Given(2, 30, 2.5, 45),
            new Given(3, 20, 1.0, 52),
            new Given(4, 30, 3.0, 55),
            new Given(1, 50, 2.0, 70),
            new Given(2, 50, 4.5, 78),
            new Given(5, 10, 4.0, 84),
            new Given(4, 40, 5.0, 90),
            new Given(3, 50, 4.5, 97),
            new Given(5, 30, 3.5, 99),
            new Given(1, 40, 4.5, 104),
            new Given(4, 50, 3.0, 108));

    private static final StructType COLUMNS = new StructType()
            .add("user", DataTypes.IntegerType)
            .add("item", DataTypes.IntegerType)
            .add("stars", DataTypes.FloatType)
            .add("time", DataTypes.TimestampType);

    private FilmClubEvening() {}

    public static Dataset<Row> ratings(SparkSession spark) {
        List<Row> rows = RATINGS.stream()
                .map(given -> RowFactory.create(
                        given.user(), given.item(), (float) given.stars(), Timestamp.from(given.time())))
                .toList();
        return spark.createDataFrame(rows, COLUMNS);
    }
}
