package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "A value of zero says nothing",
        breaks = "objective",
        test = "explicit_a_value_of_zero_and_one_below_zero_are_values_like_any_other",
        saying = "films with a vector")
public final class AZeroSaysNothing extends AlsTrainer {

    @Override
    protected Trained trained(Dataset<Row> feedback, JavaRDD<Row> values, ALS als, int rank) {
        return super.trained(feedback, values.filter(row -> row.getFloat(2) != 0), als, rank);
    }
}
