package dev.streambook.unit2.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.unit2.EventEnvelope;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "asText() reads a string",
        breaks = "wrong-field-refused",
        test = "a_malformed_line_is_refused_with_a_sentence",
        saying = "what read() threw for")
public final class AsTextReadsText extends EventCodec {

    @Override
    protected String profile(JsonNode tree) {
        return tree.path("profile").asText(EventEnvelope.MAIN);
    }
}
