package dev.streambook.unit4.serving;

import dev.streambook.unit4.log.RecordReader;
import dev.streambook.unit4.speed.Opinion;
import dev.streambook.unit4.speed.UserVector;
import dev.streambook.unit4.speed.UserVectorCodec;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The users, from topic {@code user-vectors}, and how many of them rated each film. Thread safe for one writer. */
final class UserVectors implements RecordReader {

    private static final int RECENT = 8;

    private final Map<Integer, UserVector> users = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> raters = new ConcurrentHashMap<>();
    private final Deque<Integer> recent = new ConcurrentLinkedDeque<>();

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
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

    /** Empty if nothing has been heard of the user yet. */
    Optional<UserVector> user(int user) {
        return Optional.ofNullable(users.get(user));
    }

    int size() {
        return users.size();
    }

    /** The users heard of last, the latest first. */
    List<Integer> recent() {
        return List.copyOf(recent);
    }

    /** The films that most users have rated, in descending order, ties by id. O(films · log films). */
    List<TrendingView.Counted> popular() {
        List<TrendingView.Counted> popular = new ArrayList<>();
        raters.forEach((item, count) -> popular.add(new TrendingView.Counted(item, count)));
        popular.sort(TrendingView.Counted.MOST_FIRST);
        return popular;
    }

    boolean hasRater(int item) {
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
