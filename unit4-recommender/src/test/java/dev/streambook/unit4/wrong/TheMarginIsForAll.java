package dev.streambook.unit4.wrong;

import dev.streambook.unit4.BadModelException;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A margin is a margin: better is better by more than that",
        breaks = "no-other-reason",
        test = "hardly_better_than_the_baseline_is_better",
        saying = "the margin, 0.125, is for the current version")
public final class TheMarginIsForAll extends ModelRegistry {

    public TheMarginIsForAll(ModelDecoder decoder, Margins margins) {
        super((manifest, parts) -> judged(decoder.decode(manifest, parts), margins), margins);
    }

    private static Model judged(Model model, Margins margins) {
        double rmse = model.quality().rmse();
        double baseline = model.quality().baselineRmse();
        if (rmse < baseline && rmse >= baseline - margins.rmse()) {
            throw new BadModelException(Refusal.WORSE_THAN_BASELINE, "the baseline is nearly as good");
        }
        return model;
    }
}
