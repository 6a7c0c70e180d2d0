package dev.streambook.unit1;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.var_samp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.streambook.engine.junit.Engines;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Operations;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Engines
@Specification(RunningStats.class)
class RunningStatsTest {

    @Test
    @Rule({
        "equals-batch",
        "weighted-merge",
        "spread-between",
        "empty-merge",
        "add-after-merge",
        "keeps-digits",
        "beyond-int",
        "refuses-non-numbers",
        "fixed-size"
    })
    void the_result_is_right_after_every_value(RunningStats stats) {
        List<String> results = new ArrayList<>();
        results.add(shown(stats.summary()));
        for (double value : new double[] {2, 4, 9}) {
            stats.add(value);
            results.add(shown(stats.summary()));
        }

        assertThat(results)
                .as("after nothing, after 2, after 2 4, after 2 4 9")
                .containsExactly(
                        "0 values",
                        "1 values, mean 2, variance NaN, from 2 to 2",
                        "2 values, mean 3, variance 2, from 2 to 4",
                        "3 values, mean 5, variance 13, from 2 to 9");
    }

    @Test
    @Rule("equals-batch")
    void the_greatest_of_values_below_zero_is_below_zero(RunningStats stats) {
        DoubleStream.of(-4, -9, -2).forEach(stats::add);

        assertThat(shown(stats.summary())).as("-4 -9 -2").isEqualTo("3 values, mean -5, variance 13, from -9 to -2");
    }

    @Test
    @Rule("spread-between")
    void two_partitions_without_variance_have_one_together(Answer<RunningStats> answer) {
        RunningStats merged = answer.create();

        merged.merge(summaryOf(answer, 0, 0));
        merged.merge(summaryOf(answer, 6, 6));

        assertThat(shown(merged.summary()))
                .as("0 0 merged with 6 6")
                .isEqualTo("4 values, mean 3, variance 12, from 0 to 6");
    }

    @Test
    @Rule({"weighted-merge", "spread-between"})
    void two_partitions_of_one_mean_keep_what_each_spreads(Answer<RunningStats> answer) {
        RunningStats merged = answer.create();

        merged.merge(summaryOf(answer, 2, 8));
        merged.merge(summaryOf(answer, -1, 11));

        assertThat(shown(merged.summary()))
                .as("2 8 merged with -1 11")
                .isEqualTo("4 values, mean 5, variance 30, from -1 to 11");
    }

    @Test
    @Rule({"weighted-merge", "spread-between"})
    void a_partition_of_four_outweighs_a_partition_of_one(Answer<RunningStats> answer) {
        Summary low = summaryOf(answer, 1, 2, 3, 4);
        Summary high = summaryOf(answer, 10);
        RunningStats merged = answer.create();

        merged.merge(low);
        merged.merge(high);

        assertThat(shown(merged.summary()))
                .as("1 2 3 4 merged with 10")
                .isEqualTo("5 values, mean 4, variance 12.5, from 1 to 10");
    }

    @Test
    @Rule("empty-merge")
    void an_empty_partition_may_be_merged_from_either_side(Answer<RunningStats> answer) {
        RunningStats emptyFirst = answer.create();
        emptyFirst.merge(Summary.EMPTY);
        emptyFirst.merge(new Summary(0, Double.NaN, 0, Double.NaN, Double.NaN)); // as it comes from another machine
        Summary untouched = emptyFirst.summary();
        emptyFirst.merge(summaryOf(answer, 2, 4));
        emptyFirst.merge(Summary.EMPTY);

        assertThat(untouched).as("empty merged with empty").isEqualTo(Summary.EMPTY);
        assertThat(shown(emptyFirst.summary()))
                .as("empty merged with 2 4, and then with empty")
                .isEqualTo("2 values, mean 3, variance 2, from 2 to 4");
    }

    @Test
    @Rule({"add-after-merge", "spread-between"})
    void values_may_come_after_a_merge(Answer<RunningStats> answer) {
        RunningStats stats = answer.create();

        stats.add(2);
        stats.merge(summaryOf(answer, 4));
        stats.add(9);

        assertThat(shown(stats.summary()))
                .as("2, merged with 4, then 9")
                .isEqualTo("3 values, mean 5, variance 13, from 2 to 9");
    }

    @Test
    @Rule("keeps-digits")
    void the_variance_of_large_values_is_exact(RunningStats stats) {
        DoubleStream.of(4, 7, 13, 16).map(value -> 1e9 + value).forEach(stats::add);

        assertThat(shown(stats.summary()))
                .as("4 7 13 16, each plus 1,000,000,000")
                .isEqualTo("4 values, mean 1000000010, variance 30, from 1000000004 to 1000000016");
    }

    @Test
    @Rule({"keeps-digits", "spread-between"})
    void the_variance_of_large_values_is_exact_after_a_merge(Answer<RunningStats> answer) {
        RunningStats stats = answer.create();

        stats.merge(summaryOf(answer, 1e9 + 4, 1e9 + 7));
        stats.merge(summaryOf(answer, 1e9 + 13, 1e9 + 16));

        assertThat(shown(stats.summary()))
                .as("4 7 merged with 13 16, each plus 1,000,000,000")
                .isEqualTo("4 values, mean 1000000010, variance 30, from 1000000004 to 1000000016");
    }

    @Test
    @Rule("cost")
    void a_large_partition_is_no_more_work_than_a_small_one(Answer<RunningStats> answer) throws Exception {
        RunningStats stats = Operations.counted(answer).create();

        Operations.verifyAtMost(
                1_000,
                "a merge with a partition of 1,000,000 values",
                () -> stats.merge(new Summary(1_000_000, 1, 1_000_000.0, 0, 2)));
    }

    @Test
    @Rule({"beyond-int", "spread-between"})
    void partitions_of_six_thousand_million_values_can_be_merged(RunningStats stats) {
        stats.merge(new Summary(6_000_000_000L, 1, 6_000_000_000.0, 0, 2));
        stats.merge(new Summary(6_000_000_000L, 3, 6_000_000_000.0, 2, 4));

        assertThat(shown(stats.summary()))
                .as("6,000,000,000 values around 1 merged with as many around 3")
                .isEqualTo("12000000000 values, mean 2, variance 2, from 0 to 4");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    @Rule("refuses-non-numbers")
    void a_value_that_is_no_number_is_refused(double value, RunningStats stats) {
        stats.add(2);

        assertThatThrownBy(() -> stats.add(value))
                .as("add(%s)", value)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(value));
        stats.add(4);

        assertThat(shown(stats.summary()))
                .as("2, then %s, then 4", value)
                .isEqualTo("2 values, mean 3, variance 2, from 2 to 4");
    }

    @Test
    @Rule("fixed-size")
    void a_hundred_thousand_values_need_no_more_memory_than_ten(RunningStats stats) {
        IntStream.range(0, 10).forEach(stats::add);
        long afterTen = Footprint.of(stats);

        IntStream.range(0, 100_000).forEach(stats::add);

        assertThat(Footprint.of(stats))
                .as("objects and array slots kept after 100,010 values, expected about as many as after 10")
                .isLessThanOrEqualTo(afterTen + 50);
    }

    @Test
    @Rule("fixed-size")
    void ten_thousand_merges_need_no_more_memory_than_ten(Answer<RunningStats> answer) {
        RunningStats stats = answer.create();
        IntStream.range(0, 10).forEach(i -> stats.merge(new Summary(2, i, 2, i - 1, i + 1)));
        long afterTen = Footprint.of(stats);

        IntStream.range(0, 10_000).forEach(i -> stats.merge(new Summary(2, i, 2, i - 1, i + 1)));

        assertThat(Footprint.of(stats))
                .as("objects and array slots kept after 10,010 merges, expected about as many as after 10")
                .isLessThanOrEqualTo(afterTen + 50);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e9, -1e9})
    @Rule({
        "equals-batch",
        "weighted-merge",
        "spread-between",
        "empty-merge",
        "add-after-merge",
        "keeps-digits",
        "beyond-int",
        "refuses-non-numbers",
        "fixed-size"
    })
    void three_partitions_merged_equal_the_batch_result_of_spark(
            double offset, Answer<RunningStats> answer, SparkSession spark) {
        List<Double> values = ratings(1_000, offset);
        RunningStats merged = answer.create();
        for (List<Double> partition :
                List.of(values.subList(0, 7), values.subList(7, 900), values.subList(900, 1_000))) {
            RunningStats stats = answer.create();
            partition.forEach(stats::add);
            merged.merge(stats.summary());
        }

        Row batch = spark.createDataset(values, Encoders.DOUBLE())
                .agg(count("*"), avg(col("value")), var_samp(col("value")), min(col("value")), max(col("value")))
                .first();

        Summary stream = merged.summary();
        assertThat(stream.count()).as("count").isEqualTo(batch.getLong(0));
        assertThat(stream.mean())
                .as("mean, as Spark has it")
                .isCloseTo(batch.getDouble(1), within(relative(batch.getDouble(1))));
        assertThat(stream.variance()).as("variance, as Spark has it").isCloseTo(batch.getDouble(2), within(1e-6));
        assertThat(stream.min()).as("min").isEqualTo(batch.getDouble(3));
        assertThat(stream.max()).as("max").isEqualTo(batch.getDouble(4));
    }

    private static double relative(double value) {
        return 1e-12 * Math.max(1, Math.abs(value));
    }

    private static List<Double> ratings(int count, double offset) {
        Random random = new Random(11);
        return random.ints(count, 1, 11)
                .mapToObj(halfStars -> offset + halfStars / 2.0)
                .toList();
    }

    private static Summary summaryOf(Answer<RunningStats> answer, double... values) {
        RunningStats stats = answer.create();
        DoubleStream.of(values).forEach(stats::add);
        return stats.summary();
    }

    /** To nine digits, as the contract promises them. */
    private static String shown(Summary summary) {
        return summary.count() == 0
                ? "0 values"
                : "%d values, mean %s, variance %s, from %s to %s"
                        .formatted(
                                summary.count(),
                                digits(summary.mean()),
                                digits(summary.variance()),
                                digits(summary.min()),
                                digits(summary.max()));
    }

    private static String digits(double value) {
        String text = String.format(Locale.ROOT, "%.6f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
