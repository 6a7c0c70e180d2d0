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
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "What can fail is start()",
        breaks = "all-or-none",
        test = "if_one_cannot_say_what_it_writes_none_is_left_running",
        saying = "its writer() throws")
public final class OnlyStartFails extends Sinks {

    public OnlyStartFails(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    public List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        List<StreamingQuery> started = new ArrayList<>();
        for (Outlet outlet : outlets) {
            DataStreamWriter<Row> writer = writer(rows, outlet);
            boolean runs = false;
            try {
                started.add(writer.start());
                runs = true;
            } finally {
                if (!runs) {
                    for (StreamingQuery query : started) {
                        query.stop();
                    }
                }
            }
        }
        return started;
    }
}
