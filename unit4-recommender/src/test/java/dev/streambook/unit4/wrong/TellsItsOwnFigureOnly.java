package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "The figure of the new model says why it was refused",
        breaks = "both-figures",
        test = "the_reason_has_both_figures",
        saying = "rmse 1.0 against 0.75")
public final class TellsItsOwnFigureOnly extends ModelRegistry {

    public TellsItsOwnFigureOnly(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        Verdict verdict = super.publish(version, manifest);
        return verdict instanceof Verdict.Refused refused && refused.refusal() == Refusal.WORSE_THAN_CURRENT
                ? new Verdict.Refused(
                        version, refused.refusal(), refused.reason().split(";")[0] + "; expected a better one")
                : verdict;
    }
}
