package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "To look at the deadline when it is the call's turn is early enough",
        breaks = "expired-place",
        test = "an_expired_call_makes_room_for_the_next",
        saying = "C is refused")
public final class HoldsThePlace extends LoadShedder {

    private boolean arriving;

    public HoldsThePlace(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    public void admit(Call call) {
        arriving = true;
        super.admit(call);
        arriving = false;
    }

    @Override
    protected List<Call> takeExpired() {
        return arriving ? List.of() : super.takeExpired();
    }
}
