package dev.streambook.unit2.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.unit2.EventEnvelope;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "A codec holds the line that it works on",
        breaks = "any-thread",
        test = "a_thread_in_the_middle_of_a_line_is_not_disturbed_by_another",
        saying = "e1 and e2, each read and written again")
public final class TheLineInHandIsAField extends EventCodec {

    private byte[] line;

    @Override
    public EventEnvelope read(byte[] bytes) {
        line = bytes;
        JsonNode tree = tree(line);
        return tree.isObject() ? super.read(line) : super.read(bytes);
    }
}
