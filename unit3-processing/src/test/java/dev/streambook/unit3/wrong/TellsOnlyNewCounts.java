package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupCounts;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "Counts that have not changed need not be told",
        breaks = "counts-told",
        test = "the_counts_are_told_at_each_tick",
        saying = "before any record, after a, and again")
public final class TellsOnlyNewCounts extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    private transient DedupCounts told;

    public TellsOnlyNewCounts(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    boolean commit() {
        boolean stored = super.commit();
        boolean isNew = !counts.equals(told);
        told = counts;
        return stored && isNew;
    }
}
