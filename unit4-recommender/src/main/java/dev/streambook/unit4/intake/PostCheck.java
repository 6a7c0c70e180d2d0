package dev.streambook.unit4.intake;

import dev.streambook.event.MalformedEventException;
import dev.streambook.unit2.EventCodec;
import dev.streambook.unit2.PiiInterceptor;
import dev.streambook.unit4.serving.EventCheck;
import java.util.List;
import org.apache.flume.Event;
import org.apache.flume.event.EventBuilder;
import org.apache.flume.interceptor.Interceptor;

/**
 * Lets an event in that was posted: exercise 2.13 makes one line of it and keeps what we do not know of it, then it passes
 * the same interceptors as a line of a log file. What a log file's line would be a dead letter for is told to the sender.
 */
public final class PostCheck implements EventCheck {

    private final EventCodec codec;
    private final List<Interceptor> interceptors;

    public PostCheck(EventCodec codec, IntakeParts parts) {
        this.codec = codec;
        this.interceptors = parts.interceptors();
    }

    @Override
    public byte[] pass(byte[] posted) {
        Event event = EventBuilder.withBody(codec.write(codec.read(posted)));
        for (Interceptor interceptor : interceptors) {
            event = interceptor.intercept(event);
        }
        if (!PiiInterceptor.GOOD.equals(event.getHeaders().get(PiiInterceptor.ROUTE))) {
            throw new MalformedEventException(event.getHeaders().get(PiiInterceptor.REASON));
        }
        return event.getBody();
    }
}
