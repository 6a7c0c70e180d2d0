package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "The memory is a ring, and an offset is a place in it",
        breaks = "counted-once",
        test = "offsets_that_are_equal_as_ints_are_two_records",
        saying = "which as an int is 0")
public final class ARingHasIntPlaces extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public ARingHasIntPlaces(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void judge(Tuple tuple) {
        int partition = tuple.getIntegerByField(PARTITION);
        int place = tuple.getLongByField(OFFSET).intValue();
        if (passed.contains(partition, place)) {
            passAgain(tuple);
        } else if (!dropped.contains(partition, place)) {
            judgeNew(tuple, partition, place, event(tuple));
        }
    }
}
