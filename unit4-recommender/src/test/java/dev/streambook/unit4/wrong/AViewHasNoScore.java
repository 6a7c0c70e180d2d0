package dev.streambook.unit4.wrong;

import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "A row without stars has the score 0",
        breaks = "views-apart",
        test = "a_film_that_was_seen_and_not_rated_has_no_stars",
        saying = "NaN for a blank")
public final class AViewHasNoScore extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        LoadedRatings loaded = super.load(file);
        return new LoadedRatings(
                loaded.ratings(),
                loaded.views().stream().map(view -> view.withScore(0)).toList(),
                loaded.badRows());
    }
}
