package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoint;
import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.Plan;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "What could resume once can resume again",
        breaks = "keeps-nothing",
        test = "a_plan_depends_on_nothing_that_was_asked_before",
        saying = "lost once more")
public final class ResumedOnceIsResumedAgain extends Upgrade {

    private Plan resumed;

    @Override
    public Plan plan(Checkpoint found, EventQuery next) {
        if (resumed != null && found.writtenBy().equals(next)) {
            return resumed;
        }
        Plan plan = super.plan(found, next);
        resumed = plan.step() == Plan.Step.RESUME ? plan : resumed;
        return plan;
    }
}
