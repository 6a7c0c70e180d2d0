package dev.streambook.unit4.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.unit1.Summary;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.unit4.PartFactory;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

@Engines
class FilmMeansTest {

    private final SparkSession session;

    FilmMeansTest(SparkSession session) {
        this.session = session;
    }

    @Test
    void a_films_mean_is_that_of_all_its_ratings_in_whatever_partitions_they_lie() {
        // Film 1 has one rating of 5 in one partition and two of 1 in the other: no average of averages, which is 3.
        Dataset<Row> ratings = ratings(rating(1, 5), rating(2, 4)).union(ratings(rating(1, 1), rating(1, 1)));
        assertThat(ratings.toJavaRDD().getNumPartitions()).isEqualTo(2);

        assertThat(FilmMeans.of(ratings, RunningStats::new)).isEqualTo(Map.of(1, 7 / 3.0, 2, 4.0));
    }

    @Test
    void partitions_without_ratings_and_no_ratings_at_all_are_no_harm() {
        assertThat(FilmMeans.of(ratings(rating(1, 3)).union(ratings()), RunningStats::new))
                .isEqualTo(Map.of(1, 3.0));
        assertThat(FilmMeans.of(ratings(), RunningStats::new)).isEmpty();
    }

    @Test
    void it_is_the_given_statistics_that_sum_up_and_merge() {
        PartFactory<dev.streambook.unit1.RunningStats> marked = AddsAHundredPerPartition::new;

        Dataset<Row> ratings = ratings(rating(1, 4)).union(ratings(rating(1, 4)));

        assertThat(FilmMeans.of(ratings, marked)).isEqualTo(Map.of(1, 304.0));
    }

    /** In a partition once, and in the merged result once more. */
    private static final class AddsAHundredPerPartition extends RunningStats {

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

    private Dataset<Row> ratings(Row... ratings) {
        StructType columns =
                new StructType().add("user", "int").add("item", "int").add("stars", "float");
        return session.createDataFrame(List.of(ratings), columns).coalesce(1);
    }

    private static Row rating(int item, float stars) {
        return RowFactory.create(1, item, stars);
    }
}
