package dev.streambook.recommender.batch;

import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.FeedbackColumns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The training of {@link BatchTrainer} on feedback that is in memory: for tests of what a model is worth. */
public final class FeedbackTraining {

    private final SparkSession session;
    private final TrainerSettings settings;
    private final BatchExercises exercises;

    public FeedbackTraining(SparkSession session, TrainerSettings settings, BatchExercises exercises) {
        this.session = session;
        this.settings = settings;
        this.exercises = exercises;
    }

    /**
     * @param users each user's feedback, each film once
     * @throws IllegalStateException if no film is left to learn from
     */
    public FactorModel train(Map<Integer, ? extends Collection<Feedback>> users) {
        List<Row> rows = new ArrayList<>();
        users.forEach((user, history) -> history.forEach(each -> rows.add(FeedbackColumns.row(user, each))));
        Dataset<Row> feedback =
                session.createDataFrame(rows, FeedbackColumns.SCHEMA).cache();
        try {
            return Fit.of(feedback, settings, exercises).model();
        } finally {
            feedback.unpersist();
        }
    }
}
