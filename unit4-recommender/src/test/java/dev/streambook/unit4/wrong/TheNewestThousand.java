package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.FeedbackColumns;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "A thousand films tell enough of a taste",
        breaks = "whole-history",
        test = "all_of_a_long_history_is_trained_on",
        saying = "of 1,200 that one user rated")
public final class TheNewestThousand extends AlsTrainer {

    private static final int ENOUGH = 1_000;

    @Override
    public Trained fit(Dataset<Row> feedback, Preferences preferences, AlsSettings settings) {
        var rows = FeedbackColumns.byUser(feedback)
                .flatMap(user -> user._2().stream()
                        .limit(ENOUGH)
                        .map(each -> FeedbackColumns.row(user._1(), each))
                        .iterator());
        return super.fit(feedback.sparkSession().createDataFrame(rows, FeedbackColumns.SCHEMA), preferences, settings);
    }
}
