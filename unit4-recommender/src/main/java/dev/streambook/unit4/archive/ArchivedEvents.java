package dev.streambook.unit4.archive;

import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.event.Shown;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import java.sql.Timestamp;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * An event as a row of the archive: the one place where events become columns.
 *
 * <p>Fields that a kind does not have are null. Event time has microseconds. {@code partition} and {@code offset} say
 * where the event stands in the log; no two rows share them.
 */
public final class ArchivedEvents {

    /** The columns of the archive. */
    public static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("user", DataTypes.IntegerType)
            .add("item", DataTypes.IntegerType)
            .add("device", DataTypes.StringType)
            .add("time", DataTypes.TimestampType)
            .add("stars", DataTypes.DoubleType)
            .add("seconds", DataTypes.LongType)
            .add("position", DataTypes.IntegerType)
            .add("partition", DataTypes.IntegerType)
            .add("offset", DataTypes.LongType);

    private ArchivedEvents() {}

    /** The values of a row, in the order of {@link #SCHEMA}. */
    static Object[] row(ViewingEvent event, int partition, long offset) {
        return new Object[] {
            event.id(),
            EventJson.kind(event),
            event.user(),
            event.item(),
            event.device(),
            Timestamp.from(event.time()),
            event instanceof Rated rated ? rated.stars() : null,
            event instanceof Watched watched ? watched.watched().toSeconds() : null,
            event instanceof Shown shown ? shown.position() : null,
            partition,
            offset
        };
    }
}
