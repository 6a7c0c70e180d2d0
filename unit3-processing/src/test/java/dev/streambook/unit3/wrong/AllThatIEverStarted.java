package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "What this object has started is its own",
        breaks = "only-its-own",
        test = "queries_of_an_earlier_start_run_on_if_one_cannot_start",
        saying = "the queries that the first call returned")
public final class AllThatIEverStarted extends Sinks {

    public AllThatIEverStarted(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    private final List<StreamingQuery> all = new ArrayList<>();

    @Override
    public List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        boolean good = false;
        try {
            List<StreamingQuery> started = super.start(rows, outlets);
            all.addAll(started);
            good = true;
            return started;
        } finally {
            if (!good) {
                for (StreamingQuery query : all) {
                    query.stop();
                }
            }
        }
    }
}
