package dev.streambook.unit2.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "Spaces around a name are no part of it",
        breaks = "defaults",
        test = "a_profile_that_is_there_is_taken_letter_by_letter",
        saying = "but was: \"kids\"")
public final class SpacesAreNoPartOfAName extends EventCodec {

    @Override
    protected String profile(JsonNode tree) {
        String profile = super.profile(tree);
        return profile.isBlank() ? profile : profile.strip();
    }
}
