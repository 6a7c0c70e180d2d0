package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "A user is solved when an event has changed the ratings, and at no other time",
        breaks = "before-model",
        test = "before_the_first_model_the_history_is_kept_and_solved_when_it_comes",
        saying = "when the first model has come")
public final class OnlyAnEventSolves extends Inference {

    public OnlyAnEventSolves(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            private boolean looked;

            @Override
            protected void say(Opinion opinion) {
                looked = false;
                super.say(opinion);
            }

            @Override
            protected UserVector record(Optional<? extends ModelVersion> model) {
                UserVector record = super.record(looked && solved.isEmpty() ? Optional.empty() : model);
                looked = true;
                return record;
            }
        };
    }
}
