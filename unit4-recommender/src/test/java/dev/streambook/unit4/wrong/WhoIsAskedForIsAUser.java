package dev.streambook.unit4.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Begins a history for each user that somebody asks for. */
@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "Whoever is asked for will soon send an event",
        breaks = "asked-only",
        test = "a_thousand_users_who_are_only_asked_for_leave_nothing",
        saying = "state() of 1,000 more users of whom nothing is known")
public final class WhoIsAskedForIsAUser extends Inference {

    private final Set<Integer> users = new HashSet<>();

    public WhoIsAskedForIsAUser(int recentIds) {
        super(recentIds);
    }

    @Override
    public void restore(UserVector user) {
        users.add(user.user());
        super.restore(user);
    }

    @Override
    public boolean process(ViewingEvent event) {
        users.add(event.user());
        return super.process(event);
    }

    @Override
    public UserVector state(int user, Optional<? extends ModelVersion> model) {
        if (users.add(user)) {
            super.restore(UserVector.unknown(user));
        }
        return super.state(user, model);
    }
}
