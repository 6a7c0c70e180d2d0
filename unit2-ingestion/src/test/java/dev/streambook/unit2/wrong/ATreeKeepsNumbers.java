package dev.streambook.unit2.wrong;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The tree holds 12.10 as a double, and a double is written with as few digits as tell it from its neighbours. */
@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "A tree of JSON is written as it was read",
        breaks = "unknown-fields",
        test = "a_field_from_the_future_passes_through",
        saying = "\"price\":12.1}")
public final class ATreeKeepsNumbers extends PiiInterceptor {

    private static final ObjectMapper JSON = new ObjectMapper();

    public ATreeKeepsNumbers(Gate gate) {
        super(gate);
    }

    @Override
    protected byte[] masked(byte[] line, String device) {
        try {
            ObjectNode tree = (ObjectNode) JSON.readTree(line);
            return JSON.writeValueAsBytes(tree.put("device", device));
        } catch (IOException e) {
            throw new UncheckedIOException("an event that was read is JSON", e);
        }
    }
}
