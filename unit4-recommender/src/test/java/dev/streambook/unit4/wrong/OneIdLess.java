package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "The one that comes next needs its place, too",
        breaks = "newest",
        test = "as_many_are_remembered_as_were_asked_for",
        saying = "e1 is known")
public final class OneIdLess extends EventsHandler {

    public OneIdLess(EventCheck check, EventLog log, int remembered) {
        super(check, log, Math.max(1, remembered - 1));
    }
}
