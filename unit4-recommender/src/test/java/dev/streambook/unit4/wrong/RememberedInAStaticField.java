package dev.streambook.unit4.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.RecentIds;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "A static field keeps what was taken, whichever instance asks",
        breaks = "log-only",
        test = "what_a_crashed_instance_took_and_did_not_commit_is_new_again",
        saying = "a comes again")
public final class RememberedInAStaticField extends Inference {

    private static RecentIds taken;

    public RememberedInAStaticField(int recentIds) {
        super(recentIds);
        if (taken == null) {
            taken = new RecentIds(recentIds, List.of());
        }
    }

    @Override
    public boolean process(ViewingEvent event) {
        boolean wasTaken = taken.contains(event.id());
        taken.add(event.id());
        return super.process(event) && !wasTaken;
    }
}
