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
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "Start a query when the one before has had everything",
        breaks = "independent",
        test = "an_outlet_that_fails_stops_no_other",
        saying = "the disk is full")
public final class OneAfterTheOther extends Sinks {

    public OneAfterTheOther(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    public List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        List<StreamingQuery> started = new ArrayList<>();
        boolean all = false;
        try {
            for (Outlet outlet : outlets) {
                StreamingQuery query = writer(rows, outlet).start();
                started.add(query);
                query.processAllAvailable();
            }
            all = true;
            return started;
        } finally {
            for (StreamingQuery query : all ? List.<StreamingQuery>of() : started) {
                query.stop();
            }
        }
    }
}
