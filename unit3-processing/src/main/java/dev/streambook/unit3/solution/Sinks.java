package dev.streambook.unit3.solution;

import dev.streambook.unit3.Outlet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** A query for each outlet. Cost: the stream is read once for each of them. */
public class Sinks implements dev.streambook.unit3.Sinks {

    protected final Path checkpoints;
    protected final Trigger trigger;

    public Sinks(Path checkpoints, Trigger trigger) {
        this.checkpoints = checkpoints;
        this.trigger = trigger;
    }

    // tag::start[]
    @Override
    public List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        List<StreamingQuery> started = new ArrayList<>();
        boolean all = false;
        try {
            for (Outlet outlet : outlets) {
                started.add(writer(rows, outlet).start());
            }
            all = true;
            return started;
        } finally { // and no catch: Spark throws checked exceptions that it does not declare
            if (!all) {
                for (StreamingQuery query : started) {
                    query.stop();
                }
            }
        }
    }

    protected DataStreamWriter<Row> writer(Dataset<Row> rows, Outlet outlet) {
        DataStreamWriter<Row> writer =
                outlet.writer().apply(rows).queryName(outlet.name()).trigger(trigger);
        return outlet.durable()
                ? writer.option("checkpointLocation", checkpoint(outlet).toString())
                : writer;
    }

    protected Path checkpoint(Outlet outlet) {
        return checkpoints.resolve(outlet.name());
    }
    // end::start[]
}
