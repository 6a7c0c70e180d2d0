package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "Whoever caches the feedback and gives it back leaves no trace",
        breaks = "fresh",
        test = "sparks_cache_has_the_rows_that_it_had_before",
        saying = "which the caller has cached")
public final class TakesTheFeedbackOutOfTheCache extends AlsTrainer {

    @Override
    public Trained fit(Dataset<Row> feedback, Preferences preferences, AlsSettings settings) {
        feedback.cache();
        try {
            return super.fit(feedback, preferences, settings);
        } finally {
            feedback.unpersist();
        }
    }
}
