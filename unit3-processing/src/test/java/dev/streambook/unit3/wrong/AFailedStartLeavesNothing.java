package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "A start that failed leaves nothing behind, no folders either",
        breaks = "goes-on",
        test = "an_outlet_goes_on_after_a_start_that_failed",
        saying = "what an outlet got")
public final class AFailedStartLeavesNothing extends Sinks {

    public AFailedStartLeavesNothing(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    public List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        boolean all = false;
        try {
            List<StreamingQuery> started = super.start(rows, outlets);
            all = true;
            return started;
        } finally {
            if (!all) {
                outlets.forEach(
                        outlet -> FileUtils.deleteQuietly(checkpoint(outlet).toFile()));
            }
        }
    }
}
