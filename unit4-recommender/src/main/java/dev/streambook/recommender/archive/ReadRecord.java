package dev.streambook.recommender.archive;

import dev.streambook.event.EventJson;
import dev.streambook.recommender.history.ArchivedEvents;
import java.util.Arrays;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Reads a Kafka record into the archive's columns. What is no event, or cannot be a row, is put into the dead letters, and
 * its row has the reason in place of the event: no record may end the query.
 */
final class ReadRecord implements MapFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    static final String REASON = "reason";

    /** The archive's columns, all null but the place if the record is no event, and why it is none. */
    static final StructType SCHEMA = ArchivedEvents.SCHEMA.add(REASON, DataTypes.StringType);

    private final ArchiveLetters letters;

    ReadRecord(ArchiveLetters letters) {
        this.letters = letters;
    }

    @Override
    public Row call(Row record) {
        int partition = record.getAs("partition");
        long offset = record.getAs("offset");
        try {
            Object[] event = ArchivedEvents.row(EventJson.read(record.getAs("value")), partition, offset);
            return RowFactory.create(Arrays.copyOf(event, SCHEMA.size()));
        } catch (RuntimeException e) {
            String reason = String.valueOf(e.getMessage());
            letters.write(record, reason);
            Object[] values = new Object[SCHEMA.size()];
            values[SCHEMA.fieldIndex("partition")] = partition;
            values[SCHEMA.fieldIndex("offset")] = offset;
            values[SCHEMA.fieldIndex(REASON)] = reason;
            return RowFactory.create(values);
        }
    }
}
