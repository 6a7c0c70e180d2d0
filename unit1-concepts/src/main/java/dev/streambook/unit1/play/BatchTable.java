package dev.streambook.unit1.play;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The same table as {@link StreamTable}, as a query over everything that there is. */
public final class BatchTable {

    private static final StructType COLUMNS =
            new StructType().add("id", DataTypes.StringType).add("time", DataTypes.TimestampType);

    private BatchTable() {}

    /** Events by the start of the hour in which they happened; duplicates and broken lines left out. */
    public static SortedMap<Instant, Long> of(List<byte[]> lines, SparkSession spark) {
        List<Row> rows = lines.stream().flatMap(BatchTable::row).toList();
        SortedMap<Instant, Long> hours = new TreeMap<>();
        spark.createDataFrame(rows, COLUMNS)
                .dropDuplicates("id")
                .groupBy(date_trunc("hour", col("time")))
                .count()
                .collectAsList()
                .forEach(row -> hours.put(row.getTimestamp(0).toInstant(), row.getLong(1)));
        return hours;
    }

    private static Stream<Row> row(byte[] line) {
        try {
            var event = EventJson.read(line);
            return Stream.of(RowFactory.create(event.id(), Timestamp.from(event.time())));
        } catch (MalformedEventException broken) {
            return Stream.empty(); // the stream counts these
        }
    }
}
