package dev.streambook.unit4.batch;

import static org.apache.spark.sql.functions.col;

import dev.streambook.unit4.ItemFactors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What alternating least squares learns of ratings, as far as it is kept: the films' vectors. Users' vectors are solved
 * from these when they are needed.
 *
 * @param users how many users there were to learn from
 */
record Factors(ItemFactors items, int users) {

    /** @param ratings user, item, stars; not empty */
    static Factors train(Dataset<Row> ratings, TrainerSettings settings) {
        int blocks = ratings.sparkSession().sparkContext().defaultParallelism();
        ALSModel model = new ALS()
                .setUserCol("user")
                .setItemCol("item")
                .setRatingCol("stars")
                .setRank(settings.rank())
                .setMaxIter(settings.iterations())
                .setRegParam(settings.regularization())
                .setSeed(settings.seed())
                .setNumBlocks(blocks)
                .fit(ratings);
        Map<Integer, float[]> vectors = new HashMap<>();
        for (Row item :
                wellKnown(model.itemFactors(), ratings, settings.leastRatings()).collectAsList()) {
            vectors.put(item.getInt(0), vector(item.getList(1)));
        }
        return new Factors(ItemFactors.of(settings.rank(), vectors), (int)
                model.userFactors().count());
    }

    private static Dataset<Row> wellKnown(Dataset<Row> factors, Dataset<Row> ratings, int leastRatings) {
        Dataset<Row> counts = ratings.groupBy("item").count().where(col("count").geq(leastRatings));
        return factors.join(counts, factors.col("id").equalTo(counts.col("item")))
                .select("id", "features");
    }

    private static float[] vector(List<Float> factors) {
        float[] vector = new float[factors.size()];
        for (int k = 0; k < vector.length; k++) {
            vector[k] = factors.get(k);
        }
        return vector;
    }
}
