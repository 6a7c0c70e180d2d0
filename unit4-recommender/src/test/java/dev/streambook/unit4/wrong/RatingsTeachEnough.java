package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "Who was shown a film and did not watch it has said nothing",
        breaks = "whole-history",
        test = "implicit_what_was_watched_and_what_was_shown_is_trained_on_too",
        saying = "was shown film 3")
public final class RatingsTeachEnough extends AlsTrainer {

    @Override
    public Trained fit(Dataset<Row> feedback, Preferences preferences, AlsSettings settings) {
        return super.fit(feedback.where("stars > 0 or seconds > 0"), preferences, settings);
    }
}
