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
        belief = "Spark takes URIs, so a folder is given as one",
        breaks = "own-checkpoint",
        test = "checkpoints_are_in_their_folder_whatever_its_name_is",
        saying = "for the outlet parquet")
public final class AFolderIsAUri extends Sinks {

    public AFolderIsAUri(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    protected DataStreamWriter<Row> writer(Dataset<Row> rows, Outlet outlet) {
        DataStreamWriter<Row> writer =
                outlet.writer().apply(rows).queryName(outlet.name()).trigger(trigger);
        return outlet.durable()
                ? writer.option("checkpointLocation", checkpoint(outlet).toUri().toString())
                : writer;
    }
}
