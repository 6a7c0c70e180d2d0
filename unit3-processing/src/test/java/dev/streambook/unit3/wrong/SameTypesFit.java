package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "The state fits if its types do",
        breaks = "keys",
        test = "another_key_of_the_same_type_is_counted_from_all_records",
        saying = "film 1")
public final class SameTypesFit extends Upgrade {

    @Override
    protected boolean meansTheSame(EventQuery last, EventQuery next) {
        return types(next).equals(types(last)) && next.aggregates().equals(last.aggregates())
                || super.meansTheSame(last, next);
    }

    /** Of a single key; several are compared by name. */
    private static List<String> types(EventQuery query) {
        return query.groupBy().size() == 1 && !query.groupBy().contains("kind") ? List.of("int") : query.groupBy();
    }
}
