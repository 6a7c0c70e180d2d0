package dev.streambook.recommender.batch;

import dev.streambook.unit1.RunningStats;
import dev.streambook.unit1.Summary;
import dev.streambook.unit4.Offsets;
import dev.streambook.workbook.Answer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The ratings of each film in short: how many, and their mean. Every partition sums up the ratings that it has, film by
 * film, and the summaries are merged: no rating travels.
 *
 * @param films by film; a film without ratings is absent
 */
record FilmStats(Map<Integer, Summary> films) {

    /**
     * Takes one pass; one summary for each film of each partition is collected.
     *
     * @param ratings with columns {@code item} (int) and {@code stars} (float); other columns are ignored
     * @param stats one for each film
     */
    static FilmStats of(Dataset<Row> ratings, Answer<RunningStats> stats) {
        Map<Integer, RunningStats> merged = new HashMap<>();
        ratings.select("item", "stars")
                .toJavaRDD()
                .mapPartitions(rows -> List.of(summaries(rows, stats)).iterator())
                .collect()
                .forEach(partition -> partition.forEach((item, summary) ->
                        merged.computeIfAbsent(item, absent -> stats.create()).merge(summary)));
        Map<Integer, Summary> films = new HashMap<>();
        merged.forEach((item, film) -> films.put(item, film.summary()));
        return new FilmStats(films);
    }

    /** The mean stars of a film; NaN without ratings. */
    double mean(int item) {
        return films.getOrDefault(item, Summary.EMPTY).mean();
    }

    /** How many ratings a film has. */
    long ratings(int item) {
        return films.getOrDefault(item, Summary.EMPTY).count();
    }

    /** The films in descending order of the number of ratings, ties by id. */
    List<Integer> mostRated() {
        Comparator<Integer> fewest = Comparator.comparingLong(this::ratings);
        return films.keySet().stream()
                .sorted(fewest.reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * The offsets of these films. One without ratings has offset 0.
     *
     * @param damping see {@link Offsets}
     */
    Offsets offsets(Collection<Integer> items, double damping) {
        double sum = 0;
        long ratings = 0;
        for (int item : items) {
            Summary film = films.getOrDefault(item, Summary.EMPTY);
            sum += film.count() == 0 ? 0 : film.mean() * film.count();
            ratings += film.count();
        }
        double mean = ratings == 0 ? 0 : sum / ratings;
        Map<Integer, Float> offsets = new HashMap<>();
        items.forEach(item -> offsets.put(item, (float) Offsets.damped(mean(item) - mean, ratings(item), damping)));
        return Offsets.of(mean, damping, offsets);
    }

    private static Map<Integer, Summary> summaries(Iterator<Row> ratings, Answer<RunningStats> stats) {
        Map<Integer, RunningStats> films = new HashMap<>();
        ratings.forEachRemaining(rating -> films.computeIfAbsent(rating.getInt(0), absent -> stats.create())
                .add(rating.getFloat(1)));
        Map<Integer, Summary> summaries = new HashMap<>();
        films.forEach((item, film) -> summaries.put(item, film.summary()));
        return summaries;
    }
}
