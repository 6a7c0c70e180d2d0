package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "A query of this name is one that I left behind",
        breaks = "only-its-own",
        test = "a_query_that_has_the_name_of_an_outlet_runs_on",
        saying = "an outlet has the same name")
public final class TheNameIsMine extends Sinks {

    public TheNameIsMine(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    public List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        for (StreamingQuery running : rows.sparkSession().streams().active()) {
            if (outlets.stream().anyMatch(outlet -> outlet.name().equals(running.name()))) {
                running.stop();
            }
        }
        return super.start(rows, outlets);
    }
}
