package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "Before the address stands \"device\":\"",
        breaks = "all-spellings-masked",
        test = "a_device_is_masked_however_its_field_is_spelled",
        saying = "the body of a line with spaces and escapes")
public final class AFieldIsFoundAsText extends PiiInterceptor {

    public AFieldIsFoundAsText(Gate gate) {
        super(gate);
    }

    @Override
    protected byte[] masked(byte[] line, String device) {
        String text = new String(line, StandardCharsets.UTF_8);
        return text.contains("\"device\":\"") ? super.masked(line, device) : line;
    }
}
