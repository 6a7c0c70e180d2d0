package dev.streambook.unit4.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "A user whom the model does not know is an error",
        breaks = "unknown-user",
        test = "the_first_event_of_an_unknown_user_begins_a_history",
        saying = "user 77 is unknown")
public final class AnUnknownUserIsAnError extends Inference {

    public AnUnknownUserIsAnError(int recentIds) {
        super(recentIds);
    }

    private final Set<Integer> known = new HashSet<>();

    @Override
    public void restore(UserVector user) {
        known.add(user.user());
        super.restore(user);
    }

    @Override
    public boolean process(ViewingEvent event) {
        if (!known.contains(event.user())) {
            throw new IllegalArgumentException("user " + event.user() + " is unknown");
        }
        return super.process(event);
    }
}
