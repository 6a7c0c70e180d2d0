package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "Spark ML wants numbers as floats, ids as well",
        breaks = "by-id",
        test = "a_vector_has_the_id_of_its_film",
        saying = "users 1, 16777216 and 16777217")
public final class AnIdIsAnAmount extends AlsTrainer {

    @Override
    protected Trained trained(Dataset<Row> feedback, JavaRDD<Row> values, ALS als, int rank) {
        return super.trained(feedback, values.map(AnIdIsAnAmount::asAmounts), als, rank);
    }

    private static Row asAmounts(Row row) {
        return RowFactory.create((int) (float) row.getInt(0), row.getInt(1), row.getFloat(2));
    }
}
