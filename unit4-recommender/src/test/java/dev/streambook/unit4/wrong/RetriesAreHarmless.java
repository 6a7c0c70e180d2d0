package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "Retries are harmless: whoever reads the log drops what it has seen",
        breaks = "retry",
        test = "an_event_whose_answer_got_lost_is_sent_again_and_appended_once",
        saying = "the log after a was sent, the answer was lost, and a was sent again")
public final class RetriesAreHarmless extends EventsHandler {

    public RetriesAreHarmless(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected synchronized Sending firstOf(String id, Sending mine) {
        if (mine.content().equals(stored.get(id))) {
            stored.remove(id);
        }
        return super.firstOf(id, mine);
    }
}
