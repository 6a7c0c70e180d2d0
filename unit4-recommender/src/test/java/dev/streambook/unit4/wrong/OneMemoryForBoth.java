package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "What is on its way is remembered like all the rest",
        breaks = "kept-on-its-way",
        test = "an_event_on_its_way_is_not_forgotten",
        saying = "handed to the log: a, which is not stored yet, b, c, and a again; remembered: 1")
public final class OneMemoryForBoth extends EventsHandler {

    private final int remembered;

    public OneMemoryForBoth(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
        this.remembered = remembered;
    }

    private final List<String> known = new ArrayList<>();

    @Override
    protected synchronized Sending firstOf(String id, Sending mine) {
        Sending first = super.firstOf(id, mine);
        if (first == mine) {
            known.add(id);
            if (known.size() > remembered) {
                onTheirWay.remove(known.remove(0));
            }
        }
        return first;
    }
}
