package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "Where nothing is remembered nothing was forgotten",
        breaks = "restart",
        test = "the_horizon_is_known_after_a_restart_where_nothing_is_remembered",
        saying = "20:00 and no ids")
public final class AnEmptyMemoryHasNoHorizon extends Deduplicator {

    public AnEmptyMemoryHasNoHorizon(Retention retention, SeenIds memory) {
        super(retention, memory.times().isEmpty() ? SeenIds.none() : memory);
    }
}
