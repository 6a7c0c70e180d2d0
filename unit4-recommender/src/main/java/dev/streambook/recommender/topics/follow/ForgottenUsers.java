package dev.streambook.recommender.topics.follow;

import dev.streambook.event.ViewingEvent;
import dev.streambook.recommender.topics.Forgotten;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The users who are to be forgotten, from topic {@code forgotten}. Thread safe for one writer. */
public final class ForgottenUsers implements RecordReader {

    private final Map<Integer, Forgotten> users = new ConcurrentHashMap<>();
    private final List<Forgotten> inOrder = new CopyOnWriteArrayList<>();

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() != null) {
            add(Forgotten.fromJson(record.value()));
        }
    }

    public void add(Forgotten forgotten) {
        users.put(forgotten.user(), forgotten);
        inOrder.add(forgotten);
    }

    /** Up to which event time the user is forgotten; empty if not at all. */
    public Optional<Instant> until(int user) {
        return Optional.ofNullable(users.get(user)).map(Forgotten::until);
    }

    /** Whether this event no longer counts. */
    public boolean covers(ViewingEvent event) {
        Forgotten forgotten = users.get(event.user());
        return forgotten != null && forgotten.covers(event);
    }

    /** What has been read after the first so many. */
    public List<Forgotten> after(int read) {
        return inOrder.subList(Math.min(read, inOrder.size()), inOrder.size());
    }
}
