package dev.streambook.unit4;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.sqrt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.PageBlock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/**
 * What a random split promises and what a time split promises, against what then happened: one model, one invented year in which
 * tastes wander. Writes the table of 4.2.
 */
@Engines
class LeakageTest {

    private static final Instant NEW_YEAR = Instant.parse("2025-01-01T00:00:00Z");
    private static final int DAYS = 360;
    private static final int USERS = 120;
    private static final int FILMS = 60;
    private static final int RATINGS = 12_000;
    private static final double LAST_QUARTER = 0.25;
    private static final double LAST_THIRD = 1 / 3.0;

    private static final StructType COLUMNS = StructType.fromDDL("user int, item int, stars float, time timestamp");

    private final TemporalSplit byTime = Answer.reference(TemporalSplit.class).create();

    /**
     * @param tested ratings of users and films that the training knows
     * @param cold ratings of others
     * @param fromTheFuture the share of the tested ratings whose user is in the training with a newer rating
     * @param error root mean squared error of the model in stars; of the films' means likewise
     */
    private record Measured(
            String name, long tested, long cold, double fromTheFuture, double error, double errorOfMeans) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %.0f %% | %.2f | %.2f |",
                    name,
                    tested,
                    cold,
                    100 * fromTheFuture,
                    error,
                    errorOfMeans);
        }
    }

    @Test
    void a_random_split_promises_more_than_the_future_keeps(SparkSession spark) {
        RatingSplit year = byTime.split(aYear(spark), LAST_QUARTER);
        Dataset<Row> known = year.train();
        Dataset<Row>[] halves = known.randomSplit(new double[] {1 - LAST_THIRD, LAST_THIRD}, 1);
        RatingSplit past = byTime.split(known, LAST_THIRD);

        Measured random = measure("a random third of the first nine months", halves[0], halves[1]);
        Measured time = measure("the newest third of the first nine months", past.train(), newest(past));
        Measured future = measure("**what then happened:** the last three months", known, newest(year));

        new PageBlock("docs/unit4/4.2-split-by-time.md", "leakage")
                .keep(Stream.of(random, time, future)
                        .map(Measured::line)
                        .collect(Collectors.joining(
                                "\n",
                                "| tested on | ratings | cold ones set apart | of users with newer ratings in the training | error of the model | error of the films' means |\n|---|---|---|---|---|---|\n",
                                "")));
        assertThat(random.error()).isLessThan(future.error() - 0.1);
        assertThat(Math.abs(time.error() - future.error())).isLessThan(Math.abs(random.error() - future.error()) / 2);
        assertThat(time.fromTheFuture()).isZero();
    }

    private static Dataset<Row> newest(RatingSplit split) {
        return split.test().unionByName(split.coldUsers()).unionByName(split.coldItems());
    }

    private static Measured measure(String name, Dataset<Row> train, Dataset<Row> newest) {
        Dataset<Row> last = train.groupBy("user").agg(max("time").as("last"));
        Dataset<Row> means = train.groupBy("item").agg(avg("stars").as("mean"));
        Dataset<Row> tested = newest.join(last, "user").join(means, "item").cache();
        Row errors = new ALS()
                .setRatingCol("stars")
                .setRank(4)
                .setRegParam(0.05)
                .setMaxIter(5)
                .setNumBlocks(1)
                .setSeed(1)
                .fit(train)
                .transform(tested)
                .agg(
                        sqrt(avg(pow(col("prediction").minus(col("stars")), 2))),
                        sqrt(avg(pow(col("mean").minus(col("stars")), 2))))
                .first();
        long count = tested.count();
        double fromTheFuture = tested.where(col("last").gt(col("time"))).count() / (double) count;
        return new Measured(
                name, count, newest.count() - count, fromTheFuture, errors.getDouble(0), errors.getDouble(1));
    }

    /** Each user likes films of some directions; the direction wanders from week to week. A sixth of the users come during the year. */
    private static Dataset<Row> aYear(SparkSession spark) {
        Random random = new Random(42);
        double[] direction = random.doubles(USERS, 0, 2 * Math.PI).toArray();
        double[] film = random.doubles(FILMS, 0, 2 * Math.PI).toArray();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < RATINGS; i++) {
            double day = (double) DAYS * i / RATINGS;
            int user = random.nextInt(USERS);
            boolean there = user % 6 != 0 || day > user * 3;
            if (i % (RATINGS / 52) == 0) {
                for (int u = 0; u < USERS; u++) {
                    direction[u] += 0.25 * random.nextGaussian();
                }
            }
            int item = random.nextInt(FILMS);
            double liking = 3 + 1.8 * StrictMath.cos(direction[user] - film[item]) + 0.3 * random.nextGaussian();
            if (there) {
                Instant time = NEW_YEAR.plusSeconds((long) (day * 24 * 3600));
                rows.add(RowFactory.create(
                        user + 1,
                        item + 1,
                        (float) (Math.rint(2 * Math.max(0.5, Math.min(5, liking))) / 2),
                        Timestamp.from(time)));
            }
        }
        return spark.createDataFrame(rows, COLUMNS).coalesce(1).cache();
    }
}
