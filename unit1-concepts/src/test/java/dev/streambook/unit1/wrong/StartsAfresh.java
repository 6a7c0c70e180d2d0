package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "A restarted program starts with an empty memory; the log goes on where it stopped",
        breaks = "restart",
        test = "duplicates_are_known_after_a_restart",
        saying = "first sightings after a restart of: b c (seen before)")
public final class StartsAfresh extends Deduplicator {

    public StartsAfresh(Retention retention, SeenIds memory) {
        super(retention, SeenIds.none());
    }
}
