package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Quality;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "Figures are compared as they are shown: with four digits",
        breaks = "no-other-reason",
        test = "hardly_better_than_the_baseline_is_better",
        saying = "rmse 1.49999")
public final class ComparesWhatItShows extends ModelRegistry {

    private static final double SHOWN = 10_000;

    public ComparesWhatItShows(ModelDecoder decoder, Margins margins) {
        super(rounding(decoder), margins);
    }

    private static ModelDecoder rounding(ModelDecoder decoder) {
        return (manifest, parts) -> rounded(decoder.decode(manifest, parts));
    }

    private static Model rounded(Model model) {
        Quality exact = model.quality();
        return new Model(
                model.version(),
                model.factors(),
                model.users(),
                model.ratings(),
                new Quality(
                        shown(exact.rmse()),
                        exact.baselineRmse(),
                        exact.recall(),
                        exact.popularRecall(),
                        exact.liked()),
                model.trainedAt(),
                model.rival(),
                model.cuts());
    }

    private static double shown(double figure) {
        return Double.isNaN(figure) ? figure : Math.round(figure * SHOWN) / SHOWN;
    }
}
