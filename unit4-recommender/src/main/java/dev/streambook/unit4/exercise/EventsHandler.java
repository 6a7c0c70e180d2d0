package dev.streambook.unit4.exercise;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.Rated;
import dev.streambook.fault.LostResponse;
import dev.streambook.fault.ResponseLostException;
import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.workbook.TodoException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Exercise 4.11 Idempotent feedback: docs/unit4/4.11-idempotent-feedback.md. Run EventsHandlerTest, or main below, where a
 * client loses an answer and sends its event again.
 */
public final class EventsHandler implements dev.streambook.unit4.EventsHandler {

    private final EventCheck check;
    private final EventLog log;
    private final int remembered;

    public EventsHandler(EventCheck check, EventLog log, int remembered) {
        this.check = check;
        this.log = log;
        this.remembered = remembered;
    }

    /** What became of each event, in their order. */
    @Override
    public PostReceipt post(List<byte[]> events) {
        List<CompletableFuture<Outcome>> outcomes =
                events.stream().map(this::handOver).toList();
        return new PostReceipt(outcomes.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<Outcome> handOver(byte[] posted) {
        try {
            return appendOnce(check.pass(posted));
        } catch (MalformedEventException e) {
            return CompletableFuture.completedFuture(Outcome.refused(e.getMessage()));
        }
    }

    private CompletableFuture<Outcome> appendOnce(CheckedEvent event) {
        // TODO 4.11  log.append(event) hands the event over; its future completes when the event is stored, or with the
        //            reason why not. Turn that into Outcome.stored() or Outcome.notStored(event.id(), failure).
        //            The same event may come again: before, after or while the log works on it. What do you remember,
        //            from when on, and how much of it? digest(event) stands for the content; mind the threads.
        throw new TodoException("4.11 EventsHandler.appendOnce");
    }

    /** 32 bytes that stand for the whole line: the same for the same content, and for no other that is known. */
    private static ByteBuffer digest(CheckedEvent event) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(event.line()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JVM has SHA-256", e);
        }
    }

    /** A client rates a film and gets no answer, sends it again, and then uses the id for another film. */
    public static void main(String[] args) {
        List<String> log = new ArrayList<>();
        EventsHandler handler = new EventsHandler(
                posted -> new CheckedEvent(EventJson.read(posted).id(), "7", posted),
                event -> {
                    log.add(event.id());
                    return CompletableFuture.completedFuture(null);
                },
                100);
        LostResponse<List<byte[]>, PostReceipt> api = new LostResponse<>(handler::post, 1);

        for (Rated rated : List.of(rated(31), rated(31), rated(32))) {
            try {
                System.out.printf("%s for film %d: %s%n", rated.id(), rated.item(), api.apply(List.of(EventJson.write(rated))).outcomes());
            } catch (ResponseLostException e) {
                System.out.printf("%s for film %d: no answer%n", rated.id(), rated.item());
            }
            System.out.println("  the log holds " + log);
        }
    }

    private static Rated rated(int film) {
        return new Rated("mine-1", 7, film, "2001:db8::/64", Instant.parse("2026-01-31T20:15:00Z"), 4.5);
    }
}
