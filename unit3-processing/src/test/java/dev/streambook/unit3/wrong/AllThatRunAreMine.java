package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "The queries of the session are mine",
        breaks = "only-its-own",
        test = "a_query_of_somebody_else_runs_on_if_one_cannot_start",
        saying = "whether a query runs on")
public final class AllThatRunAreMine extends DoesMoreAfterAFailedStart {

    public AllThatRunAreMine(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    void whenOneCouldNotStart(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        for (StreamingQuery query : rows.sparkSession().streams().active()) {
            query.stop();
        }
    }
}
