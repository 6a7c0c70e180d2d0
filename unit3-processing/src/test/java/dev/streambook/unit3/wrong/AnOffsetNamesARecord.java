package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.Set;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "An offset says which record it is",
        breaks = "by-partition",
        test = "records_of_two_partitions_are_two_also_where_their_offsets_are_equal",
        saying = "b and c on partition 1")
public final class AnOffsetNamesARecord extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public AnOffsetNamesARecord(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    private transient Set<Long> offsets;

    @Override
    void judge(Tuple tuple) {
        offsets = offsets == null ? new HashSet<>() : offsets;
        int partition = tuple.getIntegerByField(PARTITION);
        long offset = tuple.getLongByField(OFFSET);
        if (offsets.contains(offset)) {
            return;
        }
        super.judge(tuple);
        if (dropped.contains(partition, offset)) {
            offsets.add(offset);
        }
    }
}
