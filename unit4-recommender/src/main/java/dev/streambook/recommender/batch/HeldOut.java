package dev.streambook.recommender.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_micros;

import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.FeedbackColumns;
import dev.streambook.unit4.Quality;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The newest events, to measure models on. Each tested rating is predicted from all that the user had let us know before
 * it, except about the film itself, by a vector that is solved for that moment. So users who came after the training count as
 * soon as they have done something.
 *
 * <p>Several models can be measured on the same object: it holds no model, and {@link #qualities} changes nothing.
 *
 * @param before what the users of the test had let us know before it, by user and film
 * @param events from that moment on, in order of time
 * @param films the ratings before that moment
 * @param likedStars a rating of so many stars or more is a like
 */
record HeldOut(
        Map<Integer, Map<Integer, Feedback>> before, List<HeldOut.Event> events, FilmStats films, double likedStars) {

    /**
     * One event of a user.
     *
     * @param stars {@link Feedback#NOT_RATED} in an event that takes a rating back
     * @param tested whether models are measured on it
     */
    record Event(int user, int item, String kind, double stars, long seconds, boolean tested) {
        Feedback after(Feedback known) {
            return switch (kind) {
                case "rated", "unrated" -> known.withStars(stars);
                case "watched" -> known.watchedFor(seconds);
                default -> known;
            };
        }
    }

    /** Collects the events from the moment of the test on, and what their users did before. */
    static HeldOut of(
            Dataset<Row> events, Dataset<Row> feedbackBefore, TestRatings test, FilmStats films, double likedStars) {
        Dataset<Row> newest = events.where(unix_micros(col("time")).geq(test.momentMicros()));
        Map<Integer, Map<Integer, Feedback>> before = new HashMap<>();
        for (Row row : feedbackBefore
                .join(newest.select("user").distinct(), "user")
                .select("user", "item", "stars", "seconds")
                .collectAsList()) {
            Feedback feedback = FeedbackColumns.read(row);
            before.computeIfAbsent(row.getInt(0), user -> new HashMap<>()).put(feedback.item(), feedback);
        }
        List<Event> inOrder = newest
                .sort("time", "offset")
                .select(
                        col("user"),
                        col("item"),
                        col("kind"),
                        col("stars"),
                        col("seconds"),
                        test.tested().as("tested"))
                .collectAsList()
                .stream()
                .map(row -> new Event(
                        row.getInt(0),
                        row.getInt(1),
                        row.getString(2),
                        row.isNullAt(3) ? Feedback.NOT_RATED : row.getDouble(3),
                        row.isNullAt(4) ? 0 : row.getLong(4),
                        row.getBoolean(5)))
                .toList();
        return new HeldOut(before, test.atMostPerUser(inOrder), films, likedStars);
    }

    /**
     * Measures models on the same ratings, in one pass: stars on those that all of them can predict, lists on all.
     *
     * @throws IllegalStateException if not one rating of the test can be predicted
     */
    List<Quality> qualities(List<FactorModel> models, BatchExercises exercises) {
        Map<Integer, Map<Integer, Feedback>> known = before.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, user -> new HashMap<>(user.getValue())));
        List<Measure> measures = models.stream()
                .map(model -> new Measure(model, films, likedStars, exercises))
                .toList();
        for (Event event : events) {
            Map<Integer, Feedback> history = known.computeIfAbsent(event.user(), newcomer -> new HashMap<>());
            Feedback ofFilm = Optional.ofNullable(history.remove(event.item())).orElse(Feedback.shown(event.item()));
            if (event.tested()) {
                boolean forAll =
                        measures.stream().allMatch(measure -> measure.predicts(event.item(), history.values()));
                measures.forEach(measure -> measure.add(event, history.values(), forAll));
            }
            history.put(event.item(), event.after(ofFilm));
        }
        return measures.stream().map(Measure::quality).toList();
    }

    /** How many ratings models are measured on. */
    long tested() {
        return events.stream().filter(Event::tested).count();
    }
}
