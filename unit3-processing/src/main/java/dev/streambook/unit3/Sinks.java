package dev.streambook.unit3;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;

/**
 * Lets one stream flow into several outlets, each at its own pace and with its own memory of what it has had.
 *
 * <p>An answer has the public constructor {@code (Path checkpoints, Trigger trigger)}: the folder for the checkpoints, and when each query
 * runs its micro-batches.
 */
@Exercise(
        id = "3.11",
        title = "Many sinks",
        stars = 2,
        partOf = "the archive: its query from topic events to Parquet files, with its checkpoint")
@Promise(
        id = "every-row",
        says = "Every outlet gets every row, as its writer says, under a query of its name.",
        read = "one-writestream-one-sink")
@Promise(
        id = "trigger",
        says = "Each query runs its micro-batches when the trigger says.",
        read = "one-writestream-one-sink")
@Promise(
        id = "own-checkpoint",
        says = "Each outlet that is durable has a checkpoint of its own.",
        read = "a-checkpoint-for-each")
@Promise(
        id = "goes-on",
        says = "A durable outlet that is started again goes on where it was.",
        read = "a-checkpoint-for-each")
@Promise(
        id = "by-name",
        says = "An outlet is known by its name: others may come and go, and one that is new gets all rows.",
        read = "a-checkpoint-for-each")
@Promise(
        id = "not-durable",
        says = "An outlet that is not durable gets all rows again at each start.",
        read = "a-sink-that-forgets")
@Promise(id = "independent", says = "An outlet that fails stops no other.", read = "what-one-sink-does-to-the-others")
@Promise(
        id = "at-once",
        says = "start returns the queries in the order of the outlets, and waits for no batch of theirs.",
        read = "one-writestream-one-sink")
@Promise(
        id = "only-its-own",
        says = "Queries that this call has not started are left alone.",
        read = "what-one-sink-does-to-the-others")
@Promise(
        id = "all-or-none",
        says = "If one outlet cannot be started, that is thrown, and none of the others is left running.",
        read = "what-one-sink-does-to-the-others")
public interface Sinks {

    /**
     * Starts a query for each outlet and waits for none of them.
     *
     * @param rows a stream that can be read again from where a checkpoint says
     * @param outlets with different names, or none
     * @return the queries, in the order of the outlets
     */
    List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException;
}
