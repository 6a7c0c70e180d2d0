package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** Cleans up rightly when a query could not be started, and then does one thing more. */
abstract class DoesMoreAfterAFailedStart extends Sinks {

    DoesMoreAfterAFailedStart(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    abstract void whenOneCouldNotStart(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException;

    @Override
    public final List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        boolean all = false;
        try {
            List<StreamingQuery> started = super.start(rows, outlets);
            all = true;
            return started;
        } finally {
            if (!all) {
                whenOneCouldNotStart(rows, outlets);
            }
        }
    }
}
