package dev.streambook.unit2;

import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;
import java.util.Optional;

/**
 * An event as far as we understand it, and as it was.
 *
 * @param kind such as {@code rated}, or one that is newer than we are
 * @param event what we understand; empty for a kind that we do not know
 * @param profile who in the household it was, {@link #MAIN} where the writer does not say
 * @param original the line that was read, with all that we do not understand; not to be changed
 */
public record EventEnvelope(String kind, Optional<ViewingEvent> event, String profile, byte[] original) {

    /** The profile of an event that was written before there were profiles. */
    public static final String MAIN = "main";

    /** An event of our own. */
    public static EventEnvelope of(ViewingEvent event, String profile) {
        return new EventEnvelope(EventJson.kind(event), Optional.of(event), profile, EventJson.write(event));
    }

    /** The same with another event of the same kind in it, such as one whose device is masked. */
    public EventEnvelope with(ViewingEvent changed) {
        return new EventEnvelope(kind, Optional.of(changed), profile, original);
    }
}
