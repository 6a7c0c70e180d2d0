package dev.streambook.recommender.serving.view;

import dev.streambook.recommender.topics.Trend.ItemCount;
import dev.streambook.recommender.topics.UserVectorCodec;
import dev.streambook.recommender.topics.follow.RecordReader;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The users, from topic {@code user-vectors}, and how many of them rated each film. Thread safe for one writer. */
public final class UserVectors implements RecordReader {

    private static final int RECENT = 8;

    private final Map<Integer, UserVector> users = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> raters = new ConcurrentHashMap<>();
    private final Deque<Integer> recent = new ConcurrentLinkedDeque<>();

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            remove(Integer.parseInt(new String(record.key(), StandardCharsets.UTF_8)));
            return;
        }
        UserVector user = UserVectorCodec.read(record.value());
        UserVector before = users.put(user.user(), user);
        if (before != null) {
            count(before, -1);
        }
        count(user, 1);
        recent.remove(user.user());
        recent.addFirst(user.user());
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
    }

    /** The user was forgotten. */
    private void remove(int user) {
        UserVector before = users.remove(user);
        if (before != null) {
            count(before, -1);
        }
        recent.remove(user);
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
        return List.copyOf(recent);
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

    private void count(UserVector user, int change) {
        user.opinions().stream()
                .filter(Opinion::isRating)
                .forEach(opinion -> raters.merge(opinion.item(), change, UserVectors::sumOrNothing));
    }

    private static Integer sumOrNothing(int count, int change) {
        return count + change == 0 ? null : Integer.valueOf(count + change);
    }
}
