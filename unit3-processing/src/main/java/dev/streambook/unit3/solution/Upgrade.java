package dev.streambook.unit3.solution;

import dev.streambook.unit3.Checkpoint;
import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.EventQuery.Setting;
import dev.streambook.unit3.Plan;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Resumes if topics, meaning of the state, and state itself are still there. */
public class Upgrade implements dev.streambook.unit3.Upgrade {

    // tag::plan[]
    @Override
    public Plan plan(Checkpoint found, EventQuery next) {
        EventQuery last = found.writtenBy();
        return readsOn(last, next) && meansTheSame(last, next) && stateIsThere(found, next)
                ? Plan.resume(withoutEffect(last, next))
                : Plan.replay();
    }

    /** Offsets of a topic that is not read any more have no place to go. */
    protected boolean readsOn(EventQuery last, EventQuery next) {
        return next.topics().containsAll(last.topics());
    }

    /** The state is keys and values without names: what stands in it is known from the query alone. */
    protected boolean meansTheSame(EventQuery last, EventQuery next) {
        return next.groupBy().equals(last.groupBy()) && next.aggregates().equals(last.aggregates());
    }

    protected boolean stateIsThere(Checkpoint found, EventQuery next) {
        return found.hasState() || !next.hasState();
    }

    /** The checkpoint has these two, and Spark takes them from there. */
    protected Set<Setting> withoutEffect(EventQuery last, EventQuery next) {
        Set<Setting> changed = EnumSet.noneOf(Setting.class);
        for (Setting setting : List.of(Setting.SHUFFLE_PARTITIONS, Setting.STARTING_OFFSETS)) {
            if (!Objects.equals(last.settings().get(setting), next.settings().get(setting))) {
                changed.add(setting);
            }
        }
        return changed;
    }
    // end::plan[]
}
