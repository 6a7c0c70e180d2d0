package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "The place of a character in the text is the place of its byte in the line",
        breaks = "all-spellings-masked",
        test = "a_device_is_masked_however_its_field_is_spelled",
        saying = "the body of a line with spaces and escapes")
public final class ACharacterIsAByte extends PiiInterceptor {

    public ACharacterIsAByte(Gate gate) {
        super(gate);
    }

    @Override
    protected byte[] masked(byte[] line, String device) {
        String masked = new String(super.masked(line, device), StandardCharsets.UTF_8);
        String value = device.replace("\"", "\\\"");
        int start = masked.indexOf(value);
        byte[] bytes = masked.getBytes(StandardCharsets.UTF_8);
        byte[] name = value.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(name, 0, bytes, start, name.length);
        return bytes;
    }
}
