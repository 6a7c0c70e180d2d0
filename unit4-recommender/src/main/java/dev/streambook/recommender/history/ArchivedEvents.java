package dev.streambook.recommender.history;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.EventColumns;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * An event as a row of the archive: its columns, and where it stands in the log. {@code partition} and {@code offset} say
 * that; no two rows share them.
 */
public final class ArchivedEvents {

    /** The columns of the archive. */
    public static final StructType SCHEMA =
            EventColumns.SCHEMA.add("partition", DataTypes.IntegerType).add("offset", DataTypes.LongType);

    private ArchivedEvents() {}

    /** The values of a row, in the order of {@link #SCHEMA}. */
    public static Object[] row(ViewingEvent event, int partition, long offset) {
        return EventColumns.of(event, partition, offset);
    }
}
