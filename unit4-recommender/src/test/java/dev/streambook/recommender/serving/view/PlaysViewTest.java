package dev.streambook.recommender.serving.view;

import static dev.streambook.recommender.RecommenderLog.bytes;
import static dev.streambook.recommender.Viewings.EVENING;
import static dev.streambook.recommender.Viewings.at;
import static dev.streambook.recommender.Viewings.rated;
import static dev.streambook.recommender.Viewings.shown;
import static dev.streambook.recommender.Viewings.watched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.QuietLog;
import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.recommender.ReferenceParts;
import dev.streambook.recommender.topics.PlayCounts;
import dev.streambook.unit1.CountView;
import dev.streambook.unit1.GapException;
import dev.streambook.unit1.solution.LambdaView;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PlaysViewTest {

    private final PlaysView plays = view(100);

    @Test
    void as_long_as_there_is_no_batch_the_log_is_counted_from_its_beginning() {
        event(plays, 0, 0, watched("a", 1, 10, 1));
        event(plays, 0, 1, shown("b", 1, 20, 2));
        event(plays, 1, 0, rated("c", 2, 10, 4.5, 3));
        plays.read(record("events", 1, 1, bytes("{\"v\":1")));

        assertThat(plays.counts()).isEqualTo(new CountView(Map.of(0, 1L, 1, 1L), Map.of(10, 2L), at(3)));
    }

    @Test
    void a_batch_and_everything_since_are_one_count_and_what_both_have_counts_once() {
        event(plays, 0, 2, watched("c", 1, 10, 3));
        event(plays, 0, 3, watched("d", 1, 10, 4));
        event(plays, 0, 4, watched("e", 1, 20, 5));

        batch(plays, new CountView(Map.of(0, 4L), Map.of(10, 40L, 30, 7L), at(4)));
        assertThat(plays.counts()).isEqualTo(new CountView(Map.of(0, 5L), Map.of(10, 40L, 20, 1L, 30, 7L), at(5)));

        event(plays, 0, 5, watched("f", 1, 10, 6));
        assertThat(plays.counts()).isEqualTo(new CountView(Map.of(0, 6L), Map.of(10, 41L, 20, 1L, 30, 7L), at(6)));
    }

    @Test
    void a_batch_that_is_ahead_of_the_view_is_not_counted_again() {
        batch(plays, new CountView(Map.of(0, 2L), Map.of(10, 2L), at(2)));
        event(plays, 0, 0, watched("a", 1, 10, 1));
        event(plays, 0, 1, watched("b", 1, 10, 2));
        event(plays, 0, 2, watched("c", 1, 10, 3));

        assertThat(plays.counts()).isEqualTo(new CountView(Map.of(0, 3L), Map.of(10, 3L), at(3)));
    }

    @Test
    void an_event_that_was_sent_twice_counts_once() {
        event(plays, 0, 0, watched("a", 1, 10, 1));
        event(plays, 0, 1, watched("a", 1, 10, 1));

        assertThat(plays.counts().counts()).isEqualTo(Map.of(10, 1L));
    }

    @Test
    void where_the_log_no_longer_goes_back_to_the_batch_there_is_an_error_until_one_comes_that_it_meets() {
        event(plays, 0, 500, watched("a", 1, 10, 1));
        assertThatThrownBy(plays::counts)
                .isInstanceOf(GapException.class)
                .hasMessageStartingWith("partition 0: the batch ends before offset 0 and the increments begin at 500");

        batch(plays, new CountView(Map.of(0, 500L), Map.of(10, 9L), EVENING));
        assertThat(plays.counts().counts()).isEqualTo(Map.of(10, 10L));
    }

    @Test
    void a_batch_from_before_what_is_remembered_is_of_no_use_and_does_no_harm() {
        PlaysView forgetful = view(2);
        for (int n = 0; n < 5; n++) {
            event(forgetful, 0, n, watched("e" + n, 1, 10, n));
        }
        assertThat(forgetful.counts().counts()).isEqualTo(Map.of(10, 5L));

        try (QuietLog quiet = QuietLog.of(PlaysView.class)) {
            batch(forgetful, new CountView(Map.of(0, 1L), Map.of(10, 1L), at(0)));
        }
        assertThat(forgetful.counts().counts()).isEqualTo(Map.of(10, 5L));

        batch(forgetful, new CountView(Map.of(0, 3L), Map.of(10, 3L, 20, 1L), at(2)));
        assertThat(forgetful.counts().counts()).isEqualTo(Map.of(10, 5L, 20, 1L));
    }

    @Test
    void the_stream_s_own_time_is_the_newest_event_time_of_the_log() {
        assertThat(plays.streamTime()).isEmpty();

        event(plays, 0, 0, watched("a", 1, 10, 7));
        event(plays, 1, 0, shown("b", 1, 20, 9));
        event(plays, 0, 1, watched("c", 1, 10, 2));

        assertThat(plays.streamTime()).contains(at(9));
    }

    @Test
    void an_event_of_next_year_moves_the_stream_s_own_time_only_when_others_follow() {
        Instant nextYear = EVENING.plus(Duration.ofDays(365));
        event(plays, 0, 0, watched("a", 1, 10, 7));
        event(plays, 0, 1, new Watched("b", 1, 10, "2001:db8::/64", nextYear, Duration.ofHours(1)));
        event(plays, 0, 2, watched("c", 1, 10, 8));

        assertThat(plays.streamTime()).contains(at(8));
        assertThat(plays.ahead()).isOne();

        for (int i = 0; i < 10; i++) {
            event(plays, 0, 3 + i, new Watched("d" + i, 1, 10, "2001:db8::/64", nextYear, Duration.ofHours(1)));
        }
        assertThat(plays.streamTime()).contains(nextYear);
    }

    @Test
    void it_is_the_given_merge_that_counts() {
        CountView marked = new CountView(Map.of(), Map.of(42, 1L), EVENING);
        PlaysView view = new PlaysView(
                "plays", (batch, recent) -> marked, ReferenceParts::deduplicator, 100, ReferenceParts.LEAP);
        event(view, 0, 0, watched("a", 1, 10, 1));

        assertThat(view.counts()).isEqualTo(marked);
    }

    private static PlaysView view(int remembered) {
        return new PlaysView("plays", new LambdaView(), ReferenceParts::deduplicator, remembered, ReferenceParts.LEAP);
    }

    private static void event(PlaysView view, int partition, long offset, ViewingEvent event) {
        view.read(record("events", partition, offset, EventJson.write(event)));
    }

    private static void batch(PlaysView view, CountView batch) {
        view.read(record("plays", 0, 0, PlayCounts.toJson(batch)));
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, int partition, long offset, byte[] value) {
        return new ConsumerRecord<>(topic, partition, offset, bytes("key"), value);
    }
}
