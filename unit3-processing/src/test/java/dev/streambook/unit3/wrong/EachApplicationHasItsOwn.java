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
        belief = "A checkpoint belongs to an application, as its logs do",
        breaks = "goes-on",
        test = "after_a_restart_each_outlet_goes_on",
        saying = "as the id of the application is")
public final class EachApplicationHasItsOwn extends Sinks {

    public EachApplicationHasItsOwn(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    protected DataStreamWriter<Row> writer(Dataset<Row> rows, Outlet outlet) {
        DataStreamWriter<Row> writer = super.writer(rows, outlet);
        String application = rows.sparkSession().sparkContext().applicationId();
        return outlet.durable()
                ? writer.option(
                        "checkpointLocation",
                        checkpoint(outlet).resolve(application).toString())
                : writer;
    }
}
