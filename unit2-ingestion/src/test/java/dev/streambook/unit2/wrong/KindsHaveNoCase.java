package dev.streambook.unit2.wrong;

import dev.streambook.event.MalformedEventException;
import dev.streambook.unit2.EventEnvelope;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Locale;

@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "Kinds are the same in capital and in small letters",
        breaks = "unknown-kinds",
        test = "an_event_of_an_unknown_kind_is_passed_on_untouched",
        saying = "Rated")
public final class KindsHaveNoCase extends EventCodec {

    @Override
    public EventEnvelope read(byte[] line) {
        EventEnvelope read = super.read(line);
        if (read.event().isEmpty() && KNOWN.contains(read.kind().toLowerCase(Locale.ROOT))) {
            throw new MalformedEventException("kind is %s; expected it in small letters".formatted(read.kind()));
        }
        return read;
    }
}
