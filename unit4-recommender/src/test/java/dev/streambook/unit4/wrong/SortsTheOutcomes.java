package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Comparator;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "The client wants to see first what went well",
        breaks = "outcome-each",
        test = "the_bad_events_of_a_batch_are_named_and_the_good_ones_stored",
        saying = "the outcomes of: bad, a, worse, b")
public final class SortsTheOutcomes extends EventsHandler {

    public SortsTheOutcomes(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    public PostReceipt post(List<byte[]> events) {
        return new PostReceipt(super.post(events).outcomes().stream()
                .sorted(Comparator.comparing(Outcome::fate))
                .toList());
    }
}
