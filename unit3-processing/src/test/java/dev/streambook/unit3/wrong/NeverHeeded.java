package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoint;
import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.Plan;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "Shuffle partitions can never be changed",
        breaks = "replay-heeds",
        test = "a_replay_has_the_number_of_shuffle_partitions_that_is_set",
        saying = "SHUFFLE_PARTITIONS")
public final class NeverHeeded extends Upgrade {

    @Override
    public Plan plan(Checkpoint found, EventQuery next) {
        Plan right = super.plan(found, next);
        return new Plan(right.step(), withoutEffect(found.writtenBy(), next));
    }
}
