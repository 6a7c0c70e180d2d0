package dev.streambook.unit2.wrong;

import dev.streambook.unit2.EventEnvelope;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "Of a kind that we do not know we know nothing",
        breaks = "unknown-kinds",
        test = "a_profile_is_read",
        saying = "profile of a line of kind paused")
public final class NewKindsHaveNoProfile extends EventCodec {

    @Override
    public EventEnvelope read(byte[] line) {
        EventEnvelope read = super.read(line);
        return read.event().isPresent() ? read : new EventEnvelope(read.kind(), read.event(), EventEnvelope.MAIN, line);
    }
}
