package dev.streambook.unit4.exercise;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.FeedbackColumns;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.SparkFactors;
import dev.streambook.workbook.TodoException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Exercise 4.3 Train ALS: docs/unit4/4.3-train-als.md. Run AlsTrainerTest, or AlsTrainerPlay beside this class to see which
 * films two models recommend.
 */
public final class AlsTrainer implements dev.streambook.unit4.AlsTrainer {

    private static final StructType VALUES =
            new StructType().add("user", DataTypes.IntegerType).add("item", DataTypes.IntegerType).add("value", DataTypes.FloatType);

    /** Trains the films' vectors for {@code preferences.objective()}. */
    @Override
    public Trained fit(Dataset<Row> feedback, Preferences preferences, AlsSettings settings) {
        // TODO 4.3  Make the rows (user, item, value) of all users: FeedbackColumns.byUser(feedback) has each user's history,
        //           preferences.of(history) its values, RowFactory.create(user, item, (float) value) is a row. Implicit: no
        //           rows of a user who has no value above 0.
        //           Then set up als(...) and: return trained(feedback, rows, als, settings.rank()).
        throw new TodoException("4.3 AlsTrainer.fit");
    }

    /** Spark's ALS, not finished. */
    private static ALS als(Objective objective, AlsSettings settings) {
        ALS als = new ALS().setUserCol("user").setItemCol("item").setRatingCol("value").setMaxIter(settings.iterations());
        // TODO 4.3  Hand over the rest of the settings, and all that the objective has. What Spark does not get from you, it
        //           takes from its defaults: rank 10, λ 0.1, explicit, α 1, 10 blocks (setNumBlocks), and a seed of its
        //           own.
        throw new TodoException("4.3 AlsTrainer.als");
    }

    /** Runs the training on the rows and takes the films' vectors out of Spark's model. */
    private static Trained trained(Dataset<Row> feedback, JavaRDD<Row> rows, ALS als, int rank) {
        ALSModel model = als.fit(feedback.sparkSession().createDataFrame(rows, VALUES));
        return new Trained(ItemFactors.of(rank, SparkFactors.vectors(model.itemFactors())), (int)
                model.userFactors().count());
    }
}
