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
        belief = "Implicit feedback is positive only",
        breaks = "dislikes",
        test = "implicit_a_film_that_one_of_two_users_dislikes_is_wanted_less",
        saying = "user 1 dislikes film 2, user 2 likes it")
public final class OnlyLikes extends AlsTrainer {

    @Override
    public Trained fit(Dataset<Row> feedback, Preferences preferences, AlsSettings settings) {
        if (!(preferences.objective() instanceof Implicit)) {
            return super.fit(feedback, preferences, settings);
        }
        JavaRDD<Row> values = FeedbackColumns.byUser(feedback)
                .flatMap(user -> preferences.of(user._2()).stream()
                        .filter(each -> each.value() > 0)
                        .map(each -> RowFactory.create(user._1(), each.item(), (float) each.value()))
                        .iterator());
        return trained(feedback, values, als(preferences.objective(), settings), settings.rank());
    }
}
