package dev.streambook.unit4.wrong;

import dev.streambook.recommender.model.Models;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Quality;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "Any model is better than none",
        breaks = "baseline",
        test = "a_model_no_better_than_the_films_means_is_refused",
        saying = "WORSE_THAN_BASELINE: ")
public final class AdoptsWhateverIsFirst extends ModelRegistry {

    public AdoptsWhateverIsFirst(ModelDecoder decoder, Margins margins) {
        super((manifest, parts) -> believed(decoder.decode(manifest, parts)), margins);
    }

    private static Model believed(Model model) {
        return Models.judged(model, better(model.quality()), model.rival(), model.cuts());
    }

    private static Quality better(Quality quality) {
        return quality.rmse() < quality.baselineRmse()
                ? quality
                : new Quality(
                        quality.rmse(), Double.MAX_VALUE, quality.recall(), quality.popularRecall(), quality.liked());
    }
}
