package dev.streambook.unit3.wrong;

import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "No topic has more than sixteen partitions",
        breaks = "by-partition",
        test = "a_partition_that_is_far_ahead_makes_no_event_of_another_late",
        saying = "on partition 16")
public final class SixteenMemories extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public SixteenMemories(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    Deduplicator memoryOf(int partition) {
        return super.memoryOf(partition % 16);
    }
}
