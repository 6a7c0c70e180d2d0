package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "What is not AvailableNow is as soon as possible",
        breaks = "trigger",
        test = "each_query_has_the_trigger_that_was_given",
        saying = "given was ProcessingTimeTrigger")
public final class AllElseIsTheDefault extends Sinks {

    public AllElseIsTheDefault(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    protected DataStreamWriter<Row> writer(Dataset<Row> rows, Outlet outlet) {
        DataStreamWriter<Row> writer = super.writer(rows, outlet);
        return trigger.equals(Trigger.AvailableNow()) ? writer : writer.trigger(Trigger.ProcessingTime(0));
    }
}
