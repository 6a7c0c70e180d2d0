package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.Trigger;

/** Spark itself refuses what does not fit a checkpoint; here nothing in it depends on the columns. */
@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "Rows with other columns are another stream",
        breaks = "goes-on",
        test = "an_outlet_goes_on_when_the_rows_have_one_more_column",
        saying = "one more column, stars")
public final class AFolderForEachSchema extends Sinks {

    public AFolderForEachSchema(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    protected DataStreamWriter<Row> writer(Dataset<Row> rows, Outlet outlet) {
        DataStreamWriter<Row> writer = super.writer(rows, outlet);
        String schema = Integer.toHexString(rows.schema().hashCode());
        return outlet.durable()
                ? writer.option(
                        "checkpointLocation", checkpoint(outlet).resolve(schema).toString())
                : writer;
    }
}
