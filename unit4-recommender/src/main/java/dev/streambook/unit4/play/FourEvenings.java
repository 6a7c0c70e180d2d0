package dev.streambook.unit4.play;

import dev.streambook.event.Rated;
import dev.streambook.unit4.Judgement;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.Prequential;
import dev.streambook.unit4.Protocol;
import dev.streambook.unit4.Trial;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Twelve ratings of three viewers, and a recommender that shows the two films that most viewers have rated. */
public final class FourEvenings {

    private static final Instant FIRST = Instant.parse("2026-01-31T20:00:00Z");
    /** Viewer, film, stars, in the order of time. */
    private static final double[][] RATINGS = {
        {1, 10, 5}, {2, 10, 4.5}, {1, 20, 4}, {3, 10, 5}, {2, 20, 4.5}, {3, 30, 2},
        {1, 30, 4}, {2, 30, 4}, {3, 20, 4}, {1, 40, 5}, {2, 40, 3}, {3, 40, 4.5}
    };

    private FourEvenings() {}

    /** Prints what the recommender is asked and told, and the figures. */
    public static void show(Prequential prequential) {
        PrintStream out = System.out;
        Protocol protocol = new Protocol(0.25, 4, 2, 4);
        List<Trial> trials = prequential.trials(ratings(), new Popular(out), protocol);
        Judgement figures = prequential.judge(trials, protocol.k());
        out.printf("%n%d tests of %d viewers%n", figures.tests(), figures.users());
        figures.recall()
                .ifPresent(recall -> out.printf("recall@2 %.2f, standard error %s%n", recall.mean(), recall.error()));
        figures.ndcg().ifPresent(ndcg -> out.printf("nDCG@2   %.2f, standard error %s%n", ndcg.mean(), ndcg.error()));
    }

    /** One rating each half hour. */
    public static List<Rated> ratings() {
        List<Rated> ratings = new ArrayList<>();
        for (double[] row : RATINGS) {
            ratings.add(new Rated(
                    "event-" + ratings.size(),
                    (int) row[0],
                    (int) row[1],
                    "2001:db8::1",
                    FIRST.plus(Duration.ofMinutes(30L * ratings.size())),
                    row[2]));
        }
        return ratings;
    }

    private static final class Popular implements LearningRecommender {

        private final PrintStream out;
        private final Map<Integer, Integer> raters = new TreeMap<>();
        private final Map<Integer, Set<Integer>> rated = new HashMap<>();

        Popular(PrintStream out) {
            this.out = out;
        }

        @Override
        public void learn(Rated event) {
            out.printf("  learn: viewer %d gives film %d %.1f stars%n", event.user(), event.item(), event.stars());
            raters.merge(event.item(), 1, Integer::sum);
            rated.computeIfAbsent(event.user(), none -> new HashSet<>()).add(event.item());
        }

        @Override
        public void retrain() {
            out.printf("  retrain%n");
        }

        @Override
        public List<Integer> best(int user, int k) {
            List<Integer> list = raters.keySet().stream()
                    .filter(film -> !rated.getOrDefault(user, Set.of()).contains(film))
                    .sorted(Comparator.<Integer, Integer>comparing(raters::get)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(k)
                    .toList();
            out.printf("  test:  viewer %d is shown %s%n", user, list);
            return list;
        }
    }
}
