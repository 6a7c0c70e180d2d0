package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "As long as there is room, it does not matter who takes it",
        breaks = "wherever",
        test = "a_call_that_comes_expires_those_whose_deadline_has_come_also_where_there_is_room",
        saying = "B waits past its deadline, and then C comes")
public final class LooksForTheLateWhereThereIsNoRoom extends LoadShedder {

    private final int places;
    private boolean comes;

    public LooksForTheLateWhereThereIsNoRoom(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
        this.places = queue;
    }

    @Override
    public void admit(Call call) {
        synchronized (this) {
            comes = true;
        }
        super.admit(call);
    }

    @Override
    protected List<Call> takeExpired() {
        boolean hasRoom = comes && waiting.size() < places;
        comes = false;
        return hasRoom ? List.of() : super.takeExpired();
    }
}
