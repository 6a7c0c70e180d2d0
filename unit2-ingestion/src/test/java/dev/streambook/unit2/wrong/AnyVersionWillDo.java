package dev.streambook.unit2.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "A newer version is the old one with more fields",
        breaks = "other-version-refused",
        test = "a_line_of_version_2_is_refused_whatever_its_kind",
        saying = "what read() threw for version 2 of kind paused")
public final class AnyVersionWillDo extends EventCodec {

    @Override
    protected boolean isOurVersion(JsonNode tree) {
        return true;
    }
}
