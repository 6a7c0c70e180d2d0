package dev.streambook.unit1;

import java.util.List;
import java.util.Map;

/**
 * What the stream still remembers of the end of the log.
 *
 * @param from for each partition the first offset that is remembered; all from there on is, as far as it has been read
 * @param increments in any order, with repetitions, none before {@code from}
 */
public record RecentIncrements(Map<Integer, Long> from, List<Increment> increments) {

    public RecentIncrements {
        from = Map.copyOf(from);
        increments = List.copyOf(increments);
        for (Increment increment : increments) {
            Long first = from.get(increment.partition());
            if (first == null || increment.offset() < first) {
                throw new IllegalArgumentException("offset %d of partition %d; expected %s"
                        .formatted(
                                increment.offset(),
                                increment.partition(),
                                first == null ? "a partition of " + from.keySet() : first + " or more"));
            }
        }
    }
}
