package dev.streambook.unit2.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.event.EventJson;
import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes the event anew from its record, which has no place for what a newer box may say. */
@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "To read an event and write it again changes nothing",
        breaks = "unknown-fields",
        test = "a_field_from_the_future_passes_through",
        saying = "\"mood\":[\"happy\"")
public final class WeKnowAllFields extends PiiInterceptor {

    private static final ObjectMapper JSON = new ObjectMapper();

    public WeKnowAllFields(Gate gate) {
        super(gate);
    }

    @Override
    protected byte[] masked(byte[] line, String device) {
        try {
            JsonNode known = JSON.readTree(EventJson.write(EventJson.read(line)));
            return JSON.writeValueAsBytes(((ObjectNode) known).put("device", device));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
