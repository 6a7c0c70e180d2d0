package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "Rows that ALS goes through many times are made once",
        breaks = "fresh",
        test = "sparks_cache_has_the_rows_that_it_had_before",
        saying = "besides the factors of Spark")
public final class CachesTheRows extends AlsTrainer {

    @Override
    protected Trained trained(Dataset<Row> feedback, JavaRDD<Row> values, ALS als, int rank) {
        return super.trained(feedback, values.cache(), als, rank);
    }
}
