package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** Asks for the beginning of a log once. */
@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "A log begins where it began yesterday",
        breaks = "deleted-waits-no-more",
        test = "records_that_are_deleted_between_two_looks_do_not_count",
        saying = "{0=10L}, {0=10L}")
public final class TheBeginningStays extends LagMonitor {

    private final Map<String, SortedMap<Integer, Long>> known = new HashMap<>();

    public TheBeginningStays(KafkaOffsets kafka) {
        super(kafka);
    }

    @Override
    protected SortedMap<Integer, Long> first(String topic) {
        return known.computeIfAbsent(topic, super::first);
    }
}
