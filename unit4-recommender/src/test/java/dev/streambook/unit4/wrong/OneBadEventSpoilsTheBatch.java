package dev.streambook.unit4.wrong;

import dev.streambook.event.MalformedEventException;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "A request succeeds or fails as a whole",
        breaks = "refused",
        test = "the_bad_events_of_a_batch_are_named_and_the_good_ones_stored",
        saying = "the outcomes of: bad, a, worse, b")
public final class OneBadEventSpoilsTheBatch extends EventsHandler {

    public OneBadEventSpoilsTheBatch(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    public PostReceipt post(List<byte[]> events) {
        try {
            events.forEach(check::pass);
            return super.post(events);
        } catch (MalformedEventException e) {
            return new PostReceipt(events.stream()
                    .map(event -> Outcome.refused(e.getMessage()))
                    .toList());
        }
    }
}
