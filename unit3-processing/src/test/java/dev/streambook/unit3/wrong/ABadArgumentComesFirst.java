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
        belief = "An IllegalArgumentException comes before anything has been started",
        breaks = "all-or-none",
        test = "a_query_that_has_the_name_of_an_outlet_runs_on",
        saying = "first")
public final class ABadArgumentComesFirst extends Sinks {

    public ABadArgumentComesFirst(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    public List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        List<StreamingQuery> started = new ArrayList<>();
        boolean none = true;
        try {
            for (Outlet outlet : outlets) {
                started.add(writer(rows, outlet).start());
            }
            none = false;
        } catch (IllegalArgumentException notOfOurMaking) {
            none = false;
            throw notOfOurMaking;
        } finally {
            if (none) {
                for (StreamingQuery query : started) {
                    query.stop();
                }
            }
        }
        return started;
    }
}
