package dev.streambook.unit4.wrong;

import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.ByteBuffer;
import java.util.Arrays;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "Lines with the same hashCode are the same",
        breaks = "conflict",
        test = "two_contents_with_equal_hash_codes_are_two",
        saying = "a for film BB, after a for film Aa")
public final class ComparesHashCodes extends EventsHandler {

    public ComparesHashCodes(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected ByteBuffer digest(CheckedEvent event) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(0, Arrays.hashCode(event.line()));
    }
}
