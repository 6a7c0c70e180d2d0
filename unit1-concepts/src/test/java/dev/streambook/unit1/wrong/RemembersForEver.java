package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "A set of all ids is all it takes",
        breaks = "a_day_of_events_leaves_an_hour_of_ids",
        saying = "but was: 86400")
public final class RemembersForEver extends Deduplicator {

    private final Set<String> ids = new HashSet<>();

    public RemembersForEver(Retention retention, SeenIds memory) {
        super(retention, memory);
        ids.addAll(memory.times().keySet());
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        return ids.add(id);
    }

    @Override
    public int size() {
        return ids.size();
    }
}
