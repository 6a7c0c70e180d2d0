package dev.streambook.recommender.topics;

import static dev.streambook.recommender.Viewings.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.streambook.recommender.RecommenderLog;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.UserVector;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserVectorCodecTest {

    private static final UserVector USER = new UserVector(
            1,
            Optional.of(new UserVector.Solved("v7", new float[] {0.25f, -1.5f, Float.MIN_VALUE, 1 / 3f})),
            List.of(new Opinion(31, 2.5, at(0), "a"), new Opinion(40, Opinion.WITHDRAWN, at(1).plusNanos(1), "b")),
            new Seen(new int[] {31, 77}, new long[] {5400, 0}),
            List.of("a", "b"));

    @Test
    void a_user_vector_comes_back_as_it_went() {
        assertThat(UserVectorCodec.read(UserVectorCodec.write(USER)))
                .usingRecursiveComparison()
                .isEqualTo(USER);
    }

    @Test
    void the_first_and_the_last_time_that_an_event_may_have_come_back() {
        List<Opinion> opinions = List.of(
                new Opinion(31, 2.5, Instant.parse("1900-01-01T00:00:00Z"), "first"),
                new Opinion(40, 3.5, Instant.parse("9999-12-31T23:59:59.999999999Z"), "last"));
        UserVector user = new UserVector(1, Optional.empty(), opinions, Seen.shown(), List.of());

        assertThat(UserVectorCodec.read(UserVectorCodec.write(user)).opinions()).isEqualTo(opinions);
    }

    @Test
    void a_user_without_a_vector_comes_back_without_one() {
        UserVector user = new UserVector(2, Optional.empty(), List.of(), Seen.shown(5), List.of("c"));

        assertThat(UserVectorCodec.read(UserVectorCodec.write(user)))
                .usingRecursiveComparison()
                .isEqualTo(user);
    }

    @Test
    void it_is_json_that_a_human_can_read() {
        UserVector user = new UserVector(
                1,
                Optional.of(new UserVector.Solved("v7", new float[] {0.25f})),
                List.of(new Opinion(31, 2.5, at(0), "a")),
                new Seen(new int[] {31}, new long[] {90}),
                List.of("a"));

        assertThat(new String(UserVectorCodec.write(user), StandardCharsets.UTF_8))
                .isEqualTo("{\"user\":1,\"model\":\"v7\",\"vector\":[0.25],"
                        + "\"history\":[{\"item\":31,\"stars\":2.5,\"time\":\"2026-01-31T20:00:00Z\",\"id\":\"a\"}],"
                        + "\"seen\":[31],\"watched\":[90],\"recent\":[\"a\"]}");
    }

    @Test
    void films_without_the_times_that_they_were_watched_were_only_shown() {
        byte[] json = RecommenderLog.bytes("{\"user\":3,\"history\":[],\"seen\":[5,9],\"recent\":[]}");

        assertThat(UserVectorCodec.read(json).seen()).usingRecursiveComparison().isEqualTo(Seen.shown(5, 9));
    }

    @Test
    void unknown_fields_are_skipped() {
        byte[] json = RecommenderLog.bytes("{\"new\":{\"x\":[1]},\"user\":3,\"history\":[{\"item\":1,\"why\":{},"
                + "\"stars\":4,\"time\":\"2026-01-31T20:00:00Z\",\"id\":\"a\"}]}");

        assertThat(UserVectorCodec.read(json).opinions()).containsExactly(new Opinion(1, 4.0, at(0), "a"));
    }

    @Test
    void what_is_cut_off_is_unreadable() {
        byte[] json = RecommenderLog.bytes("{\"user\":3,\"history\":[{\"item\":1");

        assertThatExceptionOfType(UnreadableRecordException.class).isThrownBy(() -> UserVectorCodec.read(json));
    }

    @Test
    void an_opinion_without_its_time_is_unreadable() {
        byte[] json = RecommenderLog.bytes("{\"user\":3,\"history\":[{\"item\":1,\"id\":\"a\"}]}");

        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> UserVectorCodec.read(json))
                .withMessage("an opinion has item 1, time null and id a; expected all three");
    }
}
