package dev.streambook.unit4.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which of 400 films enter a list of ten: the reference is asked again after each film. */
class TopKPictureTest {

    private static final int FILMS = 400;
    private static final int K = 10;

    @Test
    void the_bar_rises_and_fewer_and_fewer_films_pass_it() {
        float[] stars = stars();
        List<Point> passedOver = new ArrayList<>();
        List<Point> entered = new ArrayList<>();
        List<Point> bar = new ArrayList<>();
        List<ScoredItem> before = List.of();
        for (int n = 1; n <= FILMS; n++) {
            List<ScoredItem> best = bestOfFirst(n, stars);
            (best.equals(before) ? passedOver : entered).add(new Point(n, stars[n - 1]));
            if (best.size() == K) {
                bar.add(new Point(n, best.get(K - 1).score()));
            }
            before = best;
        }

        Chart chart = Chart.of(
                        "The ten best of 400 films",
                        "400 films in random order. The score of the tenth best film so far rises in steps, quickly at first and then"
                                + " slowly. %d films enter the list, most of them among the first hundred; the other %d lie below the line."
                                        .formatted(entered.size(), passedOver.size()),
                        Axis.of("films looked at", 0, FILMS, 50),
                        Axis.of("score (stars)", 0, 5, 1))
                .rings("passed over: " + passedOver.size(), Ink.GREY, passedOver)
                .dots("entered the list: " + entered.size(), Ink.BLUE, entered)
                .steps("the worst on the list", Ink.RED, Stroke.SOLID, bar);

        new PictureFile("docs/unit4/pictures/4.8-the-bar.svg").keep(chart);
        assertThat(entered).hasSizeBetween(30, 70);
    }

    private static List<ScoredItem> bestOfFirst(int n, float[] stars) {
        ItemFactors films = new ItemFactors(1, IntStream.rangeClosed(1, n).toArray(), Arrays.copyOf(stars, n));
        return new TopK().of(films, new float[] {1}, K, new BitSet());
    }

    /** Estimated stars around 3, between 0.5 and 5. */
    private static float[] stars() {
        Random random = new Random(7);
        float[] stars = new float[FILMS];
        for (int film = 0; film < FILMS; film++) {
            stars[film] = (float) Math.min(5, Math.max(0.5, 2.8 + 0.8 * random.nextGaussian()));
        }
        return stars;
    }
}
