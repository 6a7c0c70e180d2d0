package dev.streambook.unit4.intake;

import dev.streambook.event.MalformedEventException;
import dev.streambook.event.Rated;
import dev.streambook.event.Shown;
import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.unit1.DeviceKey;
import dev.streambook.unit2.EventCodec;
import dev.streambook.unit2.EventEnvelope;
import dev.streambook.unit2.PiiInterceptor;
import dev.streambook.unit4.serving.EventCheck;
import java.util.List;
import org.apache.flume.Event;
import org.apache.flume.event.EventBuilder;
import org.apache.flume.interceptor.Interceptor;

/**
 * Lets an event in that was posted: exercise 2.13 makes one line of it and keeps what we do not know of it, 1.4 puts the
 * home's key in place of the device's address, or refuses it, then it passes the same interceptors as a line of a log file.
 * What a log file's line would be a dead letter for is told to the sender.
 */
public final class PostCheck implements EventCheck {

    private final EventCodec codec;
    private final DeviceKey homes;
    private final List<Interceptor> interceptors;

    public PostCheck(EventCodec codec, DeviceKey homes, IntakeParts parts) {
        this.codec = codec;
        this.homes = homes;
        this.interceptors = parts.interceptors();
    }

    @Override
    public byte[] pass(byte[] posted) {
        Event event = EventBuilder.withBody(codec.write(atHome(codec.read(posted))));
        for (Interceptor interceptor : interceptors) {
            event = interceptor.intercept(event);
        }
        if (!PiiInterceptor.GOOD.equals(event.getHeaders().get(PiiInterceptor.ROUTE))) {
            throw new MalformedEventException(event.getHeaders().get(PiiInterceptor.REASON));
        }
        return event.getBody();
    }

    private EventEnvelope atHome(EventEnvelope posted) {
        return posted.event()
                .filter(event -> !isMasked(event.device()))
                .map(event -> posted.with(with(home(event.device()), event)))
                .orElse(posted);
    }

    /** A prefix, such as {@code 2001:db8::/64}, is the key of a home already. */
    private static boolean isMasked(String device) {
        return device.contains("/");
    }

    private String home(String device) {
        try {
            return homes.of(device);
        } catch (IllegalArgumentException e) {
            throw new MalformedEventException(e.getMessage());
        }
    }

    private static ViewingEvent with(String device, ViewingEvent event) {
        if (event instanceof Rated rated) {
            return new Rated(rated.id(), rated.user(), rated.item(), device, rated.time(), rated.stars());
        }
        if (event instanceof Watched watched) {
            return new Watched(watched.id(), watched.user(), watched.item(), device, watched.time(), watched.watched());
        }
        if (event instanceof Shown shown) {
            return new Shown(shown.id(), shown.user(), shown.item(), device, shown.time(), shown.position());
        }
        return new Unrated(event.id(), event.user(), event.item(), device, event.time());
    }
}
