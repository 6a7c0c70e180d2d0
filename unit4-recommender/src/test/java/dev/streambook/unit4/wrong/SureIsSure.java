package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.FeedbackColumns;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "Nobody can like a film more than 1",
        breaks = "objective",
        test = "implicit_a_strength_above_one_is_weighed_in_full",
        saying = "strength 2.5")
public final class SureIsSure extends AlsTrainer {

    @Override
    public Trained fit(Dataset<Row> feedback, Preferences preferences, AlsSettings settings) {
        if (!(preferences.objective() instanceof Implicit)) {
            return super.fit(feedback, preferences, settings);
        }
        JavaRDD<Row> values = FeedbackColumns.byUser(feedback)
                .flatMap(user -> preferences.of(user._2()).stream()
                        .map(each -> RowFactory.create(user._1(), each.item(), between(each.value())))
                        .iterator());
        return trained(feedback, values, als(preferences.objective(), settings), settings.rank());
    }

    private static float between(double strength) {
        return (float) Math.max(-1, Math.min(1, strength));
    }
}
