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
        belief = "What is too old needs not be removed, if nobody counts it",
        breaks = "one-ttl-of-memory",
        test = "a_day_of_events_leaves_an_hour_of_ids",
        saying = "kept after a day")
public final class WhatIsOldIsNotCounted extends Deduplicator {

    private final Set<String> ids = new HashSet<>();

    public WhatIsOldIsNotCounted(Retention retention, SeenIds memory) {
        super(retention, memory);
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        return super.firstSeen(id, eventTime) && ids.add(id + eventTime);
    }
}
