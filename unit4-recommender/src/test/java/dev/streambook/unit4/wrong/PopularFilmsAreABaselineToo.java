package dev.streambook.unit4.wrong;

import dev.streambook.unit4.BadModelException;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

/** Refuses a model whose lists are worse than a list of popular films. */
@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A model must beat every baseline that was measured",
        breaks = "no-other-reason",
        test = "lists_that_are_worse_than_the_popular_films_are_no_reason",
        saying = "recall 0.0625")
public final class PopularFilmsAreABaselineToo extends ModelRegistry {

    public PopularFilmsAreABaselineToo(ModelDecoder decoder, Margins margins) {
        super((manifest, parts) -> judged(decoder.decode(manifest, parts)), margins);
    }

    private static Model judged(Model model) {
        if (model.quality().recall() < model.quality().popularRecall()) {
            throw new BadModelException(Refusal.WORSE_THAN_BASELINE, "the popular films are better");
        }
        return model;
    }
}
