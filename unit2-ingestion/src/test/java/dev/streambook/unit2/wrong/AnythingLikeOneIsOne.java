package dev.streambook.unit2.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.event.EventJson;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;

/** {@code asInt} makes a 1 of a text, of a fraction and of {@code true}. */
@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "asInt() reads an integer",
        breaks = "other-version-refused",
        test = "a_version_that_only_looks_like_1_is_refused",
        saying = "what read() threw for v = \"1\" of kind paused")
public final class AnythingLikeOneIsOne extends EventCodec {

    @Override
    protected boolean isOurVersion(JsonNode tree) {
        return tree.path("v").asInt() == EventJson.VERSION;
    }
}
