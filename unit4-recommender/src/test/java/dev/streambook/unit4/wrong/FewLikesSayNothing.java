package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Quality;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A recall of so few films is chance",
        breaks = "ranking",
        test = "each_figure_has_its_own_margin_however_few_films_were_liked",
        saying = "with 3 liked films")
public final class FewLikesSayNothing extends ModelRegistry {

    public FewLikesSayNothing(ModelDecoder decoder, Margins margins) {
        super((manifest, parts) -> judgedByStars(decoder.decode(manifest, parts)), margins);
    }

    private static Model judgedByStars(Model model) {
        Quality quality = model.quality();
        return quality.liked() >= 30
                ? model
                : new Model(
                        model.version(),
                        model.factors(),
                        model.users(),
                        model.ratings(),
                        new Quality(
                                quality.rmse(), quality.baselineRmse(), 1, quality.popularRecall(), quality.liked()),
                        model.trainedAt(),
                        model.rival(),
                        model.cuts());
    }
}
