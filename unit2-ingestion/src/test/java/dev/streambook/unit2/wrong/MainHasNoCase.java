package dev.streambook.unit2.wrong;

import dev.streambook.unit2.EventEnvelope;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "Main and main are the same profile",
        breaks = "profile-written",
        test = "a_profile_is_written_unless_it_is_main_and_was_not_there",
        saying = "of Main where there was none")
public final class MainHasNoCase extends EventCodec {

    @Override
    public byte[] write(EventEnvelope envelope) {
        boolean main = envelope.profile().equalsIgnoreCase(EventEnvelope.MAIN);
        return super.write(
                main
                        ? new EventEnvelope(envelope.kind(), envelope.event(), EventEnvelope.MAIN, envelope.original())
                        : envelope);
    }
}
