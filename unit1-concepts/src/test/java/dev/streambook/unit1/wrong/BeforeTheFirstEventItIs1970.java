package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "Before the first event it is 1970",
        breaks = "nothing-remembered",
        test = "before_the_first_event_the_memory_is_empty",
        saying = "1970-01-01T00:00:00Z")
public final class BeforeTheFirstEventItIs1970 extends Deduplicator {

    public BeforeTheFirstEventItIs1970(Retention retention, SeenIds memory) {
        super(retention, memory);
    }

    @Override
    public SeenIds snapshot() {
        SeenIds memory = super.snapshot();
        return memory.equals(SeenIds.none()) ? new SeenIds(Instant.EPOCH, Map.of()) : memory;
    }
}
