package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
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
        belief = "First outlet, first checkpoint",
        breaks = "by-name",
        test = "an_outlet_that_is_added_in_front_gets_all_plays",
        saying = "kafka was there alone")
public final class NumberedCheckpoints extends Sinks {

    public NumberedCheckpoints(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    private int number;

    @Override
    public List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        number = 0;
        return super.start(rows, outlets);
    }

    @Override
    protected Path checkpoint(Outlet outlet) {
        return checkpoints.resolve("query-" + number++);
    }
}
