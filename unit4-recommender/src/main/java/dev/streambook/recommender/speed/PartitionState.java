package dev.streambook.recommender.speed;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import dev.streambook.recommender.topics.Forgotten;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit4.Inference;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.UserVector.Solved;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The users of one partition, and what was done with its events. Events are taken one by one; what has changed is solved
 * and handed out once for the whole batch, however many of its events are of one user. Not thread safe.
 */
final class PartitionState {

    /** The name in the audit and in dead letters. */
    static final String STAGE = "speed";

    /**
     * A user's record to be written.
     *
     * @param eventTimestamp when the user's latest event of this batch came to Kafka, in milliseconds since 1970; empty
     *     if only the model has changed
     */
    record Change(UserVector user, Optional<Long> eventTimestamp) {}

    /** Of each user with a history the model's version in the last record, which is nothing in a record without a vector. */
    private final Map<Integer, Optional<String>> versions = new HashMap<>();

    private final Map<Integer, Long> touched = new LinkedHashMap<>();
    private final Deque<Integer> stale = new ArrayDeque<>();
    private final Map<Integer, Inference> users = new HashMap<>();

    private final Map<Integer, Instant> forgotten = new HashMap<>();
    private final Set<Integer> removed = new LinkedHashSet<>();
    private final Supplier<Inference> inference;
    private final KeyChooser keys;
    private Optional<FoldedModel> model = Optional.empty();
    private StageAudit audit = StageAudit.none(STAGE);
    private boolean counted;

    /**
     * @param inference makes 4.6 for one user
     * @param keys under which key an event has to come
     */
    PartitionState(Supplier<Inference> inference, KeyChooser keys) {
        this.inference = inference;
        this.keys = keys;
    }

    /** @param until up to which event time the user was forgotten before this record was written; empty if never */
    void restore(UserVector record, Optional<Instant> until) {
        of(record.user()).restore(record);
        until.ifPresent(time -> forgotten.put(record.user(), time));
        note(record);
    }

    /** Forgets the user, if that has not happened yet. Events that it covers do not count when they come later. */
    void forget(Forgotten user) {
        Instant before = forgotten.get(user.user());
        if (before == null || user.until().isAfter(before)) {
            forgotten.put(user.user(), user.until());
            if (users.remove(user.user()) != null) {
                versions.remove(user.user());
                touched.remove(user.user());
                removed.add(user.user());
            }
        }
    }

    /** The users forgotten since the last call, whose records have to go. */
    List<Integer> takeRemoved() {
        List<Integer> taken = List.copyOf(removed);
        removed.clear();
        return taken;
    }

    /** Up to which event time the user was forgotten; empty if never. */
    Optional<Instant> forgottenUntil(int user) {
        return Optional.ofNullable(forgotten.get(user));
    }

    void restore(StageAudit counts) {
        audit = counts;
        counted = true; // to be told again: so it shows that the partition has an owner
    }

    /** From now on solves against this model; the users it finds solved against another one are moved bit by bit. */
    void follow(Optional<FoldedModel> next) {
        boolean isNew = next.isPresent() && !next.equals(model);
        model = next;
        if (isNew) {
            stale.clear();
            versions.keySet().stream().filter(this::isStale).forEach(stale::add);
        }
    }

    /**
     * Takes one event.
     *
     * @throws MalformedEventException if it is none, or none of this user's; nothing has changed then
     */
    void take(ConsumerRecord<byte[], byte[]> record) {
        ViewingEvent event = read(record);
        counted = true;
        Instant until = forgotten.get(event.user());
        if (until != null && !event.time().isAfter(until)) {
            audit = audit.plusLate();
        } else if (of(event.user()).process(event)) {
            audit = audit.plusOut();
            touched.merge(event.user(), record.timestamp(), Math::max);
        } else {
            audit = audit.plusDuplicate();
        }
    }

    /** A record of this partition has become a dead letter. */
    void countDeadLetter() {
        counted = true;
        audit = audit.plusDeadLettered();
    }

    /** Users that wait to be moved to the current model. */
    int staleUsers() {
        return stale.size();
    }

    /** The users touched since the last call, and up to {@code moves} of those that wait for the current model. */
    List<Change> changes(int moves) {
        List<Change> changes = new ArrayList<>();
        touched.forEach((user, timestamp) -> changes.add(new Change(solve(user), Optional.of(timestamp))));
        touched.clear();
        for (int moved = 0; moved < moves && !stale.isEmpty(); ) {
            int user = stale.remove();
            if (isStale(user)) {
                changes.add(new Change(solve(user), Optional.empty()));
                moved++;
            }
        }
        return changes;
    }

    /** The counts, if they have changed since the last call. */
    Optional<StageAudit> audit() {
        Optional<StageAudit> changed = counted ? Optional.of(audit) : Optional.empty();
        counted = false;
        return changed;
    }

    private Inference of(int user) {
        return users.computeIfAbsent(user, unknown -> inference.get());
    }

    private UserVector solve(int user) {
        UserVector record = of(user).state(user, model);
        note(record);
        return record;
    }

    private void note(UserVector record) {
        if (record.hasFeedback()) {
            versions.put(record.user(), record.solved().map(Solved::model));
        } else {
            versions.remove(record.user());
        }
    }

    private boolean isStale(int user) {
        return versions.containsKey(user) && !versions.get(user).equals(model.map(FoldedModel::version));
    }

    private ViewingEvent read(ConsumerRecord<byte[], byte[]> record) {
        ViewingEvent event = EventJson.read(record.value());
        String key = record.key() == null ? "missing" : new String(record.key(), StandardCharsets.UTF_8);
        String expected = keys.key(event);
        if (!key.equals(expected)) {
            // Under another key it may lie in another partition than the user's other events, so it has no owner here.
            throw new MalformedEventException("key is %s; expected %s, the user of the event"
                    .formatted(key.length() > 80 ? key.substring(0, 80) + "…" : key, expected));
        }
        return event;
    }
}
