package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "The durable ones are started first",
        breaks = "at-once",
        test = "the_queries_have_the_names_of_their_outlets_and_come_in_their_order",
        saying = "for the outlets films-of-the-year-2026, table-b, films-a")
public final class TheDurableFirst extends Sinks {

    public TheDurableFirst(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    public List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        return super.start(
                rows,
                outlets.stream()
                        .sorted(Comparator.comparing(outlet -> !outlet.durable()))
                        .toList());
    }
}
