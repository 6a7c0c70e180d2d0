package dev.streambook.recommender.serving.view;

import dev.streambook.recommender.topics.Trend.ItemCount;
import dev.streambook.recommender.topics.UserVectorCodec;
import dev.streambook.recommender.topics.follow.RecordReader;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The users, from topic {@code user-vectors}, and how many of them rated each film. Thread safe for one writer.
 *
 * <p>A user's record comes again and again, nearly always with the same films. Only what has changed is counted, so whoever
 * reads meanwhile never sees a film without one of its users.
 */
public final class UserVectors implements RecordReader {

    private static final int RECENT = 8;

    private final Map<Integer, UserVector> users = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> raters = new ConcurrentHashMap<>();
    private volatile List<Integer> recent = List.of();

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            int user = Integer.parseInt(new String(record.key(), StandardCharsets.UTF_8));
            count(known(user), UserVector.unknown(user));
            users.remove(user);
            recent = others(user).toList();
            return;
        }
        UserVector user = UserVectorCodec.read(record.value());
        count(known(user.user()), user);
        users.put(user.user(), user);
        recent = Stream.concat(Stream.of(user.user()), others(user.user()))
                .limit(RECENT)
                .toList();
    }

    /** Empty if nothing has been heard of the user yet. */
    public Optional<UserVector> user(int user) {
        return Optional.ofNullable(users.get(user));
    }

    public int size() {
        return users.size();
    }

    /** The users heard of last, the latest first. */
    public List<Integer> recent() {
        return recent;
    }

    /** The films that most users have rated, in descending order, ties by id. O(films · log films). */
    public List<ItemCount> popular() {
        List<ItemCount> popular = new ArrayList<>();
        raters.forEach((item, count) -> popular.add(new ItemCount(item, count)));
        popular.sort(ItemCount.MOST_FIRST);
        return popular;
    }

    public boolean hasRater(int item) {
        return raters.containsKey(item);
    }

    private Stream<Integer> others(int user) {
        return recent.stream().filter(other -> other != user);
    }

    private UserVector known(int user) {
        return user(user).orElseGet(() -> UserVector.unknown(user));
    }

    private void count(UserVector before, UserVector now) {
        Set<Integer> gone = rated(before);
        for (int item : rated(now)) {
            if (!gone.remove(item)) {
                raters.merge(item, 1, Integer::sum);
            }
        }
        gone.forEach(item -> raters.computeIfPresent(item, (same, count) -> count == 1 ? null : count - 1));
    }

    private static Set<Integer> rated(UserVector user) {
        return user.opinions().stream()
                .filter(Opinion::isRating)
                .map(Opinion::item)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
