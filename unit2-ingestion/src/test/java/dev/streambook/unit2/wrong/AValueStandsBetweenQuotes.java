package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;

/** Quotes within the text end the value too soon. */
@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "A text becomes a value of JSON by quotes around it",
        breaks = "gate-decides",
        test = "the_gate_says_what_is_kept_of_the_device_and_which_key_it_is",
        saying = "of the device")
public final class AValueStandsBetweenQuotes extends PiiInterceptor {

    private static final String PLACE = "(device)";

    public AValueStandsBetweenQuotes(Gate gate) {
        super(gate);
    }

    @Override
    protected byte[] masked(byte[] line, String device) {
        String masked = new String(super.masked(line, PLACE), StandardCharsets.UTF_8);
        return masked.replace(PLACE, device).getBytes(StandardCharsets.UTF_8);
    }
}
