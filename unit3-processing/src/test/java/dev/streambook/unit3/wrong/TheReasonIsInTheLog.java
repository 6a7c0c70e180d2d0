package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "Whoever asks why looks into the log",
        breaks = "all-or-none",
        test = "if_one_cannot_start_none_is_left_running",
        saying = "no-such-format")
public final class TheReasonIsInTheLog extends Sinks {

    public TheReasonIsInTheLog(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    public List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        try {
            return super.start(rows, outlets);
        } catch (Throwable failure) {
            System.getLogger("sinks").log(Level.DEBUG, "not started", failure);
            throw new IllegalStateException("the outlets could not be started");
        }
    }
}
