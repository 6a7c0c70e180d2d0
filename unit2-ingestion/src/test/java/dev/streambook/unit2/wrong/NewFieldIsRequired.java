package dev.streambook.unit2.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.event.MalformedEventException;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "A field can be added anywhere; from now on everybody has it",
        breaks = "defaults",
        test = "a_line_without_profile_has_the_profile_main",
        saying = "profile is missing; expected a string")
public final class NewFieldIsRequired extends EventCodec {

    @Override
    protected String profile(JsonNode tree) {
        if (!tree.has("profile") && KNOWN.contains(tree.path("kind").asText())) {
            throw new MalformedEventException("profile is missing; expected a string");
        }
        return super.profile(tree);
    }
}
