package dev.streambook.unit2.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;

/** Reads all lines as if their kind were known. */
@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "A kind that I do not know is an error",
        breaks = "unknown-kinds",
        test = "an_event_of_an_unknown_kind_is_passed_on_untouched",
        saying = "kind is \"paused\"; expected one of")
public final class UnknownKindIsAnError extends EventCodec {

    @Override
    protected boolean isOurVersion(JsonNode tree) {
        return false;
    }
}
