package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoint;
import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.Plan;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "The same query gets the same plan",
        breaks = "keeps-nothing",
        test = "a_plan_depends_on_nothing_that_was_asked_before",
        saying = "on another checkpoint it is there")
public final class AQueryHasOnePlan extends Upgrade {

    private final Map<EventQuery, Plan> plans = new ConcurrentHashMap<>();

    @Override
    public Plan plan(Checkpoint found, EventQuery next) {
        return plans.computeIfAbsent(next, query -> super.plan(found, query));
    }
}
