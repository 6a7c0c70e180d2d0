package dev.streambook.unit4.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit4.Ranking;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.PageBlock;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the reference makes of two recommenders when only some of the films are candidates, and of two models' estimates. */
class RankingPictureTest {

    private static final int FILMS = 1_000;
    private static final int TESTS = 500;
    private static final int K = 10;
    private static final int LIKED = 0;

    private final Ranking ranking = Answer.reference(Ranking.class).create();

    @Test
    void a_sample_of_the_films_turns_the_order_of_two_recommenders_round() {
        List<Point> sharp = new ArrayList<>();
        List<Point> steady = new ArrayList<>();
        for (int sample : new int[] {20, 50, 100, 150, 200, 300, 400, 500, 600, 700, 800, 900, 999}) {
            sharp.add(new Point(sample, recall(sample, RankingPictureTest::sharpPlace)));
            steady.add(new Point(sample, recall(sample, RankingPictureTest::steadyPlace)));
        }

        assertThat(steady.get(2).y())
                .as("sampled: the steady one seems better")
                .isGreaterThan(sharp.get(2).y());
        assertThat(steady.get(12).y())
                .as("all films: it is worse")
                .isLessThan(sharp.get(12).y());
        new PictureFile("docs/unit4/pictures/4.4-sampled-candidates.svg")
                .keep(Chart.of(
                                "Recall@10 of two recommenders, by the number of candidates",
                                "With few candidates the steady recommender seems far better than the sharp one. With all 1,000 films as"
                                        + " candidates it finds nothing, and the sharp one finds the liked film in a fifth of the tests.",
                                Axis.of("films that the liked film is ranked against", 0, FILMS, 100),
                                Axis.of("recall@10", 0, 1, 0.2))
                        .line("steady: liked film always between place 41 and 80", Ink.ORANGE, Stroke.DASHED, steady)
                        .line("sharp: in the first 10 in a fifth of the tests", Ink.BLUE, Stroke.SOLID, sharp));
    }

    @Test
    void the_table_of_two_models_shows_their_errors_and_their_lists() {
        Map<Integer, Double> stars = Map.of(1, 5.0, 2, 4.0, 3, 4.5, 4, 3.5);
        String table = Stream.of(
                        "| model | film 1 | film 2 | film 3 | film 4 | RMSE | its list of two | recall@2 |",
                        "|---|---|---|---|---|---|---|---|",
                        "| (real stars) | 5.0 | 4.0 | 4.5 | 3.5 | | | |",
                        row("careful", Map.of(1, 4.2, 2, 4.3, 3, 4.25, 4, 4.35), stars),
                        row("bold", Map.of(1, 5.4, 2, 3.1, 3, 5.9, 4, 2.6), stars))
                .reduce((above, below) -> above + "\n" + below)
                .orElseThrow();

        new PageBlock("docs/unit4/4.4-rank-do-not-predict.md", "careful-and-bold").keep(table);
    }

    private String row(String model, Map<Integer, Double> estimates, Map<Integer, Double> stars) {
        double rmse = Math.sqrt(stars.keySet().stream()
                .mapToDouble(film -> Math.pow(estimates.get(film) - stars.get(film), 2))
                .average()
                .orElseThrow());
        List<Integer> list = ranking.best(estimates, Set.of(), 2);
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %d, %d | %.1f |",
                model,
                estimates.get(1),
                estimates.get(2),
                estimates.get(3),
                estimates.get(4),
                rmse,
                list.get(0),
                list.get(1),
                ranking.recallAtK(list, Set.of(1, 3), 2).orElseThrow());
    }

    /** The mean over many tests: the liked film and {@code sample} random others are the candidates. */
    private double recall(int sample, ToIntFunction<Random> place) {
        Random random = new Random(44);
        double sum = 0;
        for (int test = 0; test < TESTS; test++) {
            Map<Integer, Double> candidates = new HashMap<>();
            candidates.put(LIKED, (double) -place.applyAsInt(random) + 0.5);
            // The other films stand at places 1 to 999; a random draw of them, without repetition.
            random.ints(1, FILMS).distinct().limit(sample).forEach(other -> candidates.put(other, (double) -other));
            sum += ranking.recallAtK(ranking.best(candidates, Set.of(), K), Set.of(LIKED), K)
                    .orElseThrow();
        }
        return sum / TESTS;
    }

    private static int sharpPlace(Random random) {
        return random.nextInt(5) == 0 ? 1 + random.nextInt(K) : 11 + random.nextInt(FILMS - 10);
    }

    private static int steadyPlace(Random random) {
        return 41 + random.nextInt(40);
    }
}
