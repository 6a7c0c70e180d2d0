package dev.streambook.unit4.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "Ids grow with time, so the order of the ids is the order of the events",
        breaks = "order",
        test = "events_of_a_user_keep_their_order",
        saying = "the log after a request with c, a, b of user 7")
public final class SortsById extends EventsHandler {

    public SortsById(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    public PostReceipt post(List<byte[]> events) {
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>(Collections.nCopies(events.size(), null));
        IntStream.range(0, events.size())
                .boxed()
                .sorted(Comparator.comparing(i -> new String(events.get(i), UTF_8)))
                .forEach(i -> outcomes.set(i, handOver(events.get(i))));
        return new PostReceipt(outcomes.stream().map(CompletableFuture::join).toList());
    }
}
