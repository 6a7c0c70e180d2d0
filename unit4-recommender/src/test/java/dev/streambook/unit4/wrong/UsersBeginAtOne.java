package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "A user without a number above 0 is nobody",
        breaks = "by-id",
        test = "a_vector_has_the_id_of_its_film",
        saying = "users 0 and -3")
public final class UsersBeginAtOne extends AlsTrainer {

    @Override
    protected Trained trained(Dataset<Row> feedback, JavaRDD<Row> values, ALS als, int rank) {
        return super.trained(feedback, values.filter(row -> row.getInt(0) > 0), als, rank);
    }
}
