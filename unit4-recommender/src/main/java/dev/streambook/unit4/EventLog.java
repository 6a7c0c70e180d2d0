package dev.streambook.unit4;

import java.util.concurrent.CompletableFuture;

/** The log that posted events go to: in the recommender, topic {@code events}. Safe for any number of threads. */
@FunctionalInterface
public interface EventLog {

    /**
     * Hands an event over, in the order of the calls. It does not wait until the event is stored; it waits for room while
     * too many are on their way. It throws nothing.
     *
     * @return completes when the event is stored where no crash loses it, whatever the value; completes exceptionally when
     *     nobody knows that it is stored. One of the two always comes. Whoever continues it must not block.
     */
    CompletableFuture<?> append(CheckedEvent event);
}
