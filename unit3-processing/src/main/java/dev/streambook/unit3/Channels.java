package dev.streambook.unit3;

import java.util.List;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.tuple.Tuple;

/**
 * Numbers the ways on which events reach a task, from 0: one for each task upstream and each partition. On one of them events
 * come in the order of the log; between two of them there is no order.
 */
public final class Channels {

    private static final String PARTITION = "partition";

    private final List<Integer> upstream;
    private final int partitions;

    /** @param partitions of the log; a tuple's field {@code partition} is below it */
    public Channels(TopologyContext context, int partitions) {
        this.upstream = context.getThisSources().keySet().stream()
                .map(stream -> stream.get_componentId())
                .distinct()
                .sorted()
                .flatMap(component -> context.getComponentTasks(component).stream())
                .toList();
        this.partitions = partitions;
    }

    public int count() {
        return upstream.size() * partitions;
    }

    /** The channel on which this tuple has come. */
    public int of(Tuple tuple) {
        return upstream.indexOf(tuple.getSourceTask()) * partitions + tuple.getIntegerByField(PARTITION);
    }
}
