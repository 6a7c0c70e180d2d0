package dev.streambook.unit3.exercise;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.play.ManySinks;
import dev.streambook.workbook.TodoException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/**
 * Exercise 3.11 Many sinks: docs/unit3/3.11-many-sinks.md. Run SinksTest, or the main of this class to let six plays flow into
 * four places, with a crash, and look at what each of them holds.
 */
public final class Sinks implements dev.streambook.unit3.Sinks {

    private final Path checkpoints;
    private final Trigger trigger;

    public Sinks(Path checkpoints, Trigger trigger) {
        this.checkpoints = checkpoints;
        this.trigger = trigger;
    }

    /** Starts a query for each outlet. */
    @Override
    public List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        // TODO 3.11  outlet.writer().apply(rows) is a DataStreamWriter that knows its place. What does it still need before
        //            start(): queryName, trigger, and for a durable outlet checkpointLocation. Which folder?
        //            What if the third of four cannot be started?
        throw new TodoException("3.11 Sinks.start");
    }

    public static void main(String[] args) throws Exception {
        ManySinks.main(Sinks::new);
    }
}
