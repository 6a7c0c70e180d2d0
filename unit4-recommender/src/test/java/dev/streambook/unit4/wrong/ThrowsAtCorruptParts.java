package dev.streambook.unit4.wrong;

import dev.streambook.unit4.BadModelException;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A corrupt model is an error, and errors are thrown",
        breaks = "corrupt",
        test = "a_flipped_bit_is_a_verdict",
        saying = "BadModelException")
public final class ThrowsAtCorruptParts extends ModelRegistry {

    public ThrowsAtCorruptParts(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        Verdict verdict = super.publish(version, manifest);
        if (verdict instanceof Verdict.Refused refused && refused.refusal() == Refusal.CORRUPT) {
            throw new BadModelException(refused.refusal(), refused.reason());
        }
        return verdict;
    }
}
