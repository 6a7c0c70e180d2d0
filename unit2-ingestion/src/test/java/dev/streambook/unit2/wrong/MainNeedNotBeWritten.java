package dev.streambook.unit2.wrong;

import dev.streambook.unit2.EventEnvelope;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "The default needs not be written",
        breaks = "profile-written",
        test = "a_profile_is_written_unless_it_is_main_and_was_not_there",
        saying = "\"kids\"\", \"\"kids\"\"")
public final class MainNeedNotBeWritten extends EventCodec {

    @Override
    public byte[] write(EventEnvelope envelope) {
        String was = envelope.event().isPresent() ? profile(tree(envelope.original())) : EventEnvelope.MAIN;
        return envelope.profile().equals(EventEnvelope.MAIN)
                ? super.write(new EventEnvelope(envelope.kind(), envelope.event(), was, envelope.original()))
                : super.write(envelope);
    }
}
