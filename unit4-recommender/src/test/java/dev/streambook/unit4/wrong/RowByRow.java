package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.FeedbackColumns;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "A rating can be turned into a number by itself",
        breaks = "whole-history",
        test = "explicit_two_equal_ratings_say_more_about_the_user_than_one",
        saying = "the user's offset is 4/3")
public final class RowByRow extends AlsTrainer {

    @Override
    public Trained fit(Dataset<Row> feedback, Preferences preferences, AlsSettings settings) {
        if (preferences.objective() instanceof Implicit) {
            return super.fit(feedback, preferences, settings);
        }
        JavaRDD<Row> values = feedback.toJavaRDD()
                .flatMap(row -> preferences.of(List.of(FeedbackColumns.read(row))).stream()
                        .map(each -> RowFactory.create(row.getInt(0), each.item(), (float) each.value()))
                        .iterator());
        return trained(feedback, values, als(preferences.objective(), settings), settings.rank());
    }
}
