package dev.streambook.unit4.serving;

import java.io.IOException;
import java.util.List;

/** Where the HTTP API puts the events that clients post. */
public interface EventSink {

    /**
     * Returns when all lines are stored where no crash loses them. After a failure some lines may have been stored, so
     * sending them again repeats them; the same event id tells readers that.
     *
     * @param lines as {@link EventCheck} has let them in
     * @throws IOException if they could not all be stored; nothing is retried after it
     */
    void send(List<byte[]> lines) throws IOException;
}
