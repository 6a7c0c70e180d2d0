package dev.streambook.unit3;

import static org.apache.spark.sql.functions.col;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import java.sql.Timestamp;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Records of the log as rows of events: the place where Spark's queries decode. A record that is not an event gives no row;
 * the archive sets it aside as a dead letter.
 */
public final class EventRows {

    /** An event's columns, and {@code arrived}: when Kafka stored the record. */
    public static final StructType SCHEMA = EventColumns.SCHEMA.add("arrived", DataTypes.TimestampType);

    private EventRows() {}

    /** @param records a stream or a table of Spark's Kafka source */
    public static Dataset<Row> of(Dataset<Row> records) {
        return records.select("value", "timestamp").flatMap(new Decode(), Encoders.row(SCHEMA));
    }

    /** The ratings: {@code id}, {@code user}, {@code item}, {@code time}, {@code arrived}, {@code stars}. */
    public static Dataset<Row> rated(Dataset<Row> events) {
        return events.where(col("kind").equalTo("rated")).select("id", "user", "item", "time", "arrived", "stars");
    }

    /** The impressions: {@code user}, {@code item}, {@code time}, {@code position}. */
    public static Dataset<Row> shown(Dataset<Row> events) {
        return events.where(col("kind").equalTo("shown")).select("user", "item", "time", "position");
    }

    /** The plays: {@code user}, {@code item}, {@code time}, {@code seconds}. */
    public static Dataset<Row> watched(Dataset<Row> events) {
        return events.where(col("kind").equalTo("watched")).select("user", "item", "time", "seconds");
    }

    private static final class Decode implements FlatMapFunction<Row, Row> {

        private static final long serialVersionUID = 1L;

        @Override
        public Iterator<Row> call(Row record) {
            byte[] value = record.getAs("value");
            try {
                ViewingEvent event = EventJson.read(value == null ? new byte[0] : value);
                Timestamp arrived = record.getAs("timestamp");
                return List.of(RowFactory.create(EventColumns.of(event, arrived)))
                        .iterator();
            } catch (MalformedEventException e) {
                return List.<Row>of().iterator();
            }
        }
    }
}
