package dev.streambook.unit3.exercise;

import dev.streambook.unit3.Checkpoint;
import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.Plan;
import dev.streambook.workbook.TodoException;

/**
 * Exercise 3.13 Restart and upgrade: docs/unit3/3.13-restart-and-upgrade.md. Run UpgradePlay, beside this class, first: it
 * makes ten edits to a query, resumes each on its old checkpoint, and shows what Spark does. Then run UpgradeTest.
 */
public final class Upgrade implements dev.streambook.unit3.Upgrade {

    /** Decides on which checkpoint {@code next} is started. */
    @Override
    public Plan plan(Checkpoint found, EventQuery next) {
        EventQuery last = found.writtenBy();
        // TODO 3.13  Compare next with last: topics, filter, groupBy, aggregates, settings; mind found.hasState().
        //            Plan.resume(…) names the changed settings that will have no effect; otherwise Plan.replay().
        throw new TodoException("3.13 Upgrade.plan");
    }
}
