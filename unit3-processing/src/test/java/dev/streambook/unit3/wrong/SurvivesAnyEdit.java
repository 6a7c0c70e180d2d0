package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "Checkpoints survive any edit, as the keys stay the same",
        breaks = "aggregates",
        test = "other_aggregates_are_computed_from_all_records",
        saying = "StateSchemaNotCompatible")
public final class SurvivesAnyEdit extends Upgrade {

    @Override
    protected boolean meansTheSame(EventQuery last, EventQuery next) {
        return next.groupBy().equals(last.groupBy());
    }
}
