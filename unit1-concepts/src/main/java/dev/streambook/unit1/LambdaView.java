package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/**
 * Brings two counts of one log together: the one that a batch job made of its long beginning, and the increments that a
 * stream has kept of its end. The two overlap, as they should: the stream keeps more than the batch has left out. An
 * implementation has one public constructor without arguments, keeps nothing, and changes none of its arguments.
 *
 * <p>Two events are the same if partition and offset are the same; nothing else identifies them. Where increments
 * of one place differ in film or time, any of them may be taken.
 */
@Exercise(
        id = "1.13",
        title = "Batch or stream",
        stars = 2,
        partOf = "plays of all time: what the last batch has counted, and everything since")
@Promise(id = "overlap-once", says = "What both have counted counts once.", read = "the-overlap")
@Promise(id = "gap-is-noticed", says = "What neither has counted must not pass unnoticed.", read = "the-gap")
@Promise(id = "holes", says = "Offsets have holes, and what comes after a hole counts once, too.", read = "the-gap")
@Promise(id = "may-meet", says = "The two may meet exactly.", read = "the-gap")
@Promise(
        id = "cut-is-a-place",
        says = "The cut is a place in the log and not a time.",
        read = "cut-by-place-not-by-time")
@Promise(id = "cut-a-partition", says = "Each partition has a cut of its own.", read = "cut-by-place-not-by-time")
@Promise(id = "delivered-twice", says = "An increment that is delivered twice counts once.", read = "the-overlap")
@Promise(
        id = "place-identifies",
        says = "Increments of one partition and offset are one event, whatever else they say.",
        read = "the-overlap")
@Promise(id = "no-increments", says = "No increments, no change.", read = "the-overlap")
@Promise(id = "before-1970", says = "A time before 1970 is a time like any other.", read = "cut-by-place-not-by-time")
@Promise(id = "beyond-int", says = "Counts and offsets go beyond what an int can hold.", read = "the-overlap")
@Promise(id = "equals-recount", says = "Batch and increments together equal a full recount.", read = "lambda-and-kappa")
@Promise(id = "merge-again", says = "A merged view can be merged again.", read = "lambda-and-kappa")
public interface LambdaView {

    /**
     * The counts as if the log had been read from its beginning to the last increment: each event once.
     *
     * <p>The result is a view itself, to which later increments can be merged. Its cut in each partition lies just past the
     * last event counted there, and {@link CountView#latest()} is the latest event time of all that was counted. Cost:
     * O(increments).
     *
     * @param recent in any order; may hold events that the batch has counted, and the same event several times
     * @throws GapException if in some partition the increments begin after the batch's cut, so that events between the
     *     two are in neither
     */
    CountView merge(CountView batch, RecentIncrements recent);
}
