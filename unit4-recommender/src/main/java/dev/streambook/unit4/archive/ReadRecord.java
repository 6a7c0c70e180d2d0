package dev.streambook.unit4.archive;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import java.util.Arrays;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Reads a Kafka record: into the archive's columns, or into the sentence that says why it is no event. */
final class ReadRecord implements MapFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    static final String REASON = "reason";

    /** The archive's columns, all null but the place if the record is no event, and why it is none. */
    static final StructType SCHEMA = ArchivedEvents.SCHEMA.add(REASON, DataTypes.StringType);

    @Override
    public Row call(Row record) {
        int partition = record.getAs("partition");
        long offset = record.getAs("offset");
        byte[] value = record.getAs("value");
        try {
            byte[] line = value == null ? new byte[0] : value;
            Object[] event = ArchivedEvents.row(EventJson.read(line), partition, offset);
            return RowFactory.create(Arrays.copyOf(event, SCHEMA.size()));
        } catch (MalformedEventException e) {
            Object[] values = new Object[SCHEMA.size()];
            values[SCHEMA.fieldIndex("partition")] = partition;
            values[SCHEMA.fieldIndex("offset")] = offset;
            values[SCHEMA.fieldIndex(REASON)] = e.getMessage();
            return RowFactory.create(values);
        }
    }
}
