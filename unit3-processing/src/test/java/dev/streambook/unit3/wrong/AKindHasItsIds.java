package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "Each kind of event has ids of its own",
        breaks = "by-id",
        test = "copies_may_differ_in_everything_but_the_id",
        saying = "differ from the first in user, device or kind")
public final class AKindHasItsIds extends DedupWithinWatermark {

    public AKindHasItsIds(Duration delay) {
        super(delay);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return Arrays.asList(events.columns()).contains("kind")
                ? events.withWatermark("time", interval(delay)).dropDuplicatesWithinWatermark("id", "kind")
                : super.build(events);
    }
}
