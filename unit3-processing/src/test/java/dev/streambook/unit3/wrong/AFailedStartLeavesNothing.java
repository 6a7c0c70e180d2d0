package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "A start that failed leaves nothing behind, no folders either",
        breaks = "goes-on",
        test = "an_outlet_goes_on_after_a_start_that_failed",
        saying = "what an outlet got")
public final class AFailedStartLeavesNothing extends DoesMoreAfterAFailedStart {

    public AFailedStartLeavesNothing(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    void whenOneCouldNotStart(Dataset<Row> rows, List<Outlet> outlets) {
        outlets.forEach(outlet -> FileUtils.deleteQuietly(checkpoint(outlet).toFile()));
    }
}
