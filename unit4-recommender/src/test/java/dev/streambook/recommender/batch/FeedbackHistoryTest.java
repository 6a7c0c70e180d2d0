package dev.streambook.recommender.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.event.ViewingEvent;
import dev.streambook.recommender.Viewings;
import dev.streambook.recommender.history.ArchivedEvents;
import dev.streambook.unit3.EventColumns;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.FeedbackColumns;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@Engines
class FeedbackHistoryTest {

    private final SparkSession session;

    FeedbackHistoryTest(SparkSession session) {
        this.session = session;
    }

    @Test
    void the_last_stars_and_the_longest_time_count_whatever_came_first() {
        assertThat(feedback(
                        Viewings.rated("a", 1, 10, 4, 20),
                        Viewings.rated("b", 1, 10, 1, 10),
                        Viewings.watched("c", 1, 10, 5),
                        Viewings.shown("d", 1, 10, 30)))
                .containsExactly(new Feedback(10, 4, 5400));
    }

    @Test
    void what_a_user_says_last_counts_however_early_it_arrived() {
        assertThat(feedback(
                        Viewings.rated("a", 1, 10, 4, 5),
                        Viewings.rated("b", 1, 10, 1, 0),
                        Viewings.rated("c", 1, 20, 3, 0)))
                .containsExactlyInAnyOrder(Feedback.rated(10, 4), Feedback.rated(20, 3));
    }

    @Test
    void a_rating_that_was_taken_back_is_none_whatever_arrived_first() {
        assertThat(feedback(Viewings.rated("a", 1, 10, 4, 0), Viewings.unrated("b", 1, 10, 1)))
                .isEmpty();
        assertThat(feedback(Viewings.unrated("a", 1, 10, 1), Viewings.rated("b", 1, 10, 4, 0)))
                .isEmpty();
    }

    @Test
    void a_rating_after_one_was_taken_back_counts() {
        assertThat(feedback(
                        Viewings.rated("a", 1, 10, 4, 0),
                        Viewings.unrated("b", 1, 10, 1),
                        Viewings.rated("c", 1, 10, 2, 2)))
                .containsExactly(Feedback.rated(10, 2));
    }

    @Test
    void at_the_same_moment_the_later_one_in_the_log_counts() {
        assertThat(feedback(Viewings.rated("a", 1, 10, 4, 0), Viewings.rated("b", 1, 10, 2, 0)))
                .containsExactly(Feedback.rated(10, 2));
    }

    @Test
    void what_was_watched_or_shown_is_no_rating() {
        Dataset<Row> feedback = history(Viewings.watched("a", 1, 10, 0), Viewings.shown("b", 1, 10, 0));

        assertThat(FeedbackHistory.ratings(feedback).collectAsList()).isEmpty();
    }

    @Test
    void a_film_that_was_only_shown_is_told_from_one_that_was_watched() {
        assertThat(feedback(Viewings.shown("a", 1, 10, 1), Viewings.watched("b", 1, 20, 2)))
                .containsExactlyInAnyOrder(Feedback.shown(10), Feedback.watched(20, 5400));
    }

    @Test
    void stars_that_were_taken_back_leave_what_else_is_known() {
        assertThat(feedback(
                        Viewings.rated("a", 1, 10, 4, 10),
                        Viewings.unrated("b", 1, 10, 20),
                        Viewings.rated("c", 1, 20, 4, 10),
                        Viewings.unrated("d", 1, 20, 20),
                        Viewings.watched("e", 1, 20, 5)))
                .containsExactly(Feedback.watched(20, 5400));
    }

    private List<Feedback> feedback(ViewingEvent... events) {
        return history(events).collectAsList().stream()
                .map(FeedbackColumns::read)
                .toList();
    }

    private Dataset<Row> history(ViewingEvent... events) {
        List<Row> rows = IntStream.range(0, events.length)
                .mapToObj(offset -> RowFactory.create(EventColumns.of(events[offset], 0, (long) offset)))
                .toList();
        return FeedbackHistory.of(session.createDataFrame(rows, ArchivedEvents.SCHEMA));
    }
}
