package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;

/**
 * Brings two counts of one log together: the one that a batch job made of its long beginning, and the increments that a
 * stream has kept of its end. The two overlap, as they should: the stream keeps more than the batch has left out. An
 * implementation has one public constructor without arguments, keeps nothing, and changes none of its arguments.
 *
 * <p>Two events are the same if partition and offset are the same; nothing else identifies them.
 */
@Exercise(
        id = "1.13",
        title = "Batch or stream",
        stars = 2,
        partOf = "plays of all time: what the last batch has counted, and everything since")
public interface LambdaView {

    /**
     * The counts as if the log had been read from its beginning to the last increment: each event once.
     *
     * <p>The result is a view itself, to which later increments can be merged. Its cut in each partition is behind the
     * last event counted there, and {@link CountView#latest()} is the latest event time of all that was counted. Cost:
     * O(increments).
     *
     * @param recent in any order; may hold events that the batch has counted, and the same event several times
     * @throws GapException if in some partition the increments begin after the batch's cut, so that events between the
     *     two are in neither
     */
    CountView merge(CountView batch, RecentIncrements recent);
}
