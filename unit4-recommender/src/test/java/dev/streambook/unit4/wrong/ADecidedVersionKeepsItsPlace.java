package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "What was decided is noted, so that nobody decides it again",
        breaks = "decided-once",
        test = "a_version_that_is_decided_on_leaves_its_place_to_another_one",
        saying = "v4 to v7 are unfinished")
public final class ADecidedVersionKeepsItsPlace extends ModelRegistry {

    public ADecidedVersionKeepsItsPlace(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        Verdict verdict = super.publish(version, json);
        part(version, Integer.MAX_VALUE, new byte[0]);
        return verdict;
    }
}
