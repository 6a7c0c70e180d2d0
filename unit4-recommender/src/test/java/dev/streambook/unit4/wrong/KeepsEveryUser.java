package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.FeedbackColumns;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "Spark can sort out for itself who is of use",
        breaks = "likes-nothing",
        test = "implicit_a_user_who_likes_nothing_is_left_out",
        saying = "users to learn from")
public final class KeepsEveryUser extends AlsTrainer {

    @Override
    public Trained fit(Dataset<Row> feedback, Preferences preferences, AlsSettings settings) {
        JavaRDD<Row> values = FeedbackColumns.byUser(feedback)
                .flatMap(user -> preferences.of(user._2()).stream()
                        .map(each -> RowFactory.create(user._1(), each.item(), (float) each.value()))
                        .iterator());
        return trained(feedback, values, als(preferences.objective(), settings), settings.rank());
    }
}
