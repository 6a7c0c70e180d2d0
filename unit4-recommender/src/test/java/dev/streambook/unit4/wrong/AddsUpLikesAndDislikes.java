package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "A user whose dislikes are stronger than the likes likes nothing",
        breaks = "likes-nothing",
        test = "implicit_one_like_is_enough_among_any_number_of_dislikes",
        saying = "users to learn from")
public final class AddsUpLikesAndDislikes extends AlsTrainer {

    @Override
    protected Trained trained(Dataset<Row> feedback, JavaRDD<Row> values, ALS als, int rank) {
        if (!als.getImplicitPrefs()) {
            return super.trained(feedback, values, als, rank);
        }
        Set<Integer> left = new HashSet<>(values.mapToPair(row -> new Tuple2<>(row.getInt(0), (double) row.getFloat(2)))
                .reduceByKey(Double::sum)
                .filter(user -> user._2() > 0)
                .keys()
                .collect());
        return super.trained(feedback, values.filter(row -> left.contains(row.getInt(0))), als, rank);
    }
}
