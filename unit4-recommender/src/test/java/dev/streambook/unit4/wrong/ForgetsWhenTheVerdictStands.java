package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "The parts go when the verdict stands",
        breaks = "decided-once",
        test = "parts_are_forgotten_also_where_the_decoder_breaks",
        saying = "at which the decoder broke")
public final class ForgetsWhenTheVerdictStands extends RemembersTheParts {

    public ForgetsWhenTheVerdictStands(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        boolean decided = false;
        try {
            Verdict verdict = super.publish(version, json);
            decided = true;
            return verdict;
        } finally {
            if (!decided) {
                putInAgain(version);
            }
        }
    }
}
