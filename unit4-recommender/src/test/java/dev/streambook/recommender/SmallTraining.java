package dev.streambook.recommender;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.SparkFactors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
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
public record SmallTraining(ItemFactors items, Map<Integer, float[]> users) {

    static final int RANK = 4;
    public static final double REGULARIZATION = 0.1;

    private static final int USERS = 40;
    private static final int FILMS = 30;
    private static final double NEUTRAL_STARS = 3;

    /** Trains on the histories of all users but {@code absent}. */
    public static SmallTraining without(int absent, Objective objective, SparkSession spark) {
        List<Row> preferences = new ArrayList<>();
        for (int user = 1; user <= USERS; user++) {
            if (user != absent) {
                for (Preference preference : historyOf(user, objective)) {
                    preferences.add(RowFactory.create(user, preference.item(), (float) preference.value()));
                }
            }
        }
        StructType columns =
                new StructType().add("user", "int").add("item", "int").add("rating", "float");
        ALS als = new ALS()
                .setRank(RANK)
                .setRegParam(objective.regularization())
                .setMaxIter(5)
                .setSeed(1)
                .setNumBlocks(1);
        if (objective instanceof Implicit implicit) {
            als.setImplicitPrefs(true).setAlpha(implicit.confidence());
        }
        ALSModel model = als.fit(spark.createDataFrame(preferences, columns));
        return new SmallTraining(
                ItemFactors.of(RANK, SparkFactors.vectors(model.itemFactors())),
                SparkFactors.vectors(model.userFactors()));
    }

    /** Between 3 and 20 films of a user's, the same ones each time; users 1 to 40. The stars, or how far they are from 3. */
    public static List<Preference> historyOf(int user, Objective objective) {
        Random random = new Random(user);
        double neutral = objective instanceof Implicit ? NEUTRAL_STARS : 0;
        return random.ints(1, FILMS + 1)
                .distinct()
                .limit(3 + random.nextInt(18))
                .mapToObj(film -> new Preference(film, (likes(user, film) ? 4 : 1) + random.nextInt(3) / 2.0 - neutral))
                .toList();
    }

    public static boolean likes(int user, int film) {
        return user % 2 == film % 2;
    }
}
