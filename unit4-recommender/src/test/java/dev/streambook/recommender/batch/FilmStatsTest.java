package dev.streambook.recommender.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.unit1.Summary;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.unit4.Offsets;
import dev.streambook.workbook.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

@Engines
class FilmStatsTest {

    private static final Answer<dev.streambook.unit1.RunningStats> REFERENCE =
            Answer.reference(dev.streambook.unit1.RunningStats.class);

    private final SparkSession session;

    FilmStatsTest(SparkSession session) {
        this.session = session;
    }

    @Test
    void a_films_mean_is_that_of_all_its_ratings_in_whatever_partitions_they_lie() {
        // Film 1 has one rating of 5 in one partition and two of 1 in the other: no average of averages, which is 3.
        Dataset<Row> ratings = ratings(rating(1, 5), rating(2, 4)).union(ratings(rating(1, 1), rating(1, 1)));
        assertThat(ratings.toJavaRDD().getNumPartitions()).isEqualTo(2);

        assertThat(means(ratings, REFERENCE)).isEqualTo(Map.of(1, 7 / 3.0, 2, 4.0));
    }

    @Test
    void partitions_without_ratings_and_no_ratings_at_all_are_no_harm() {
        assertThat(means(ratings(rating(1, 3)).union(ratings()), REFERENCE)).isEqualTo(Map.of(1, 3.0));
        assertThat(means(ratings(), REFERENCE)).isEmpty();
    }

    @Test
    void it_is_the_given_statistics_that_sum_up_and_merge() {
        Answer<dev.streambook.unit1.RunningStats> marked =
                Answer.wrong(dev.streambook.unit1.RunningStats.class, AddsAHundredPerPartition.class, "");

        Dataset<Row> ratings = ratings(rating(1, 4)).union(ratings(rating(1, 4)));

        assertThat(means(ratings, marked)).isEqualTo(Map.of(1, 304.0));
    }

    @Test
    void a_films_offset_is_damped_and_one_without_ratings_has_none() {
        FilmStats stats = FilmStats.of(ratings(rating(1, 5), rating(1, 5), rating(2, 2)), REFERENCE);

        Offsets offsets = stats.offsets(List.of(1, 2, 3), 2);

        assertThat(offsets.mean()).isEqualTo(4);
        assertThat(List.of(offsets.item(1), offsets.item(2), offsets.item(3)))
                .as("film 1: +1 twice, film 2: −2 once, film 3 never rated, damping 2: 1·2/(2+2) and −2·1/(1+2)")
                .containsExactly(0.5f, (float) (-2 / 3.0), 0f);
    }

    @Test
    void the_most_rated_films_come_first_and_of_equals_the_smaller_id() {
        FilmStats stats = FilmStats.of(ratings(rating(3, 1), rating(2, 1), rating(9, 5), rating(9, 5)), REFERENCE);

        assertThat(stats.mostRated()).containsExactly(9, 2, 3);
    }

    /** In a partition once, and in the merged result once more. */
    public static final class AddsAHundredPerPartition extends RunningStats {

        private double merged;

        @Override
        public void merge(Summary other) {
            super.merge(other);
            merged += 100;
        }

        @Override
        public Summary summary() {
            Summary summary = super.summary();
            double more = merged == 0 ? 100 : merged;
            return new Summary(summary.count(), summary.mean() + more, summary.squares(), summary.min(), summary.max());
        }
    }

    private static Map<Integer, Double> means(Dataset<Row> ratings, Answer<dev.streambook.unit1.RunningStats> stats) {
        return FilmStats.of(ratings, stats).films().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, film -> film.getValue().mean()));
    }

    private Dataset<Row> ratings(Row... ratings) {
        StructType columns =
                new StructType().add("user", "int").add("item", "int").add("stars", "float");
        return session.createDataFrame(List.of(ratings), columns).coalesce(1);
    }

    private static Row rating(int item, float stars) {
        return RowFactory.create(1, item, stars);
    }
}
