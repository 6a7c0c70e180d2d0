package dev.streambook.recommender.intake;

import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.EventCodec;
import dev.streambook.unit2.EventEnvelope;
import dev.streambook.unit2.Gate;
import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventCheck;

/**
 * Lets an event in that was posted: exercise 2.13 reads it, the {@link Gate} decides, and 2.13 writes one line of it with
 * the fields that we do not know. What a log file's line would be a dead letter for is told to the sender.
 */
public final class PostCheck implements EventCheck {

    private final EventCodec codec;
    private final Gate gate;

    public PostCheck(EventCodec codec, Gate gate) {
        this.codec = codec;
        this.gate = gate;
    }

    /** What decides about the events. */
    public Gate gate() {
        return gate;
    }

    /** The same with another gate. */
    public PostCheck with(Gate other) {
        return new PostCheck(codec, other);
    }

    @Override
    public CheckedEvent pass(byte[] posted) {
        try {
            EventEnvelope envelope = codec.read(posted);
            ViewingEvent event = envelope.event().orElseThrow(() -> unknown(envelope.kind()));
            Gate.Pass pass = gate.pass(event);
            byte[] line = codec.write(envelope.with(event.withDevice(pass.device())));
            return new CheckedEvent(event.id(), pass.key(), line);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new MalformedEventException(
                    "a number of the event cannot be kept (%s); expected fewer digits or a smaller exponent"
                            .formatted(e.getMessage()));
        }
    }

    /** Every stage would have to set it aside. */
    private static MalformedEventException unknown(String kind) {
        return new MalformedEventException(
                "kind is \"%s\"; expected one of rated, watched, shown, unrated".formatted(kind));
    }
}
