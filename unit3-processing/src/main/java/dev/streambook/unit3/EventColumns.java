package dev.streambook.unit3;

import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.event.Shown;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import java.sql.Timestamp;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * An event as columns: the one place where events become rows of Spark. Fields that a kind does not have are null. Event time
 * has microseconds.
 */
public final class EventColumns {

    /** The columns of all kinds. */
    public static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("user", DataTypes.IntegerType)
            .add("item", DataTypes.IntegerType)
            .add("device", DataTypes.StringType)
            .add("time", DataTypes.TimestampType)
            .add("stars", DataTypes.DoubleType)
            .add("seconds", DataTypes.LongType)
            .add("position", DataTypes.IntegerType);

    private EventColumns() {}

    /** The values in the order of {@link #SCHEMA}, and after them those of further columns. */
    public static Object[] of(ViewingEvent event, Object... more) {
        Stream<Object> values = Stream.of(
                event.id(),
                EventJson.kind(event),
                event.user(),
                event.item(),
                event.device(),
                Timestamp.from(event.time()),
                event instanceof Rated rated ? rated.stars() : null,
                event instanceof Watched watched ? watched.watched().toSeconds() : null,
                event instanceof Shown shown ? shown.position() : null);
        return Stream.concat(values, Stream.of(more)).toArray();
    }
}
