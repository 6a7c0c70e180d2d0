package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.streambook.unit1.RunningStats;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A mean kept up to date in three partitions and merged, beside what a batch job and an average of averages say. */
class RunningMeanPictureTest {

    private static final int RATINGS = 60;

    private final Answer<RunningStats> reference = Answer.reference(RunningStats.class);

    @Test
    void the_picture_of_the_running_mean_shows_the_reference_at_work() {
        List<RunningStats> partitions =
                Stream.generate(reference::create).limit(3).toList();
        List<Double> all = new ArrayList<>();
        List<Point> ratings = new ArrayList<>();
        List<Point> merged = new ArrayList<>();
        List<Point> batch = new ArrayList<>();
        List<Point> averaged = new ArrayList<>();
        Random random = new Random(11);
        for (int n = 1; n <= RATINGS; n++) {
            boolean fan = n % 10 == 3;
            double rating = fan ? 5 : 1.5 + random.nextInt(4) / 2.0;
            all.add(rating);
            partitions.get(fan ? 2 : n % 2).add(rating);
            ratings.add(Point.at(n, rating));
            merged.add(Point.at(n, mean(partitions)));
            averaged.add(Point.at(n, averageOfAverages(partitions)));
            if (n % 10 == 0) {
                batch.add(Point.at(
                        n,
                        all.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
                assertThat(mean(partitions))
                        .isCloseTo(batch.get(batch.size() - 1).y(), within(1e-12));
            }
        }

        new PictureFile("docs/unit1/pictures/1.1-running-mean.svg").keep(picture(ratings, merged, batch, averaged));
    }

    private double mean(List<RunningStats> partitions) {
        RunningStats whole = reference.create();
        partitions.forEach(partition -> whole.merge(partition.summary()));
        return whole.summary().mean();
    }

    private static double averageOfAverages(List<RunningStats> partitions) {
        return partitions.stream()
                .filter(partition -> partition.summary().count() > 0)
                .mapToDouble(partition -> partition.summary().mean())
                .average()
                .orElseThrow();
    }

    private static Chart picture(List<Point> ratings, List<Point> merged, List<Point> batch, List<Point> averaged) {
        return Chart.of(
                        "The mean of one film, rating by rating, in three partitions",
                        "Each rating as a dot. The merged mean of the partitions goes through what a batch job says after every"
                                + " ten ratings. The average of the three averages lies far above: the smallest partition,"
                                + " with the fans, counts as much as the others.",
                        Axis.of("ratings so far", 0, RATINGS, 10),
                        Axis.of("stars", 0, 5, 1))
                .dots("rating", Ink.GREY, ratings)
                .line("average of averages", Ink.RED, Stroke.DASHED, averaged)
                .line("merged", Ink.BLUE, Stroke.SOLID, merged)
                .rings("batch job over everything", Ink.ORANGE, batch);
    }

    @Test
    void the_table_of_rounding_shows_the_reference_beside_the_formula_from_school() {
        double[] small = {4, 7, 13, 16};
        Grid grid = Grid.of(
                "The variance of 4, 7, 13 and 16 is 30. What if a large number is added to all four?",
                "For 0, a million, a hundred million and a thousand million added to each value: the mean of squares less the"
                        + " square of the mean goes wrong, the reference says 30 each time.",
                "added to each",
                List.of("mean of squares less square of mean", "differences from the mean"));
        for (double offset : new double[] {0, 1e6, 1e8, 1e9}) {
            double[] values = Arrays.stream(small).map(value -> value + offset).toArray();
            grid.row(String.format(Locale.ROOT, "%,.0f", offset), cell(fromSchool(values)), cell(variance(values)));
        }

        assertThat(variance(new double[] {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}))
                .isEqualTo(30);
        new PictureFile("docs/unit1/pictures/1.1-rounding.svg").keep(grid);
    }

    private static Grid.Cell cell(double variance) {
        return Grid.cell(String.format(Locale.ROOT, "%.2f", variance), variance == 30 ? Ink.GREEN : Ink.RED);
    }

    private static double fromSchool(double... values) {
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value;
            squares += value * value;
        }
        return (squares - sum * sum / values.length) / (values.length - 1);
    }

    private double variance(double... values) {
        RunningStats stats = reference.create();
        Arrays.stream(values).forEach(stats::add);
        return stats.summary().variance();
    }
}
