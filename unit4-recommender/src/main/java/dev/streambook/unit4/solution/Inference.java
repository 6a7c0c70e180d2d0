package dev.streambook.unit4.solution;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.UserVector;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One {@link UserState} for each user of the partition. */
public class Inference implements dev.streambook.unit4.Inference {

    protected final int recentIds;
    private final Map<Integer, UserState> users = new HashMap<>();

    public Inference(int recentIds) {
        this.recentIds = recentIds;
    }

    @Override
    public void restore(UserVector user) {
        users.put(user.user(), stateOf(user));
    }

    // tag::process[]
    @Override
    public boolean process(ViewingEvent event) {
        return users.computeIfAbsent(event.user(), user -> stateOf(UserVector.unknown(user)))
                .take(event);
    }

    @Override
    public UserVector state(int user, Optional<? extends ModelVersion> model) {
        UserState known = users.get(user);
        return known == null ? UserVector.unknown(user) : known.record(model);
    }
    // end::process[]

    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds);
    }
}
