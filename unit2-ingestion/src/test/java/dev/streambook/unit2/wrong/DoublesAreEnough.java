package dev.streambook.unit2.wrong;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "A number is a double",
        breaks = "unknown-fields",
        test = "a_change_of_one_field_leaves_the_unknown_ones_as_they_were",
        saying = "price=12.1\"")
public final class DoublesAreEnough extends EventCodec {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    @Override
    protected ObjectMapper json() {
        return PLAIN;
    }
}
