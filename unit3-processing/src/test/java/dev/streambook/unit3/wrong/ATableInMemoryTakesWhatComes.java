package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.Trigger;

/** Gives the trigger to the outlets that are durable. */
@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "A trigger goes with a checkpoint",
        breaks = "trigger",
        test = "every_outlet_gets_every_play",
        saying = "give the trigger to every writer")
public final class ATableInMemoryTakesWhatComes extends Sinks {

    public ATableInMemoryTakesWhatComes(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    protected DataStreamWriter<Row> writer(Dataset<Row> rows, Outlet outlet) {
        return outlet.durable()
                ? super.writer(rows, outlet)
                : outlet.writer().apply(rows).queryName(outlet.name());
    }
}
