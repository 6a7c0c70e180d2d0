package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** Hands out queries that have ended as well. */
@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "An outlet that was started needs no second start",
        breaks = "goes-on",
        test = "an_outlet_goes_on_after_a_start_that_failed",
        saying = "all three by one object")
public final class WhoWasStartedIsNotStartedAgain extends Sinks {

    private final Map<String, StreamingQuery> queries = new HashMap<>();

    public WhoWasStartedIsNotStartedAgain(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    public List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        List<Outlet> fresh = outlets.stream()
                .filter(outlet -> !queries.containsKey(outlet.name()))
                .toList();
        for (StreamingQuery query : super.start(rows, fresh)) {
            queries.put(query.name(), query);
        }
        List<StreamingQuery> all = new ArrayList<>();
        outlets.forEach(outlet -> all.add(queries.get(outlet.name())));
        return all;
    }
}
