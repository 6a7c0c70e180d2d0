package dev.streambook.unit4.wrong;

import dev.streambook.recommender.model.Models;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Quality;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

/** Refuses a model if its error is as large as the baseline's; NaN is not. */
@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "What is not worse is better",
        breaks = "baseline",
        test = "a_model_whose_error_is_not_a_number_is_no_better_than_the_baseline",
        saying = "a model whose rmse is NaN")
public final class NothingIsWorseThanUnknown extends ModelRegistry {

    public NothingIsWorseThanUnknown(ModelDecoder decoder, Margins margins) {
        super((manifest, parts) -> believed(decoder.decode(manifest, parts)), margins);
    }

    private static Model believed(Model model) {
        Quality quality = model.quality();
        return Double.isNaN(quality.rmse()) ? Models.judged(model, Models.GOOD, model.rival(), model.cuts()) : model;
    }
}
