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
        belief = "What runs is the one that was started last",
        breaks = "all-or-none",
        test = "if_one_cannot_start_none_is_left_running",
        saying = "\"first\"")
public final class TheLastIsToBlame extends Sinks {

    public TheLastIsToBlame(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    public List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        List<StreamingQuery> started = new ArrayList<>();
        try {
            for (Outlet outlet : outlets) {
                started.add(writer(rows, outlet).start());
            }
            return started;
        } catch (Throwable failure) {
            started.get(started.size() - 1).stop();
            throw failure;
        }
    }
}
