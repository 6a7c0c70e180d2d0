package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.FeedbackColumns;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "A user who likes nothing teaches nothing, whatever the objective is",
        breaks = "objective",
        test = "explicit_a_user_who_finds_each_film_worse_than_expected_is_trained_on",
        saying = "users to learn from")
public final class WhoLikesNothingTeachesNothing extends AlsTrainer {

    @Override
    public Trained fit(Dataset<Row> feedback, Preferences preferences, AlsSettings settings) {
        JavaRDD<Row> ofThoseWhoLike = FeedbackColumns.byUser(feedback)
                .filter(user -> preferences.of(user._2()).stream().anyMatch(preference -> preference.value() > 0))
                .flatMap(user -> user._2().stream()
                        .map(each -> FeedbackColumns.row(user._1(), each))
                        .iterator());
        return super.fit(
                feedback.sparkSession().createDataFrame(ofThoseWhoLike, FeedbackColumns.SCHEMA), preferences, settings);
    }
}
