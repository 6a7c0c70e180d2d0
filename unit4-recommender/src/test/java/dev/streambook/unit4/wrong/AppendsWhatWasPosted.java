package dev.streambook.unit4.wrong;

import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "The log should hold what the client sent",
        breaks = "as-checked",
        test = "what_is_appended_is_what_the_check_made",
        saying = "7: a 7 31")
public final class AppendsWhatWasPosted extends EventsHandler {

    public AppendsWhatWasPosted(EventCheck check, EventLog log, int remembered) {
        super(posted -> asPosted(check.pass(posted), posted), log, remembered);
    }

    private static CheckedEvent asPosted(CheckedEvent event, byte[] posted) {
        return new CheckedEvent(event.id(), event.key(), posted);
    }
}
