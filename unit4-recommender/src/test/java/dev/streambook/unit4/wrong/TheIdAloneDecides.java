package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "The same id is the same event",
        breaks = "conflict",
        test = "the_same_id_for_another_film_is_a_conflict",
        saying = "the outcome of event a for film 32")
public final class TheIdAloneDecides extends EventsHandler {

    public TheIdAloneDecides(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected synchronized Sending firstOf(String id, Sending mine) {
        Sending first = super.firstOf(id, mine);
        return first == mine ? mine : new Sending(mine.content(), first.outcome());
    }
}
