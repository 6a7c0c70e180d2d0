package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "Feedback that ALS goes through many times is cached",
        breaks = "fresh",
        test = "a_training_knows_nothing_of_the_ones_before",
        saying = "whether the feedback of a training is still cached")
public final class CachesTheFeedback extends AlsTrainer {

    @Override
    public Trained fit(Dataset<Row> feedback, Preferences preferences, AlsSettings settings) {
        return super.fit(feedback.cache(), preferences, settings);
    }
}
