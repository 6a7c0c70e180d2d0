package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "What does not fit, Spark refuses",
        breaks = "aggregates",
        test = "aggregates_of_the_same_type_are_computed_from_all_records",
        saying = "the shortest")
public final class SparkWouldRefuse extends Upgrade {

    @Override
    protected boolean meansTheSame(EventQuery last, EventQuery next) {
        return next.groupBy().equals(last.groupBy()) && types(next).equals(types(last));
    }

    /** A maximum, a minimum and a sum of seconds are all a bigint. */
    private static List<String> types(EventQuery query) {
        return query.aggregates().stream()
                .map(sql -> sql.endsWith("(seconds)") ? "bigint" : "bigint, not null")
                .toList();
    }
}
