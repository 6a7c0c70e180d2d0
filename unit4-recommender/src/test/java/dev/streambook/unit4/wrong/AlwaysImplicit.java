package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.ml.recommendation.ALS;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "Implicit ALS makes the better lists, so use it for stars, too",
        breaks = "objective",
        test = "explicit_a_film_that_gets_twice_the_stars_has_twice_the_vector",
        saying = "users 1 and 2 gave film 1 one and two stars")
public final class AlwaysImplicit extends AlsTrainer {

    @Override
    protected ALS als(Objective objective, AlsSettings settings) {
        return super.als(objective, settings).setImplicitPrefs(true);
    }
}
