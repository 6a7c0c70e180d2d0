package dev.streambook.recommender.serving.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.recommender.topics.Trend.ItemCount;
import dev.streambook.recommender.topics.UserVectorCodec;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.UserVector;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class UserVectorsTest {

    private static final int REPETITIONS = 2_000;

    private final UserVectors users = new UserVectors();

    @Test
    void each_user_who_rated_a_film_counts_once_however_often_the_record_comes() {
        users.read(rated(1, 10, 20));
        users.read(rated(2, 20));
        users.read(rated(1, 10, 20));

        assertThat(users.popular()).containsExactly(new ItemCount(20, 2), new ItemCount(10, 1));
        assertThat(users.size()).isEqualTo(2);
    }

    @Test
    void what_a_user_adds_or_takes_back_changes_the_counts_of_these_films_alone() {
        users.read(rated(1, 10, 20));
        users.read(rated(2, 20, 30));

        users.read(record(1, List.of(opinion(10, 4), opinion(20, Opinion.WITHDRAWN), opinion(40, 5))));

        assertThat(users.popular())
                .containsExactly(
                        new ItemCount(10, 1), new ItemCount(20, 1), new ItemCount(30, 1), new ItemCount(40, 1));
    }

    @Test
    void a_user_who_is_forgotten_counts_no_more_and_a_film_without_users_is_gone() {
        users.read(rated(1, 10, 20));
        users.read(rated(2, 20));

        users.read(forgotten(1));
        users.read(forgotten(3));

        assertThat(users.popular()).containsExactly(new ItemCount(20, 1));
        assertThat(users.hasRater(10)).isFalse();
        assertThat(users.user(1)).isEmpty();
        assertThat(users.recent()).containsExactly(2);
    }

    @Test
    void the_users_heard_of_last_come_first_and_each_once() {
        IntStream.rangeClosed(1, 9).forEach(user -> users.read(rated(user, 10)));
        users.read(rated(4, 10, 20));

        assertThat(users.recent()).containsExactly(4, 9, 8, 7, 6, 5, 3, 2);
    }

    @Test
    void whoever_reads_while_a_record_comes_again_sees_no_film_without_its_user() {
        int[] films = IntStream.rangeClosed(1, 300).toArray();
        users.read(rated(1, films));
        users.read(rated(2, 1));
        Set<List<ItemCount>> seen = ConcurrentHashMap.newKeySet();
        CountDownLatch reading = new CountDownLatch(1);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            awaitQuietly(reading);
            for (int n = 0; n < REPETITIONS; n++) {
                users.read(rated(1, films));
            }
        });

        do {
            seen.add(users.popular());
            assertThat(users.recent()).contains(1);
            reading.countDown();
        } while (!writer.isDone());

        assertThat(seen).hasSize(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ConsumerRecord<byte[], byte[]> rated(int user, int... films) {
        return record(
                user, Arrays.stream(films).mapToObj(film -> opinion(film, 4)).toList());
    }

    private static Opinion opinion(int film, double stars) {
        return new Opinion(film, stars, Instant.EPOCH, "e" + film);
    }

    private static ConsumerRecord<byte[], byte[]> record(int user, List<Opinion> opinions) {
        UserVector vector = new UserVector(user, Optional.empty(), opinions, Seen.shown(), List.of());
        return new ConsumerRecord<>("user-vectors", 0, 0, key(user), UserVectorCodec.write(vector));
    }

    private static ConsumerRecord<byte[], byte[]> forgotten(int user) {
        return new ConsumerRecord<>("user-vectors", 0, 0, key(user), null);
    }

    private static byte[] key(int user) {
        return Integer.toString(user).getBytes(StandardCharsets.UTF_8);
    }
}
