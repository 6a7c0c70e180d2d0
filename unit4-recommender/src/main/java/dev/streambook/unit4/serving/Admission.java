package dev.streambook.unit4.serving;

import io.javalin.http.Handler;
import java.util.concurrent.Semaphore;

/** Lets a bounded number of requests in at a time. One more is turned away at once: waiting would only make it late. */
final class Admission {

    private final int limit;
    private final Semaphore free;

    Admission(int limit) {
        this.limit = limit;
        this.free = new Semaphore(limit);
    }

    /** The handler behind the door. */
    Handler admit(Handler handler) {
        return request -> {
            if (!free.tryAcquire()) {
                throw new OverloadException("%d requests are being answered; try again in a second".formatted(limit));
            }
            try {
                handler.handle(request);
            } finally {
                free.release();
            }
        };
    }
}
