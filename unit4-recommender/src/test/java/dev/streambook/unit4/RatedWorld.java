package dev.streambook.unit4;

import dev.streambook.unit4.Objective.Explicit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Invented viewers who rate as people do: mostly films of the genre that they love, mostly films that many know, and with
 * stars that say how good a film is to them. 240 viewers, 120 films of four genres, 12 to 40 ratings each. Each viewer's last
 * quarter is the test. The same each time.
 *
 * @param train by user, what was rated first
 * @param test by user, what was rated after that
 */
record RatedWorld(Map<Integer, List<Feedback>> train, Map<Integer, List<Feedback>> test) {

    static final Strength STRENGTH = new Strength(2.5, 1, 3, 0.1);

    private static final int USERS = 240;
    private static final int FILMS = 120;
    private static final int GENRES = 4;
    private static final int LIST = 10;
    private static final double LIKED = 4;
    private static final double DAMPING = 5;

    /** How far the stars are off, and how many of the liked films of the test stand among the first ten. */
    record Figures(double rmse, double recall) {}

    static RatedWorld create() {
        Random random = new Random(43);
        double[] quality = random.doubles(FILMS + 1, -1, 1).toArray();
        Map<Integer, List<Feedback>> train = new TreeMap<>();
        Map<Integer, List<Feedback>> test = new TreeMap<>();
        for (int user = 1; user <= USERS; user++) {
            List<Feedback> ratings = ratings(user, quality, random);
            int first = ratings.size() * 3 / 4;
            train.put(user, ratings.subList(0, first));
            test.put(user, ratings.subList(first, ratings.size()));
        }
        return new RatedWorld(train, test);
    }

    Dataset<Row> feedback(SparkSession spark) {
        List<Row> rows = new ArrayList<>();
        train.forEach((user, history) -> history.forEach(each -> rows.add(FeedbackColumns.row(user, each))));
        return spark.createDataFrame(rows, FeedbackColumns.SCHEMA);
    }

    /** The offsets of the training. */
    Offsets offsets() {
        double mean = ratings().stream().mapToDouble(Feedback::stars).average().orElseThrow();
        Map<Integer, Float> films = new HashMap<>();
        means().forEach((film, stars) ->
                films.put(film, (float) Offsets.damped(stars - mean, counts().get(film), DAMPING)));
        return Offsets.of(mean, DAMPING, films);
    }

    /** Offsets of zero: the factors explain the whole stars. */
    Offsets noOffsets() {
        int[] films =
                means().keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        return new Offsets(0, Double.MAX_VALUE, films, new float[films.length]);
    }

    /** Of a model whose users are solved from the training's histories. */
    Figures measure(FactorModel model, FoldIn foldIn) {
        Map<Integer, Optional<float[]>> vectors = new HashMap<>();
        train.forEach((user, history) -> vectors.put(user, model.vector(foldIn, history)));
        double rmse = rmse((user, film) -> model.stars(film, train.get(user), vectors.get(user)));
        ItemFactors ranked = model.ranked();
        double recall = recall(user -> {
            float[] query = model.query(vectors.get(user).orElseThrow());
            return film -> ranked.contains(film) ? ranked.dot(ranked.rowOf(film), query) : Double.NEGATIVE_INFINITY;
        });
        return new Figures(rmse, recall);
    }

    /** Of the two baselines: the films' mean stars, and the films with the most ratings. */
    Figures baselines() {
        Map<Integer, Double> means = means();
        Map<Integer, Integer> counts = counts();
        return new Figures(rmse((user, film) -> means.get(film)), recall(user -> film -> counts.getOrDefault(film, 0)));
    }

    boolean isAllRated() {
        return means().size() == FILMS;
    }

    private interface Estimate {
        double stars(int user, int film);
    }

    private interface Scores {
        ToDoubleFunction<Integer> of(int user);
    }

    private double rmse(Estimate estimate) {
        double squares = 0;
        int ratings = 0;
        for (Map.Entry<Integer, List<Feedback>> user : test.entrySet()) {
            for (Feedback rated : user.getValue()) {
                double error = estimate.stars(user.getKey(), rated.item()) - rated.stars();
                squares += error * error;
                ratings++;
            }
        }
        return Math.sqrt(squares / ratings);
    }

    private double recall(Scores scores) {
        int found = 0;
        int liked = 0;
        for (int user : test.keySet()) {
            Set<Integer> seen = new HashSet<>();
            train.get(user).forEach(each -> seen.add(each.item()));
            ToDoubleFunction<Integer> score = scores.of(user);
            List<Integer> list = IntStream.rangeClosed(1, FILMS)
                    .boxed()
                    .filter(film -> !seen.contains(film))
                    .sorted(Comparator.comparingDouble(score).reversed())
                    .limit(LIST)
                    .toList();
            for (Feedback rated : test.get(user)) {
                liked += rated.stars() >= LIKED ? 1 : 0;
                found += rated.stars() >= LIKED && list.contains(rated.item()) ? 1 : 0;
            }
        }
        return (double) found / liked;
    }

    private List<Feedback> ratings() {
        return train.values().stream().flatMap(List::stream).toList();
    }

    private Map<Integer, Double> means() {
        Map<Integer, Double> sums = new HashMap<>();
        ratings().forEach(each -> sums.merge(each.item(), each.stars(), Double::sum));
        Map<Integer, Integer> counts = counts();
        sums.replaceAll((film, sum) -> sum / counts.get(film));
        return sums;
    }

    private Map<Integer, Integer> counts() {
        Map<Integer, Integer> counts = new HashMap<>();
        ratings().forEach(each -> counts.merge(each.item(), 1, Integer::sum));
        return counts;
    }

    private static List<Feedback> ratings(int user, double[] quality, Random random) {
        double mood = random.nextGaussian() * 0.4;
        int count = 12 + random.nextInt(29);
        Map<Integer, Feedback> ratings = new LinkedHashMap<>();
        while (ratings.size() < count) {
            int film = 1 + random.nextInt(FILMS);
            boolean loved = film % GENRES == user % GENRES;
            double known = 1 / (1 + (film * 7 % FILMS) / 12.0);
            if (random.nextDouble() < known * (loved ? 1 : 0.15)) {
                double stars = 3.3 + mood + 0.8 * quality[film] + (loved ? 0.3 : -0.3) + random.nextGaussian() * 0.6;
                ratings.putIfAbsent(film, Feedback.rated(film, Math.max(0.5, Math.min(5, Math.rint(stars * 2) / 2))));
            }
        }
        return List.copyOf(ratings.values());
    }

    /** The preferences of a training in this world. */
    Preferences preferences(Objective objective, boolean withOffsets) {
        return new Preferences(
                objective, withOffsets || !(objective instanceof Explicit) ? offsets() : noOffsets(), STRENGTH);
    }
}
