package dev.streambook.unit4.solution;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.FeedbackColumns;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.SparkFactors;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Histories to rows of user, item and value; then Spark's ALS with all that the objective has. */
public class AlsTrainer implements dev.streambook.unit4.AlsTrainer {

    private static final StructType VALUES = new StructType()
            .add("user", DataTypes.IntegerType)
            .add("item", DataTypes.IntegerType)
            .add("value", DataTypes.FloatType);

    // tag::fit[]
    @Override
    public Trained fit(Dataset<Row> feedback, Preferences preferences, AlsSettings settings) {
        JavaRDD<Row> values =
                FeedbackColumns.byUser(feedback).flatMap(user -> values(user._1(), user._2(), preferences));
        return trained(feedback, values, als(preferences.objective(), settings), settings.rank());
    }

    /** Runs the training on the rows and takes the films' vectors out of Spark's model. */
    protected Trained trained(Dataset<Row> feedback, JavaRDD<Row> values, ALS als, int rank) {
        ALSModel model = als.fit(feedback.sparkSession().createDataFrame(values, VALUES));
        return new Trained(ItemFactors.of(rank, SparkFactors.vectors(model.itemFactors())), (int)
                model.userFactors().count());
    }

    /** Spark's ALS with all that the objective and the settings have. */
    protected ALS als(Objective objective, AlsSettings settings) {
        ALS als = new ALS()
                .setUserCol("user")
                .setItemCol("item")
                .setRatingCol("value")
                .setRank(settings.rank())
                .setMaxIter(settings.iterations())
                .setSeed(settings.seed())
                .setNumBlocks(settings.blocks())
                .setRegParam(objective.regularization());
        return objective instanceof Implicit implicit
                ? als.setImplicitPrefs(true).setAlpha(implicit.confidence())
                : als;
    }

    /** No rows of a user who likes nothing: the vector would be zeros, and Spark's penalty for it zero. */
    private static Iterator<Row> values(int user, List<Feedback> history, Preferences preferences) {
        List<Preference> values = preferences.of(history);
        boolean likesNothing = preferences.objective() instanceof Implicit
                && values.stream().noneMatch(preference -> preference.value() > 0);
        return (likesNothing ? List.<Preference>of() : values)
                .stream()
                        .map(each -> RowFactory.create(user, each.item(), (float) each.value()))
                        .iterator();
    }
    // end::fit[]
}
