package dev.streambook.recommender.intake;

import dev.streambook.unit4.EventsHandler;
import dev.streambook.unit4.PostReceipt;

/** Takes the body of a request, one event or an array of them, to exercise 4.11. */
public final class EventIntake {

    private final EventsHandler handler;
    private final int maxBatch;

    public EventIntake(EventsHandler handler, int maxBatch) {
        this.handler = handler;
        this.maxBatch = maxBatch;
    }

    /** @throws MalformedBatchException if the body is no JSON object or array, or holds no event or too many */
    public PostReceipt take(byte[] body) {
        return handler.post(PostedBody.of(body, maxBatch));
    }
}
