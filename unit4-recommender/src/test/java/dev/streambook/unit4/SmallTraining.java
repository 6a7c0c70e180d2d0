package dev.streambook.unit4;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * A training by Spark's ALS on invented ratings that is small enough for a test: 40 users, 30 films, two kinds of taste. A
 * user likes the films whose id has the same parity as the user's (4 to 5 stars) and not the others (1 to 2).
 *
 * @param items the films' vectors
 * @param users the users' vectors by user id
 */
record SmallTraining(ItemFactors items, Map<Integer, float[]> users) {

    static final int RANK = 4;
    static final double REGULARIZATION = 0.1;

    private static final int USERS = 40;
    private static final int FILMS = 30;

    /** Trains on the ratings of all users but {@code absent}. */
    static SmallTraining without(int absent, SparkSession spark) {
        List<Row> ratings = new ArrayList<>();
        for (int user = 1; user <= USERS; user++) {
            if (user != absent) {
                for (Preference preference : historyOf(user)) {
                    ratings.add(RowFactory.create(user, preference.item(), (float) preference.stars()));
                }
            }
        }
        StructType columns =
                new StructType().add("user", "int").add("item", "int").add("rating", "float");
        ALSModel model = new ALS()
                .setRank(RANK)
                .setRegParam(REGULARIZATION)
                .setMaxIter(5)
                .setSeed(1)
                .setNumBlocks(1)
                .fit(spark.createDataFrame(ratings, columns));
        return new SmallTraining(ItemFactors.of(RANK, vectors(model.itemFactors())), vectors(model.userFactors()));
    }

    /** Between 3 and 20 films of a user's, the same ones each time; users 1 to 40. */
    static List<Preference> historyOf(int user) {
        Random random = new Random(user);
        return random.ints(1, FILMS + 1)
                .distinct()
                .limit(3 + random.nextInt(18))
                .mapToObj(film -> new Preference(film, (likes(user, film) ? 4 : 1) + random.nextInt(3) / 2.0))
                .toList();
    }

    static boolean likes(int user, int film) {
        return user % 2 == film % 2;
    }

    private static Map<Integer, float[]> vectors(Dataset<Row> factors) {
        Map<Integer, float[]> vectors = new HashMap<>();
        for (Row row : factors.collectAsList()) {
            List<Float> features = row.getList(1);
            float[] vector = new float[features.size()];
            for (int k = 0; k < vector.length; k++) {
                vector[k] = features.get(k);
            }
            vectors.put(row.getInt(0), vector);
        }
        return vectors;
    }
}
