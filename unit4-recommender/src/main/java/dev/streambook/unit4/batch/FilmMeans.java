package dev.streambook.unit4.batch;

import dev.streambook.unit1.RunningStats;
import dev.streambook.unit1.Summary;
import dev.streambook.unit4.PartFactory;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The average rating of each film. Every partition sums up the ratings that it has, film by film, and the summaries are
 * merged: no rating travels.
 */
final class FilmMeans {

    private FilmMeans() {}

    /**
     * The mean by film. Takes one pass; what comes here is one summary for each film of each partition.
     *
     * @param ratings item, stars
     * @param stats makes what sums up one film's ratings
     */
    static Map<Integer, Double> of(Dataset<Row> ratings, PartFactory<RunningStats> stats) {
        Map<Integer, RunningStats> merged = new HashMap<>();
        ratings.select("item", "stars")
                .toJavaRDD()
                .mapPartitions(rows -> List.of(summaries(rows, stats)).iterator())
                .collect()
                .forEach(partition -> partition.forEach((item, summary) ->
                        merged.computeIfAbsent(item, absent -> stats.get()).merge(summary)));
        Map<Integer, Double> means = new HashMap<>();
        merged.forEach((item, film) -> means.put(item, film.summary().mean()));
        return means;
    }

    private static Map<Integer, Summary> summaries(Iterator<Row> ratings, PartFactory<RunningStats> stats) {
        Map<Integer, RunningStats> films = new HashMap<>();
        ratings.forEachRemaining(rating ->
                films.computeIfAbsent(rating.getInt(0), absent -> stats.get()).add(rating.getFloat(1)));
        Map<Integer, Summary> summaries = new HashMap<>();
        films.forEach((item, film) -> summaries.put(item, film.summary()));
        return summaries;
    }
}
