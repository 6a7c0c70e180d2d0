package dev.streambook.unit4.speed;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.log.StageAudit;
import dev.streambook.unit4.model.Model;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Map<Integer, UserState> users = new HashMap<>();
    private final Map<Integer, Long> touched = new LinkedHashMap<>();
    private final Deque<UserState> stale = new ArrayDeque<>();
    private final KeyChooser keys;
    private final int recentIds;
    private Optional<Model> model = Optional.empty();
    private StageAudit audit = StageAudit.none(STAGE);
    private boolean counted;

    /** @param keys under which key an event has to come */
    PartitionState(int recentIds, KeyChooser keys) {
        this.keys = keys;
        this.recentIds = recentIds;
    }

    void restore(UserVector record) {
        users.put(record.user(), new UserState(record, recentIds));
    }

    void restore(StageAudit counts) {
        audit = counts;
    }

    /** From now on solves against this model; the users it finds solved against another one are moved bit by bit. */
    void follow(Optional<Model> next) {
        if (next.isPresent() && !next.equals(model)) {
            stale.clear();
            users.values().stream().filter(user -> user.isStale(next.get())).forEach(stale::add);
        }
        model = next;
    }

    /**
     * Takes one event.
     *
     * @throws MalformedEventException if it is none, or none of this user's; nothing has changed then
     */
    void take(ConsumerRecord<String, byte[]> record) {
        ViewingEvent event = read(record);
        counted = true;
        UserState user = users.computeIfAbsent(event.user(), id -> new UserState(id, recentIds));
        if (user.take(event) == UserHistory.Effect.REPEATED) {
            audit = audit.plusDuplicate();
        } else {
            audit = audit.plusOut();
            touched.merge(event.user(), record.timestamp(), Math::max);
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
    List<Change> changes(FoldIn foldIn, int moves) {
        List<Change> changes = new ArrayList<>();
        touched.forEach((user, timestamp) ->
                changes.add(new Change(users.get(user).solve(model, foldIn), Optional.of(timestamp))));
        touched.clear();
        for (int moved = 0; moved < moves && !stale.isEmpty(); ) {
            UserState user = stale.remove();
            if (user.isStale(model.orElseThrow())) {
                changes.add(new Change(user.solve(model, foldIn), Optional.empty()));
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

    private ViewingEvent read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new MalformedEventException("the event is missing; expected JSON");
        }
        ViewingEvent event = EventJson.read(record.value());
        String key = record.key() == null ? "missing" : record.key();
        String expected = keys.key(event);
        if (!key.equals(expected)) {
            // Under another key it may lie in another partition than the user's other events, so it has no owner here.
            throw new MalformedEventException("key is %s; expected %s, the user of the event"
                    .formatted(key.length() > 80 ? key.substring(0, 80) + "…" : key, expected));
        }
        return event;
    }
}
